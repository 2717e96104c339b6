import type { Sample } from './measure.ts'

/** The codebook's types that an event of the corpus may be; `[]` where the codebook has no such type. */
type Table = Readonly<Record<string, readonly string[]>>

const VIOLENCE = ['ASSAULT', 'COERCE']
const MISFORTUNE = ['DISASTER', 'ACCIDENT']

/** MAVEN's types. Those left out (motion, causation, statements …) are no events of the codebook. */
const MAVEN: Table = {
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
const WIKIEVENTS: Table = {
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
const M2E2: Table = {
  'Conflict:Attack': ['ASSAULT', 'COERCE'],
  'Conflict:Demonstrate': ['PROTEST'],
  'Contact:Meet': ['CONSULT', 'PROTEST'],
  'Justice:Arrest-Jail': ['COERCE', 'ASSAULT', 'VERDICT'],
  'Life:Die': ['DEATH', 'ASSAULT', 'ACCIDENT', 'DISASTER'],
}

export interface Corpus {
  readonly name: string
  readonly file: string
  readonly note: string
  /** The codebook's types that the corpus annotates. */
  readonly types: ReadonlySet<string>
  readonly sample: (line: unknown) => Sample
}

const typesOf = (table: Table): ReadonlySet<string> => new Set(Object.values(table).flat())

interface MavenLine {
  readonly tokens: string[]
  readonly events: { readonly start: number; readonly end: number; readonly event_type: string }[]
}

interface WikiEventsLine {
  readonly docid: string
  readonly tokens: string[]
  readonly event_mentions: {
    readonly event_type: string
    readonly trigger: { readonly start_idx: number; readonly end_idx: number }
  }[]
}

interface M2e2Line {
  readonly sentence_id: string
  readonly words: string[]
  readonly 'golden-event-mentions': {
    readonly event_type: string
    readonly trigger: { readonly start: number; readonly end: number }
  }[]
}

export const CORPORA: readonly Corpus[] = [
  {
    name: 'MAVEN',
    file: 'maven/train.jsonl',
    note: 'Sentences of Wikipedia, mostly of wars and storms.',
    types: typesOf(MAVEN),
    sample: line => {
      const { tokens, events } = line as MavenLine
      const gold = events.map(e => ({ from: e.start, to: e.end, types: MAVEN[e.event_type] ?? [] }))
      return { key: tokens.join(' '), tokens, gold }
    },
  },
  {
    name: 'WikiEvents',
    file: 'wikievents/train.jsonl',
    note: 'Whole reports annotated in part and without their full stops: look at the recall.',
    types: typesOf(WIKIEVENTS),
    sample: line => {
      const { docid, tokens, event_mentions } = line as WikiEventsLine
      const gold = event_mentions
        .map(({ event_type, trigger }) => ({
          from: trigger.start_idx,
          to: trigger.end_idx,
          types: WIKIEVENTS[event_type] ?? [],
        }))
        // A few triggers hold no words.
        .filter(g => g.from < g.to)
      return { key: docid, tokens, gold }
    },
  },
  {
    name: 'M2E2',
    file: 'm2e2/train.jsonl',
    note: 'Sentences of news, five types, most sentences without any; annotated sparingly.',
    types: typesOf(M2E2),
    sample: line => {
      const { sentence_id, words, 'golden-event-mentions': mentions } = line as M2e2Line
      const gold = mentions.map(({ event_type, trigger }) => ({
        from: trigger.start,
        to: trigger.end,
        types: M2E2[event_type] ?? [],
      }))
      return { key: sentence_id, tokens: words, gold }
    },
  },
]
