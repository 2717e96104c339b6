import type { ClaimLexicon, SourceKind } from '../../claims/lexicon.ts'
import type { AttributionLexicon, Complement, CueVerb } from '../../reader/rules/attributions/lexicon.ts'
import type { Stance } from '../../records/claim.ts'

const list = (words: string): string[] => words.split(/\s+/).filter(word => word !== '')
const set = (words: string): ReadonlySet<string> => new Set(list(words))
const sequences = (...lines: readonly string[]): string[][] => lines.map(list)

/** Lemmas by stance and by what they take. Later rows win. */
const VERBS: readonly (readonly [Stance, string, string])[] = [
  [
    'asserts',
    'clause quote',
    `say add state announce declare claim insist argue assert maintain contend reiterate repeat stress emphasize
    emphasise explain note observe remark comment reply respond answer continue recall acknowledge admit concede
    confess conclude affirm reveal disclose caution complain testify recount joke quip proclaim write tweet post
    shout chant yell whisper mutter elaborate boast lament counter retort`,
  ],
  ['asserts', 'clause', 'suggest imply hint estimate calculate predict forecast report'],
  ['asserts', 'that', 'indicate show find learn determine signal charge decide rule agree'],
  ['asserts', 'clause quote noun', 'confirm report allege'],
  ['asserts', 'clause noun', 'estimate'],
  ['asserts', 'clause quote infinitive noun', 'claim'],
  ['asserts', 'clause quote preposition', 'warn complain'],
  ['denies', 'clause quote participle noun', 'deny'],
  ['denies', 'clause noun', 'dispute refute rebut'],
  ['doubts', 'clause noun', 'doubt question'],
  ['believes', 'clause', 'believe think suspect fear expect assume hope reckon speculate worry'],
  ['promises', 'clause quote infinitive', 'promise pledge vow swear'],
  ['threatens', 'clause quote infinitive', 'threaten'],
]
const ADDRESSED: readonly (readonly [Stance, string, string])[] = [
  ['asserts', 'clause quote', 'tell inform remind assure advise notify brief'],
  ['asserts', 'clause quote preposition', 'warn'],
]

const verbs = new Map<string, CueVerb>()
for (const [rows, addressed] of [
  [VERBS, false],
  [ADDRESSED, true],
] as const)
  for (const [stance, takes, words] of rows)
    for (const verb of list(words))
      verbs.set(verb, { stance, takes: new Set(list(takes) as Complement[]), addressed })

const passive = (stance: Stance, before: string, words: string) =>
  list(words).map(word => [word, { stance, before: set(before) }] as const)

export const attribution: AttributionLexicon = {
  verbs,
  prepositions: sequences('according to', 'in the words of'),
  noSources: set('plan plans schedule rule rules law custom tradition need needs size age agreement order'),
  adverbs: new Map([
    ['reportedly', 'asserts'],
    ['allegedly', 'asserts'],
    ['purportedly', 'asserts'],
    ['supposedly', 'doubts'],
  ]),
  passives: new Map([
    ...passive('believes', 'to', 'believed thought assumed feared presumed considered'),
    ...passive('believes', 'of to', 'suspected'),
    ...passive('asserts', 'to', 'said reported alleged understood estimated rumored rumoured'),
    ...passive('asserts', 'of', 'accused'),
    ...passive('asserts', 'for', 'blamed'),
  ]),
  accusing: new Map([
    ['accuse', 'of'],
    ['blame', 'for'],
    ['charge', 'with'],
  ]),
  counting: new Map([
    ['put', 'at'],
    ['place', 'at'],
    ...list('raise lower revise increase update cut reduce').map(verb => [verb, 'to'] as const),
  ]),
  counts: set('toll number count figure total tally dead death losses damage estimate'),
  speakers: set(
    `official source authority ministry minister police army military spokesman spokeswoman spokesperson report agency
    newspaper television tv radio media witness resident analyst diplomat document court government statement group`,
  ),
  nouns: new Map<string, Stance>([
    ...list('report claim allegation accusation assertion statement rumor rumour').map(
      word => [word, 'asserts'] as const,
    ),
    ...list('belief fear suspicion').map(word => [word, 'believes'] as const),
    ['denial', 'denies'],
    ['doubt', 'doubts'],
  ]),
  declining: sequences(
    'declined|refused|declines|refuses|declining|refusing to comment|elaborate|respond|say|discuss|answer|confirm|speak|identify|give|provide',
    'no immediate|further|official comment|response|reaction|word|statement',
    'no comment',
    'did|has|have|had|would not comment|elaborate',
    'did|has|have|had|would not immediately comment|respond|reply|answer|return|confirm|say|elaborate|responded|replied|commented',
    "did|has|have|had n't immediately comment|respond|reply|return|responded|replied",
    'did|has|have|had not respond|reply|responded|replied to',
    'did not return',
    'could not be reached',
    'could not immediately|independently be reached|verified|confirmed',
    'not immediately available for|to comment',
    'were|was unavailable for comment',
    'neither confirmed nor denied',
  ),
  media: set(
    'statement interview tweet email e-mail post message letter report article column book memo memoir speech address conference briefing hearing news press twitter facebook telegram television tv radio call video broadcast testimony filing complaint affidavit release note remarks comment comments telephone phone',
  ),
  calendar: set(
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan. feb. mar. apr. aug. sept. oct. nov. dec. today yesterday tonight morning afternoon evening night week month year day days hours',
  ),
  passing: set(
    'today yesterday tonight later earlier also again recently separately publicly privately then afterward afterwards meanwhile previously repeatedly bluntly simply flatly plainly falsely explicitly angrily quietly once overnight instead early late',
  ),
  subordinators: set('as after while when although though since because if before whereas until once'),
  anybody: set('i we you one'),
  hostile: set(
    'revenge avenge retaliate retaliation retaliatory attack strike punish destroy kill crush annihilate hit bomb invade fight punishment war death blood eliminate target wipe execute respond response',
  ),
}

