import { expect, test } from 'vitest'
import { type Batch, batchOf, runAll } from '../../../src/reader/model/batch.ts'
import { Heads } from '../../../src/reader/model/heads.ts'
import type { Window } from '../../../src/reader/model/input.ts'
import { bucketOf, gelu, pairScores } from '../../../src/reader/model/pairs.ts'
import { logSoftmax, logSumExp } from '../../../src/reader/model/scores.ts'
import { spansIn } from '../../../src/reader/model/spans.ts'
import { bestLabels } from '../../../src/reader/model/viterbi.ts'
import { madeHeads } from './made.ts'

const NO = -1e4

/** Every path tried: what the quicker way must find, too. */
function bestOfAll(
  scores: number[][],
  { start, next, end }: { start: number[]; next: number[][]; end: number[] },
) {
  const count = start.length
  let best: { labels: number[]; sum: number } = { labels: [], sum: -Infinity }
  for (let code = 0; code < count ** scores.length; code++) {
    const labels = scores.map((_, i) => Math.floor(code / count ** i) % count)
    const sum = labels.reduce(
      (total, label, i) => total + scores[i][label] + (i === 0 ? start[label] : next[labels[i - 1]][label]),
      end[labels[labels.length - 1]],
    )
    if (sum > best.sum) best = { labels, sum }
  }
  return best.labels
}

test('the best labels are those of the best of all paths', () => {
  let seed = 7
  const chance = () => {
    seed = (seed * 16807) % 2147483647
    return seed / 2147483647 - 0.5
  }
  const row = () => [chance(), chance(), chance()]
  for (let n = 0; n < 40; n++) {
    const transitions = { start: row(), next: [row(), row(), row()], end: row() }
    const scores = Array.from({ length: 5 }, row)
    expect(bestLabels(scores, transitions)).toEqual(bestOfAll(scores, transitions))
  }
})

test.each([
  ['nothing', [], []],
  [
    'a forbidden step is not taken',
    [
      [0, -9, -0.1],
      [-9, -9, 0],
    ],
    [2, 2],
  ],
  ['nor a forbidden beginning', [[-9, -9, 0]], [0]],
])('%s', (_, scores, labels) => {
  // O, B, I: an I follows a B or an I; with the I forbidden to begin, B is what it must follow.
  const next = [
    [0, 0, NO],
    [0, 0, 0],
    [0, 0, 0],
  ]
  const start = scores.length === 1 ? [0, 0, NO] : [0, 0, 0]
  expect(bestLabels(scores, { start, next, end: [0, 0, 0] })).toEqual(labels)
})

test.each([
  [[], []],
  [['O', 'B-a', 'I-a', 'O'], [[1, 3, 'a']]],
  [
    ['B-a', 'B-a', 'I-b'],
    [
      [0, 1, 'a'],
      [1, 2, 'a'],
      [2, 3, 'b'],
    ],
  ],
  [
    ['I-a', 'I-a', 'B-b', 'I-a'],
    [
      [0, 2, 'a'],
      [2, 3, 'b'],
      [3, 4, 'a'],
    ],
  ],
] as const)('%j marks %j', (tags, spans) => {
  const sure = tags.map((_, i) => (i % 2 === 0 ? 1 : 0.5))
  const found = spansIn(tags, sure)
  expect(found.map(({ from, to, label }) => [from, to, label])).toEqual(spans)
  for (const { from, to, score } of found)
    expect(score).toBeCloseTo(sure.slice(from, to).reduce((sum, p) => sum + p, 0) / (to - from))
})

test('log-probabilities: a temperature above 1 makes them more even, great numbers do not overflow', () => {
  expect(logSoftmax([1, 1])[1]).toBeCloseTo(Math.log(0.5))
  expect(Math.exp(logSoftmax([4, 0], 2)[0])).toBeCloseTo(1 / (1 + Math.exp(-2)))
  expect(logSoftmax([1000, 0])[0]).toBeCloseTo(0)
  expect(logSumExp([-1000, -1000])).toBeCloseTo(-1000 + Math.LN2)
})

test.each([
  [40, 7, 0],
  [40, 8, 1],
  [40, 24, 2],
  [40, 38, 5],
  [40, 39, 6],
  [40, 40, 7],
  [40, 41, 8],
  [40, 43, 9],
  [40, 44, 10],
  [40, 71, 12],
  [40, 72, 13],
])('word %i to word %i of one sentence: bucket %i', (first, second, bucket) => {
  expect(bucketOf(new Array(100).fill(0), first, second)).toBe(bucket)
})

test('words of other sentences: three buckets before, three after', () => {
  const sentences = [0, 1, 2, 3, 4, 5, 6, 7, 8]
  expect(sentences.map(second => bucketOf(sentences, 4, second))).toEqual([16, 16, 15, 14, 7, 17, 18, 19, 19])
})

