import { z } from 'zod'

const Labels = z.array(z.string()).readonly()
const Row = z.array(z.number()).readonly()
const Rows = z.array(Row).readonly()
const Transitions = z.object({ start: Row, next: Rows, end: Row })
const PairScorer = z.object({
  near: Rows.describe('What the distance brings, one row a bucket.'),
  weights: Rows.describe('One row a label.'),
  bias: Row,
})
const Slice = z.tuple([z.number().int().nonnegative(), z.number().int().positive()]).readonly()

/** Heads that say of each word which label it has. */
const TAGS = ['name', 'noun', 'trigger', 'status', 'background', 'attribution', 'cause'] as const
export type Tag = (typeof TAGS)[number]

/** Heads whose labels are decided together, word after word. */
const SEQUENCES = ['name', 'noun', 'attribution', 'cause'] as const
export type SequenceTag = (typeof SEQUENCES)[number]

/** Heads that score two words of one window, and which parts of the output the two bring. */
export const PAIRS = {
  role: { first: 'roleTrigger', second: 'roleWord' },
  say: { first: 'sayCue', second: 'sayWord' },
} as const
export type Pair = keyof typeof PAIRS

const SLICES = [...TAGS, 'causal', 'roleTrigger', 'roleWord', 'sayCue', 'sayWord', 'vector'] as const
export type SliceName = (typeof SLICES)[number]

const table = <K extends string, V extends z.ZodType>(keys: readonly K[], value: V) =>
  z.object(Object.fromEntries(keys.map(key => [key, value])) as Record<K, V>)

/** How the numbers that the network gives for a word are cut into heads, and what is done with them. */
export const Heads = z
  .object({
    maxPieces: z.number().int().min(40).max(512),
    width: z.number().int().positive().describe('Numbers a word.'),
    slices: table(SLICES, Slice),
    labels: table([...TAGS, 'role', 'say'] as const, Labels),
    transitions: table(SEQUENCES, Transitions),
    pairs: table(['role', 'say'] as const, PairScorer),
    temperatures: z.record(z.string(), z.number().positive()),
    thresholds: z.object({
      trigger: z.record(z.string(), z.number()),
      role: z.record(z.string(), z.number()),
      causal: z.number(),
    }),
  })
  .superRefine((heads, context) => {
    for (const what of misfits(heads)) context.addIssue({ code: 'custom', message: what })
  })
export type Heads = Readonly<z.infer<typeof Heads>>

type Sizes = Pick<Heads, 'width' | 'slices' | 'labels' | 'transitions' | 'pairs'>

/** What does not fit together; a decoder that took it would read beside the numbers. */
function misfits({ width, slices, labels, transitions, pairs }: Sizes): string[] {
  const size = (name: SliceName): number => slices[name][1] - slices[name][0]
  const wrong: string[] = []
  const check = (holds: boolean, what: string) => {
    if (!holds) wrong.push(what)
  }
  for (const name of SLICES)
    check(size(name) > 0 && slices[name][1] <= width, `slice ${name} is not within ${width}`)
  for (const name of TAGS)
    check(size(name) === labels[name].length, `slice ${name} is not as wide as its labels`)
  check(size('causal') === 1, 'slice causal is not 1 wide')
  for (const name of SEQUENCES) {
    const { start, next, end } = transitions[name]
    const count = labels[name].length
    const lengths = [start.length, end.length, next.length, ...next.map(row => row.length)]
    check(
      lengths.every(length => length === count),
      `transitions of ${name} do not have ${count} labels each way`,
    )
  }
  for (const name of ['role', 'say'] as const) {
    const { near, weights, bias } = pairs[name]
    const { first, second } = PAIRS[name]
    const inner = [
      size(first),
      size(second),
      ...near.map(row => row.length),
      ...weights.map(row => row.length),
    ]
    check(
      inner.every(length => length === inner[0]),
      `pair ${name} mixes widths`,
    )
    check(near.length === 20, `pair ${name} does not have 20 buckets of distance`)
    check(
      [weights.length, bias.length].every(n => n === labels[name].length),
      `pair ${name} does not score its labels`,
    )
  }
  return wrong
}
