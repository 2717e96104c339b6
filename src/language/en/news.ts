import type { NewsCues } from '../../news/kind.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(word => word !== ''))

/** Stems with the endings that most verbs and nouns take; the few words this makes that are none do no harm. */
const inflected = (list: string): ReadonlySet<string> =>
  new Set(
    [...words(list)].flatMap(stem => {
      const cut = stem.replace(/e$/, '')
      return [stem, `${stem}s`, `${stem}es`, `${cut}ed`, `${cut}ing`]
    }),
  )

/** What tells an English news report from a recipe, a quiz, advice, an advertisement or an essay. All in lower case. */
export const newsCues: NewsCues = {
  reporting: words(`
    said says announced announces announcing reported reports reportedly confirmed confirms denied denies declared declares told
    stated alleged alleges allegedly accused accuses claimed claims condemned condemns warned warns urged vowed pledged testified
    spokesman spokeswoman spokesperson officials authorities witnesses sources`),

  happenings: inflected(`
    kill killing wound injure dead die death casualty casualties victim attack bomb bombing explosion explode blast gunman gunmen
    shot shoot shooting fire strike airstrike missile rocket drone mortar shell arrest detain charge convict sentence jail suspect
    kidnap kidnapped abduct hostage seize clash fighting fighter rebel militant guerrilla terrorist troop soldier army police
    protest protester demonstrator rally rallies riot election elect voter vote ballot parliament president minister ministry
    government court judge prosecutor trial verdict lawsuit ruling appeal embassy sanction treaty ceasefire truce talks summit
    resign sack evacuate evacuation flood earthquake quake magnitude hurricane typhoon cyclone wildfire landslide crash derail
    collapse rescue rescuer outbreak infection quarantine lockdown emergency investigation investigator inquiry recall hurt collide
    collision sank capsize arson stolen rob robbed robbery murder stab stabbed poison hospital hospitalise hospitalize fled displace
    invade invasion capture hijack assassinate assassination coup curfew deport smuggle`),

  days: words(`
    monday tuesday wednesday thursday friday saturday sunday yesterday today tonight overnight`),

  months: words(`
    january february march april june july august september october november december`),

  reader: words('you your yours yourself yourselves'),
  writer: words("i my me mine myself i'm i've i'd i'll"),

  measures:
    /(?:\d|[½¼¾⅓]|\b(?:one|two|three|half a|a)) ?(?:cups?|tablespoons?|tbsp|teaspoons?|tsp|ounces?|oz|pinch|sticks?|cloves?|sprigs?|g|ml|dl)\b|\bpreheat\b|\bingredients\b/gi,

  instructions: words(`
    add mix stir bake preheat boil cook chop slice pour whisk season serve sprinkle combine heat fold drain spread place put take
    make choose pick try use avoid check remember keep start consider ask buy order click tap download subscribe visit learn find
    get set turn press open select enter connect remove clean wash cut measure draw don't never always ensure plan pack bring wear
    book`),

  /** Said once, each of these speaks loudly. */
  selling: [
    /\b(?:buy|shop|order|book) (?:now|today|online)\b/i,
    /\b(?:limited[- ]time|special|exclusive) offer\b/i,
    /\b(?:promo|discount|coupon) code\b/i,
    /\b\d{1,2}% off\b/i,
    /\bfree (?:shipping|delivery|trial|consultation)\b/i,
    /\bmoney[- ]back guarantee\b/i,
    /\b(?:sponsored|paid|promoted) (?:content|post|by)\b|\badvertorial\b|\bpaid partnership\b/i,
    /\b(?:terms and conditions|t&cs?) apply\b/i,
    /\bcall us (?:now|today)\b|\bvisit our (?:website|store|showroom)\b/i,
    /\baffiliate (?:links?|commission)\b/i,
  ],

  titles: [
    /^(?:how to|how you can|how i|why you|why i|why we)\b/i,
    /^(?:the |our |my )?(?:top )?(?:\d{1,3}|three|four|five|six|seven|eight|nine|ten|dozen) (?:\w+ ){0,3}(?:tips|ways|reasons|things|tricks|ideas|recipes|hacks|secrets|steps|signs|mistakes|books|films|movies|shows|gifts|lessons|facts|questions|rules)\b/i,
    /\b(?:tips|hacks|tricks) (?:for|to)\b/i,
    /\b(?:easy|homemade|healthy|vegan|one-pot|no-bake|quick|classic|best) (?:\w+ ){0,4}recipes?\b|^recipes?\b|\brecipe$/i,
    /^(?:the )?(?:\w+ )?(?:quiz|crossword|sudoku|puzzle|horoscopes?)\b|\bquiz(?:$|:)|\bhow well do you know\b|^your horoscope\b/i,
    /^(?:opinion|editorial|op-ed|commentary|column|essay|letters?(?: to the editor)?|review|book review|film review|sponsored|advertisement|advertorial|poem|guest post|viewpoint|analysis: why)\b\s*[:|–—-]/i,
    /^(?:book|film|movie|album|restaurant|product|game|theatre|theater) review\b|\breview: /i,
    /^(?:the )?(?:best|ultimate|complete|beginner'?s?|essential) (?:\w+ ){0,4}(?:guide|for your|you can|to buy|deals)\b|\ba beginner's guide\b|\bbuying guide\b/i,
    /\bwhich \w+ are you\b|\bcan you guess\b|\btest your knowledge\b/i,
  ],

  /** Tags, categories, and parts of the address. */
  sections: words(`
    opinion opinions op-ed oped editorial editorials commentisfree columns columnists recipe recipes cooking horoscope horoscopes
    astrology quiz quizzes puzzle puzzles crossword lifestyle wellness how-to howto tips advice sponsored advertorial
    advertisement partner-content brandvoice promo deals shopping giveaway review reviews book-reviews poetry poem poems fiction
    short-stories essay essays diy travel-tips gift-guide letters-to-the-editor`),

  /** "BAGHDAD (AP) —", "KABUL, Afghanistan, March 3 (Reuters) -", "Lima, 12 Oct 89 --" with its place in capitals, or its agency. */
  dateline:
    /^(?:\p{Lu}{3,}[\p{L}\p{N} .,'’()/-]{0,100}?|\p{Lu}[\p{L} .,'’-]{2,60} \([^()\n]{2,40}\)) ?(?:--?-?|–|—) /u,
}
