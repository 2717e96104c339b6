/** Past and participle of irregular verbs that news uses, where they are not made by rule. */
const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  abide: ['abode'],
  arise: ['arose', 'arisen'],
  be: ['is', 'are', 'was', 'were', 'been', 'being', 'am'],
  bear: ['bore', 'borne', 'born'],
  beat: ['beat', 'beaten'],
  become: ['became', 'become'],
  begin: ['began', 'begun'],
  behold: ['beheld'],
  beset: ['beset'],
  beseech: ['besought'],
  bet: ['bet'],
  bid: ['bid', 'bade'],
  bind: ['bound'],
  bleed: ['bled'],
  blow: ['blew', 'blown'],
  break: ['broke', 'broken'],
  bring: ['brought'],
  broadcast: ['broadcast'],
  build: ['built'],
  burn: ['burnt', 'burned'],
  burst: ['burst'],
  buy: ['bought'],
  call: ['called'],
  cast: ['cast'],
  catch: ['caught'],
  choose: ['chose', 'chosen'],
  come: ['came', 'come'],
  cut: ['cut'],
  deal: ['dealt'],
  die: ['died', 'dying'],
  draw: ['drew', 'drawn'],
  drive: ['drove', 'driven'],
  fall: ['fell', 'fallen'],
  feed: ['fed'],
  fight: ['fought'],
  find: ['found'],
  flee: ['fled'],
  fly: ['flew', 'flown'],
  forbid: ['forbade', 'forbidden'],
  forgive: ['forgave', 'forgiven'],
  freeze: ['froze', 'frozen'],
  get: ['got', 'gotten'],
  give: ['gave', 'given'],
  go: ['went', 'gone', 'goes'],
  hang: ['hung', 'hanged'],
  have: ['has', 'had'],
  hear: ['heard'],
  hide: ['hid', 'hidden'],
  hit: ['hit'],
  hold: ['held'],
  hurt: ['hurt'],
  keep: ['kept'],
  lay: ['laid'],
  lead: ['led'],
  leave: ['left'],
  let: ['let'],
  lie: ['lay', 'lain', 'lying'],
  lose: ['lost'],
  make: ['made'],
  meet: ['met'],
  mow: ['mown', 'mowed'],
  overcome: ['overcame', 'overcome'],
  overrun: ['overran', 'overrun'],
  overthrow: ['overthrew', 'overthrown'],
  overtake: ['overtook', 'overtaken'],
  pay: ['paid'],
  plead: ['pled', 'pleaded'],
  put: ['put'],
  quit: ['quit'],
  rebuild: ['rebuilt'],
  retake: ['retook', 'retaken'],
  ride: ['rode', 'ridden'],
  ring: ['rang', 'rung'],
  rise: ['rose', 'risen'],
  run: ['ran', 'run'],
  say: ['said'],
  secede: ['seceded'],
  seek: ['sought'],
  sell: ['sold'],
  send: ['sent'],
  set: ['set'],
  shake: ['shook', 'shaken'],
  shed: ['shed'],
  shoot: ['shot'],
  shut: ['shut'],
  sink: ['sank', 'sunk'],
  sit: ['sat'],
  slay: ['slew', 'slain'],
  speak: ['spoke', 'spoken'],
  spill: ['spilt', 'spilled'],
  split: ['split'],
  spread: ['spread'],
  stand: ['stood'],
  steal: ['stole', 'stolen'],
  strike: ['struck', 'stricken'],
  swear: ['swore', 'sworn'],
  sweep: ['swept'],
  take: ['took', 'taken'],
  teach: ['taught'],
  tear: ['tore', 'torn'],
  throw: ['threw', 'thrown'],
  tie: ['tied', 'tying'],
  uphold: ['upheld'],
  wage: ['waged'],
  win: ['won'],
  withdraw: ['withdrew', 'withdrawn'],
  withhold: ['withheld'],
  wreak: ['wreaked', 'wrought'],
  write: ['wrote', 'written'],
}

const PLURALS: Readonly<Record<string, readonly string[]>> = {
  man: ['men'],
  woman: ['women'],
  child: ['children'],
  serviceman: ['servicemen'],
  crisis: ['crises'],
}

export interface VerbForms {
  readonly base: string
  readonly third: string
  /** Past tense and past participle. */
  readonly past: readonly string[]
  readonly ing: readonly string[]
}

/** The forms of an English verb. Doubled and single consonants are both given where the spelling varies. */
export function verbForms(base: string): VerbForms {
  const irregular = IRREGULAR[base]
  const past = irregular?.filter(form => !/(?:ing|es|^is|^are|^am|^has)$/.test(form))
  return {
    base,
    third: base === 'be' ? 'is' : base === 'have' ? 'has' : withS(base),
    past: past ?? withSuffix(base, 'ed'),
    ing: irregular?.filter(form => /.ing$/.test(form)).length
      ? irregular.filter(form => /.ing$/.test(form))
      : withSuffix(base, 'ing'),
  }
}

/** Singular and plural of an English noun. */
export const nounForms = (base: string): readonly string[] => [base, ...(PLURALS[base] ?? [withS(base)])]

function withS(word: string): string {
  if (/(?:s|x|z|ch|sh|[^aeiou]o)$/.test(word)) return `${word}es`
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`
}

function withSuffix(word: string, suffix: 'ed' | 'ing'): string[] {
  if (/[^aeiou]y$/.test(word)) return suffix === 'ed' ? [`${word.slice(0, -1)}ied`] : [`${word}ing`]
  if (/(?:ee|oe|ye)$/.test(word)) return [suffix === 'ed' ? `${word}d` : `${word}ing`]
  if (word.endsWith('ie')) return [suffix === 'ed' ? `${word}d` : `${word.slice(0, -2)}ying`]
  if (word.endsWith('e')) return [`${word.slice(0, -1)}${suffix}`]
  const plain = word + suffix
  if (!/[^aeiou][aeiou][bdgklmnprt]$/.test(word)) return [plain]
  const doubled = word + word.at(-1) + suffix
  const oneSyllable = /^[^aeiou]*[aeiou][^aeiou]$/.test(word)
  return oneSyllable ? [doubled] : [plain, doubled]
}