const kinds = <K>(rows: Readonly<Record<string, string>>): Map<string, K> =>
  new Map(
    Object.entries(rows).flatMap(([kind, words]) => list(words).map(word => [word, kind as K] as const)),
  )

export const claims: ClaimLexicon = {
  heads: kinds<SourceKind>({
    official: `official authority government ministry minister president premier chancellor ambassador diplomat envoy
      senator congressman lawmaker legislator parliament governor mayor prosecutor judge court police policeman embassy
      administration secretary department agency council commission investigator sheriff state deputy commissioner
      firefighter coroner watchdog regulator king emir prosecutor-general`,
    military: `army military navy soldier general colonel commander pentagon coalition troop captain lieutenant marine
      sergeant admiral brigadier peacekeeper`,
    'armed-group': 'militant rebel insurgent militia guerrilla fighter separatist jihadist gunman faction',
    witness: `witness eyewitness resident villager survivor neighbor neighbour passer-by bystander passenger local
      relative family mother father student teacher farmer shopkeeper driver worker protester demonstrator refugee`,
    analyst: `analyst expert researcher academic economist professor historian observer commentator scientist scholar
      lecturer pollster strategist study survey poll`,
    media: `reporter journalist newspaper television tv radio broadcaster channel media news correspondent website
      outlet magazine daily`,
    organisation: `group organisation organization union company charity party association monitor institute
      foundation movement activist campaigner hospital church airline firm bank organiser organizer agency-group`,
    person: 'lawyer attorney doctor medic nurse aide adviser advisor candidate critic supporter',
  }),
  spokespeople: set('spokesman spokeswoman spokesperson spokespeople representative statement leader member'),
  modifiers: kinds<SourceKind>({
    military: 'military army navy naval gen. col. maj. lt. capt. adm. pentagon',
    'armed-group': 'rebel taliban militia insurgent separatist guerrilla militant hamas hezbollah houthi',
    media: 'newspaper television tv radio news media',
    official: `government ministry police state presidential president minister embassy security intelligence federal
      department district provincial prosecutor sen. rep. gov. foreign interior health defence defense`,
  }),
  unnamed: set(
    `official source witness eyewitness analyst expert resident villager survivor aide adviser advisor diplomat officer
    commander spokesman spokeswoman spokesperson person people observer activist doctor medic insider lawmaker soldier
    fighter militant rebel relative neighbor neighbour employee worker protester passenger critic supporter researcher
    investigator policeman lawyer student teacher man woman somebody someone other`,
  ),
  anonymity: set('anonymity anonymously unnamed unidentified named'),
  responsibility: set('responsible responsibility behind'),
  attributable: set('ASSAULT COERCE MOBILIZE PROTEST ACCIDENT CRIME DEATH'),
  harmful: set('ASSAULT ACCIDENT CRIME DEATH DISASTER'),
  pointing: set(
    'tragedy crime atrocity mistake victim victims fatalities casualties deceased attacker attackers assailant assailants perpetrator perpetrators gunman gunmen shooter',
  ),
  pronouns: set('it this that'),
}
