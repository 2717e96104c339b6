import { readFileSync } from 'node:fs'
import { bundledCodebook } from '../../../src/codebook/file.ts'
import { english } from '../../../src/language/en/english.ts'
import type { Batch } from '../../../src/reader/model/batch.ts'
import { Heads, PAIRS, type SliceName, type Tag } from '../../../src/reader/model/heads.ts'
import { modelReader } from '../../../src/reader/model/reader.ts'
import { wordPiece } from '../../../src/reader/model/wordpiece.ts'
import { HARM_KINDS, STATUSES } from '../../../src/records/event.ts'
import { MENTION_LABELS, type Offer } from '../../../src/records/offer.ts'
import type { Token } from '../../../src/records/words.ts'

const inside = (labels: readonly string[]) => ['O', ...labels.flatMap(label => [`B-${label}`, `I-${label}`])]
export const codebook = bundledCodebook()

const labels: Heads['labels'] = {
  name: inside([...MENTION_LABELS, 'time']),
  noun: inside([...MENTION_LABELS, 'time']),
  trigger: ['O', ...codebook.types.keys()],
  status: [...STATUSES],
  background: ['news', 'background'],
  attribution: inside(['source', 'cue', 'content']),
  cause: inside(['cause', 'effect', 'signal']),
  role: ['none', 'agent', 'alleged', 'patient', 'recipient', 'instrument', 'place', 'time', ...HARM_KINDS],
  say: ['none', 'source', 'content'],
}

/** Pairs that one text can have. */
const ROOM = 12
const zeros = (n: number): number[] => new Array<number>(n).fill(0)
const free = (count: number) => ({
  start: zeros(count),
  next: Array.from({ length: count }, () => zeros(count)),
  end: zeros(count),
})

/** Heads of a network that is told what to say; each pair has a number of its own in the inner row. */
export function madeHeads(pairs: readonly PairMark[] = []): Heads {
  let at = 0
  const slice = (width: number): [number, number] => {
    at += width
    return [at - width, at]
  }
  const tags = ['name', 'noun', 'trigger', 'status', 'background', 'attribution', 'cause'] as const
  const slices = Object.fromEntries([
    ...tags.map(tag => [tag, slice(labels[tag].length)]),
    ['causal', slice(1)],
    ...['roleTrigger', 'roleWord', 'sayCue', 'sayWord'].map(name => [name, slice(ROOM)]),
    ['vector', slice(2)],
  ])
  const scorer = (name: 'role' | 'say') => ({
    near: Array.from({ length: 20 }, () => zeros(ROOM)),
    weights: labels[name].map(label =>
      zeros(ROOM).map((_, k) => (pairs[k]?.[0] === name && pairs[k][3] === label ? 1 : 0)),
    ),
    bias: labels[name].map(label => (label === 'none' ? 4 : 0)),
  })
  return Heads.parse({
    maxPieces: 128,
    width: at,
    slices,
    labels,
    transitions: {
      name: free(labels.name.length),
      noun: free(labels.noun.length),
      attribution: free(labels.attribution.length),
      cause: free(labels.cause.length),
    },
    pairs: { role: scorer('role'), say: scorer('say') },
    temperatures: {},
    thresholds: { trigger: {}, role: {}, causal: 0.5 },
  })
}

/** A head, the words that it marks (their first place in the text; "#2" the second), and the label. */
export type WordMark = readonly [Tag | 'causal', string, string]
/** A pair scorer, the first word, the words of the second, and the label. */
export type PairMark = readonly ['role' | 'say', string, string, string]
export interface Marks {
  readonly words?: readonly WordMark[]
  readonly pairs?: readonly PairMark[]
}

export const vocabulary = readFileSync('model/vocab.txt', 'utf8').trimEnd().split('\n')
const pieces = wordPiece(vocabulary)

/** What the model reader offers for a text of one window when the network marks what it is told to. */
export async function offerOf(text: string, { words: marks = [], pairs = [] }: Marks): Promise<Offer> {
  const words = english.cut(text)
  const heads = madeHeads(pairs)
  const rows = words.tokens.map(() => new Float32Array(heads.width))
  const set = (word: number, name: SliceName, place: number, value: number) => {
    rows[word][heads.slices[name][0] + place] = value
  }
  for (const [word] of rows.entries()) {
    for (const name of ['name', 'noun', 'trigger', 'attribution', 'cause'] as const) set(word, name, 0, 6)
    set(word, 'causal', 0, -9)
    for (const { first, second } of Object.values(PAIRS))
      for (let k = 0; k < ROOM; k++) {
        set(word, first, k, -50)
        set(word, second, k, -50)
      }
  }
  for (const [name, phrase, label] of marks)
    for (const [n, word] of placesOf(words.tokens, phrase).entries()) {
      if (name === 'causal') set(word, 'causal', 0, 9)
      else {
        const tag = labels[name].includes(label) ? label : `${n === 0 ? 'B' : 'I'}-${label}`
        set(word, name, labels[name].indexOf(tag), 12)
      }
    }
  for (const [k, [name, first, second]] of pairs.entries()) {
    set(placesOf(words.tokens, first)[0], PAIRS[name].first, k, 5)
    for (const word of placesOf(words.tokens, second)) set(word, PAIRS[name].second, k, 5)
  }
  const run = async (batch: Batch) => {
    if (batch.size !== 1) throw new Error('Texts for this are short.')
    const out = new Float32Array(batch.words * heads.width)
    for (const [word, row] of rows.entries()) out.set(row, word * heads.width)
    return out
  }
  return modelReader(english, codebook, { heads, pieces, run }).read(words)
}

function placesOf(tokens: readonly Token[], phrase: string): number[] {
  const [words, time = '1'] = phrase.split('#')
  const wanted = words.split(' ')
  let seen = 0
  for (let i = 0; i < tokens.length; i++)
    if (wanted.every((word, n) => tokens[i + n]?.text === word) && ++seen === Number(time))
      return wanted.map((_, n) => i + n)
  throw new Error(`"${phrase}" is not in the text.`)
}
