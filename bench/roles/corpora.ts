import { joined } from '../triggers/measure.ts'

export const ROLES = ['agent', 'patient', 'instrument', 'place'] as const
export type GoldRole = (typeof ROLES)[number]

/** An argument: the word that it turns on, and where that stands if the corpus says so. Any of `roles` counts as right. */
export interface Argument {
  readonly head: string
  readonly end?: number
  readonly roles: readonly GoldRole[]
}

export interface Act {
  readonly start: number
  readonly end: number
  readonly arguments: readonly Argument[]
}

export interface Sample {
  readonly text: string
  readonly acts: readonly Act[]
}

type Table = Readonly<Record<string, readonly GoldRole[]>>

/** Their roles by ours, both corpora in lower case. Roles of no counterpart (topic, crime, money …) are neither right nor wrong. */
const ROLE_TABLE: Table = {
  ...spread(
    'attacker killer injurer jailer destroyer damager damagerdestroyer perpetrator demonstrator communicator transporter giver judgecourt investigator prosecutor victor executioner preventer granter violator agent',
    ['agent'],
  ),
  ...spread(
    'victim target detainee defendant artifact passengerartifact passenger patient defeated destroyed deceased person recipient beneficiary',
    ['patient'],
  ),
  ...spread('participant otherparticipant entity', ['agent', 'patient']),
  ...spread('instrument explosivedevice vehicle', ['instrument']),
  ...spread('place destination', ['place']),
}

function spread(names: string, roles: readonly GoldRole[]): Table {
  return Object.fromEntries(names.split(' ').map(name => [name, roles]))
}

const rolesOf = (name: string): readonly GoldRole[] => ROLE_TABLE[name.toLowerCase()] ?? []

const BREAK = /^(?:of|in|at|for|from|who|whom|which|that|with|by|on|to|and|or|near|against|,|\(|-)$/i

/** The last word before a preposition, a relative pronoun or a comma, without quotation marks: a rough head. */
function headIndex(words: readonly string[]): number {
  const stop = words.findIndex((word, i) => i > 0 && BREAK.test(word))
  return (stop < 0 ? words.length : stop) - 1
}

export interface Corpus {
  readonly name: string
  readonly file: string
  readonly note: string
  readonly sample: (line: unknown) => Sample
}

interface WikiEventsLine {
  readonly tokens: string[]
  readonly event_mentions: {
    readonly trigger: { readonly start_idx: number; readonly end_idx: number }
    readonly arguments: { readonly role: string; readonly text: string }[]
  }[]
}

interface RamsLine {
  readonly sentences: string[][]
  readonly evt_triggers: [number, number, unknown][]
  readonly gold_evt_links: [[number, number], [number, number], string][]
}

interface M2e2Line {
  readonly words: string[]
  readonly 'golden-event-mentions': {
    readonly trigger: { readonly start: number; readonly end: number }
    readonly arguments: { readonly role: string; readonly start: number; readonly end: number }[]
  }[]
}

export const CORPORA: readonly Corpus[] = [
  {
    name: 'WikiEvents',
    file: 'wikievents/train.jsonl',
    note: 'Whole reports; arguments have no place, so equal words count as the same.',
    sample: line => {
      const { tokens, event_mentions } = line as WikiEventsLine
      const { text, starts } = joined(tokens.map(plain))
      return {
        text,
        acts: event_mentions
          .filter(({ trigger }) => trigger.start_idx < trigger.end_idx)
          .map(({ trigger, arguments: given }) => ({
            start: starts[trigger.start_idx],
            end: starts[trigger.end_idx - 1] + tokens[trigger.end_idx - 1].length,
            arguments: given.map(({ role, text: words }) => ({
              head: headOf(words.split(/\s+/)),
              roles: rolesOf(role),
            })),
          })),
      }
    },
  },
  {
    name: 'RAMS',
    file: 'rams/dev.jsonlines',
    note: 'One event in five sentences; those of its arguments in its own sentence.',
    sample: line => {
      const { sentences, gold_evt_links } = line as RamsLine
      const tokens = sentences.flat()
      const [trigger] = (line as RamsLine).evt_triggers
      return sampleOf(tokens, [
        {
          from: trigger[0],
          to: trigger[1] + 1,
          given: gold_evt_links.map(([, [from, to], role]) => ({
            from,
            to: to + 1,
            role: role.replace(/^evt\d+arg\d+/, ''),
          })),
        },
      ])
    },
  },
  {
    name: 'M2E2',
    file: 'm2e2/train.jsonl',
    note: 'Sentences of news, eight types.',
    sample: line => {
      const { words, 'golden-event-mentions': mentions } = line as M2e2Line
      return sampleOf(
        words,
        mentions.map(({ trigger, arguments: given }) => ({
          from: trigger.start,
          to: trigger.end,
          given: given.map(({ role, start, end }) => ({ role, from: start, to: end })),
        })),
      )
    },
  },
]

interface TokenAct {
  readonly from: number
  readonly to: number
  readonly given: readonly { readonly role: string; readonly from: number; readonly to: number }[]
}

function sampleOf(original: readonly string[], acts: readonly TokenAct[]): Sample {
  const tokens = original.map(plain)
  const { text, starts } = joined(tokens)
  const endOf = (i: number): number => starts[i] + tokens[i].length
  return {
    text,
    acts: acts.map(({ from, to, given }) => ({
      start: starts[from],
      end: endOf(to - 1),
      arguments: given
        .filter(argument => argument.from < argument.to)
        .map(argument => {
          const head = argument.from + headIndex(tokens.slice(argument.from, argument.to))
          return { head: tokens[head].toLowerCase(), end: endOf(head), roles: rolesOf(argument.role) }
        }),
    })),
  }
}

const headOf = (words: readonly string[]): string => plain(words[headIndex(words)] ?? '').toLowerCase()

const plain = (token: string): string => token.replaceAll('’', "'")