test('gelu', () => {
  // By the exact form 0.5 x (1 + erf(x / √2)); the one by tanh is within 0.001 of it.
  for (const [x, y] of [
    [0, 0],
    [1, 0.8413],
    [-1, -0.1587],
    [3, 2.996],
    [-8, 0],
  ])
    expect(gelu(x)).toBeCloseTo(y, 3)
})

test('a pair is scored by both words and the distance between them', () => {
  const heads = structuredClone(madeHeads([['role', '', '', 'agent']])) as {
    -readonly [K in keyof Heads]: Heads[K]
  }
  const near = heads.pairs.role.near.map((row, bucket) =>
    row.map((_, k) => (k === 0 && bucket === 8 ? 5 : 0)),
  )
  heads.pairs = { ...heads.pairs, role: { ...heads.pairs.role, near } }
  const window: Window = { from: 0, to: 3, ids: [], shapes: [], starts: [1, 2, 3], sentences: [0, 0, 0] }
  const scored = { window, heads, rows: new Float32Array(3 * heads.width) }
  const scores = pairScores(scored, 'role')
  const agent = heads.labels.role.indexOf('agent')
  expect(scores(0, 1)[agent]).toBeGreaterThan(scores(0, 1)[0])
  expect(scores(0, 2)[agent]).toBeLessThan(scores(0, 2)[0])
  scored.rows[heads.slices.roleTrigger[0]] = 3
  scored.rows[2 * heads.width + heads.slices.roleWord[0]] = 3
  expect(scores(0, 2)[agent]).toBeGreaterThan(scores(0, 2)[0])
})

const window = (from: number, length: number): Window => ({
  from,
  to: from + length,
  ids: [101, ...Array.from({ length }, (_, i) => 1000 + from + i), 102],
  shapes: [0, ...new Array(length).fill(1), 0],
  starts: Array.from({ length }, (_, i) => i + 1),
  sentences: new Array(length).fill(0),
})

test('a batch is padded with zeros and masked', () => {
  const { size, pieces, words, ids, mask, starts } = batchOf([window(0, 1), window(1, 3)])
  expect([size, pieces, words]).toEqual([2, 5, 3])
  expect([...ids].map(Number)).toEqual([101, 1000, 102, 0, 0, 101, 1001, 1002, 1003, 102])
  expect([...mask].map(Number)).toEqual([1, 1, 1, 0, 0, 1, 1, 1, 1, 1])
  expect([...starts].map(Number)).toEqual([1, 0, 0, 1, 2, 3])
})

/** Two numbers a word: the id of its first piece, and 7. */
const echo = async ({ size, pieces, words, ids, starts }: Batch) =>
  Float32Array.from({ length: size * words * 2 }, (_, i) => {
    const row = Math.floor(i / 2 / words)
    return i % 2 === 1 ? 7 : Number(ids[row * pieces + Number(starts[Math.floor(i / 2)])])
  })

test('each window gets its own rows back, whatever it was batched with', async () => {
  const lengths = [3, 9, 1, 5, 5, 2, 8]
  const windows = lengths.map((length, i) => window(i * 10, length))
  const sizes: number[] = []
  const run = (batch: Batch) => {
    sizes.push(batch.size)
    return echo(batch)
  }
  let seen = 0
  for await (const { window: own, rows } of runAll(windows, run, 2, 3)) {
    seen++
    expect([...rows]).toEqual(own.starts.flatMap((_, i) => [1000 + own.from + i, 7]))
  }
  expect([seen, sizes]).toEqual([7, [3, 3, 1]])
})

test('a network that gives another number of numbers is refused', async () => {
  const all = async () => {
    for await (const _ of runAll([window(0, 2)], echo, 3));
  }
  await expect(all()).rejects.toThrow('gave 4 numbers where 6 were due')
})

const slices = (change: Partial<Heads['slices']>) => ({
  ...madeHeads(),
  slices: { ...madeHeads().slices, ...change },
})

test.each([
  ['slice vector is not within', { ...madeHeads(), width: 20 }],
  ['slice trigger is not as wide as its labels', slices({ trigger: [0, 2] })],
  ['slice causal is not 1 wide', slices({ causal: [0, 2] })],
  [
    'transitions of cause do not have 7 labels each way',
    {
      ...madeHeads(),
      transitions: { ...madeHeads().transitions, cause: { start: [0], next: [[0]], end: [0] } },
    },
  ],
  [
    'pair say does not have 20 buckets',
    { ...madeHeads(), pairs: { ...madeHeads().pairs, say: { ...madeHeads().pairs.say, near: [] } } },
  ],
  ['pair role mixes widths', slices({ roleWord: [0, 3] })],
])('heads of which a %s are refused', (what, heads) => {
  const { success, error } = Heads.safeParse(heads)
  expect(success).toBe(false)
  expect(error?.issues.map(issue => issue.message).join('\n')).toContain(what)
})
