/** The codebook's types that an event of the corpus may be; `[]` where the codebook has no such type. */
type Table = Readonly<Record<string, readonly string[]>>

const VIOLENCE = ['ASSAULT', 'COERCE']
const MISFORTUNE = ['DISASTER', 'ACCIDENT']

/** MAVEN's types. Those left out (motion, causation, statements …) are no events of the codebook. */
export const MAVEN: Table = {
  Attack: VIOLENCE,
  Hostile_encounter: ['ASSAULT', 'PROTEST'],
  Killing: ['ASSAULT', 'ACCIDENT', 'DISASTER', 'DEATH'],
  Conquering: ['COERCE', 'ASSAULT'],
  Military_operation: ['ASSAULT', 'MOBILIZE', 'COERCE'],
  Bodily_harm: ['ASSAULT', ...MISFORTUNE, 'DEATH'],
  Death: ['DEATH', 'ASSAULT', ...MISFORTUNE],
  Destroying: ['ASSAULT', ...MISFORTUNE],
  Use_firearm: ['ASSAULT'],
  Violence: ['ASSAULT', 'PROTEST'],
  Terrorism: ['ASSAULT'],
  Kidnapping: ['ASSAULT'],
  Besieging: ['COERCE'],
  Catastrophe: [...MISFORTUNE, 'ASSAULT'],
  Protest: ['PROTEST'],
  Arrest: ['COERCE'],
  Releasing: ['RETREAT'],
  Surrendering: ['RETREAT'],
  Criminal_investigation: ['ACCUSE'],
  Judgment_communication: ['ACCUSE'],
  Committing_crime: ['CRIME', 'ASSAULT', 'VERDICT'],
  Legal_rulings: ['VERDICT'],
  Robbery: ['CRIME', 'ASSAULT'],
  Theft: ['CRIME', 'COERCE'],
  Extradition: ['COOPERATE', 'COERCE'],
  Rescuing: ['AID'],
  Agree_or_refuse_to_act: ['AGREE', 'REJECT', 'SUPPORT', 'ACCUSE'],
  Sign_agreement: ['SUPPORT', 'AGREE'],
  Choosing: ['ELECTION'],
  Change_of_leadership: ['COERCE', 'PROTEST', 'ELECTION', 'RETREAT'],
  Warning: ['THREATEN'],
}

/** WikiEvents' types, cut to two levels. */
export const WIKIEVENTS: Table = {
  'Conflict.Attack': ['ASSAULT', 'COERCE'],
  'Conflict.Defeat': ['ASSAULT', 'COERCE'],
  'Conflict.Demonstrate': ['PROTEST'],
  'Contact.ThreatenCoerce': ['THREATEN'],
  'Disaster.Crash': ['ACCIDENT'],
  'Disaster.DiseaseOutbreak': ['DISASTER'],
  'GenericCrime.GenericCrime': ['CRIME', 'ASSAULT'],
  'Justice.Acquit': ['VERDICT'],
  'Justice.ArrestJailDetain': ['COERCE', 'ASSAULT'],
  'Justice.ChargeIndict': ['ACCUSE', 'VERDICT'],
  'Justice.Convict': ['VERDICT'],
  'Justice.InvestigateCrime': ['ACCUSE'],
  'Justice.ReleaseParole': ['RETREAT'],
  'Justice.Sentence': ['VERDICT'],
  'Justice.TrialHearing': ['ACCUSE'],
  'Life.Die': ['DEATH', 'ASSAULT', 'ACCIDENT', 'DISASTER'],
  'Life.Injure': ['ASSAULT', 'ACCIDENT', 'DISASTER'],
}

/** M2E2's types. */
export const M2E2: Table = {
  'Conflict:Attack': ['ASSAULT', 'COERCE'],
  'Conflict:Demonstrate': ['PROTEST'],
  'Contact:Meet': ['CONSULT', 'PROTEST'],
  'Justice:Arrest-Jail': ['COERCE', 'ASSAULT', 'VERDICT'],
  'Life:Die': ['DEATH', 'ASSAULT', 'ACCIDENT', 'DISASTER'],
}

interface Sample {
  readonly key: string
  readonly tokens: readonly string[]
  readonly gold: readonly { from: number; to: number; types: readonly string[] }[]
}

/** One sentence of MAVEN. */
export function fromMaven(raw: unknown): Sample[] {
  const { tokens, events } = raw as {
    tokens: string[]
    events: { start: number; end: number; event_type: string }[]
  }
  const gold = events.map(e => ({ from: e.start, to: e.end, types: MAVEN[e.event_type] ?? [] }))
  return [{ key: tokens.join(' '), tokens, gold }]
}

/** One report of WikiEvents, as a whole. */
export function fromWikiEvents(raw: unknown): Sample[] {
  const { docid, tokens, event_mentions } = raw as {
    docid: string
    tokens: string[]
    event_mentions: { event_type: string; trigger: { start_idx: number; end_idx: number } }[]
  }
  const gold = event_mentions.map(e => ({
    from: e.trigger.start_idx,
    to: e.trigger.end_idx,
    types: WIKIEVENTS[e.event_type] ?? [],
  }))
  return [{ key: docid, tokens, gold }]
}

/** One sentence of M2E2. */
export function fromM2e2(raw: unknown): Sample[] {
  const { sentence_id, words, ...rest } = raw as {
    sentence_id: string
    words: string[]
    'golden-event-mentions': { event_type: string; trigger: { start: number; end: number } }[]
  }
  const gold = rest['golden-event-mentions'].map(e => ({
    from: e.trigger.start,
    to: e.trigger.end,
    types: M2E2[e.event_type] ?? [],
  }))
  return [{ key: sentence_id, tokens: words, gold }]
}
