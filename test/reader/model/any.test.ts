import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { loadTools } from '../../../src/cli/tools.ts'
import { readReport, type Tools } from '../../../src/pipeline.ts'
import type { Batch } from '../../../src/reader/model/batch.ts'
import { modelReader } from '../../../src/reader/model/reader.ts'
import { wordPiece } from '../../../src/reader/model/wordpiece.ts'
import type { Offer } from '../../../src/records/offer.ts'
import { expectSound } from '../../invariants.ts'
import { codebook, madeHeads, vocabulary } from './made.ts'

const LABELS = ['agent', 'patient', 'place', 'killed'] as const
const heads = madeHeads([
  ...LABELS.map(label => ['role', '', '', label] as const),
  ...LABELS.map((_, k) => ['say', '', '', k % 2 === 0 ? 'source' : 'content'] as const),
])

/** A network that says anything, loudly, and always the same of the same words. */
const babble = async ({ size, words, pieces, ids, starts }: Batch): Promise<Float32Array> => {
  const out = new Float32Array(size * words * heads.width)
  let seed = 1
  for (let at = 0; at < out.length; at++) {
    const word = Math.floor(at / heads.width)
    const piece = Number(ids[Math.floor(word / words) * pieces + Number(starts[word])])
    seed = (seed * 48271 + piece) % 2147483647
    out[at] = (seed / 2147483647 - 0.5) * 24
  }
  return out
}

let tools: Tools
const offers: Offer[] = []
beforeAll(async () => {
  const loaded = await loadTools({})
  if ('what' in loaded) throw new Error(loaded.what)
  const reader = modelReader(loaded.language, codebook, { heads, pieces: wordPiece(vocabulary), run: babble })
  const read = async (...args: Parameters<typeof reader.read>) => {
    const offer = await reader.read(...args)
    offers.push(offer)
    return offer
  }
  tools = { ...loaded, reader: { ...reader, read } }
})

const draft = (text: string) => ({
  source: 'any.md',
  published: '2020-03-14T11:18:13Z',
  authors: [],
  tags: [],
  categories: [],
  text,
})

const PARTS = [
  'Gunmen attacked a base near Mosul on Tuesday, killing three soldiers',
  'officials said',
  '“We will answer,”',
  '“they fired 12 rockets, and',
  'which led to protests',
  'The army declined to comment',
  'not',
  '.',
  ', “',
  ')”',
  '\n\n',
  'It',
  '🙂',
  '\u202e',
  'ÉCOLE',
  'x'.repeat(150),
]
const text = fc.oneof(
  fc.array(fc.constantFrom(...PARTS), { maxLength: 60 }).map(parts => parts.join(' ')),
  fc.string({ unit: 'binary', maxLength: 300 }),
)

test('whatever a network says of whatever text, spans are true and a reading twice is the same', async () => {
  await fc.assert(
    fc.asyncProperty(text, async text => {
      const reading = await readReport(draft(text), tools)
      expectSound(reading)
      expect(await readReport(draft(text), tools)).toEqual(reading)
    }),
    { numRuns: 60 },
  )
  // It did reach all parts of an offer.
  for (const part of ['mentions', 'triggers', 'roles', 'attributions', 'causes'] as const)
    expect(offers.reduce((sum, offer) => sum + offer[part].length, 0)).toBeGreaterThan(10)
}, 60_000)
