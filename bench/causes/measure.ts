import type { OfferedCause } from '../../src/records/offer.ts'
import { type Extent, overlaps, sameExtent } from '../../src/records/span.ts'
import type { Causes } from '../../training/document.ts'
import type { Measure } from '../held/compare.ts'
import type { Tally } from '../held/counts.ts'

type Caused = Causes['list'][number]

/**
 * Does a sentence say that one thing led to another? Then its spans: of causal sentences only those count whose spans are
 * marked. What says only in which order things happened, or of what whole a thing is part, is no cause.
 */
export const measureCauses: Measure = ({ causes, text }, offer, tally) => {
  if (!causes) return
  const read = offer.causes.filter(({ kind }) => kind !== 'precedes' && kind !== 'part-of')
  for (const sentence of causes.sentences) {
    const here = read.filter(({ cause }) => overlaps(cause, sentence))
    const gold = causes.list.filter(({ cause }) => overlaps(cause, sentence))
    if (here.length > 0) tally.read('sentence', undefined, sentence.causal)
    if (sentence.causal) tally.annotated('sentence', undefined, here.length > 0)
    if (sentence.causal && gold.length === 0) continue
    for (const part of ['cause', 'effect', 'signal'] as const) countSpans(part, gold, here, text, tally)
    countLinked(gold, here, tally)
  }
}

function countSpans(
  part: 'cause' | 'effect' | 'signal',
  gold: readonly Caused[],
  read: readonly OfferedCause[],
  text: string,
  tally: Tally,
): void {
  const [wanted, given] = [gold.flatMap(one => one[part] ?? []), read.map(one => one[part])]
  const bare = (at: Extent) => withoutMarks(text, at)
  const exact = (a: Extent, b: Extent) => sameExtent(bare(a), bare(b))
  for (const [how, same] of [
    ['exact', exact],
    ['overlap', overlaps],
  ] as const) {
    for (const one of wanted)
      tally.annotated(
        `${part}, ${how}`,
        undefined,
        given.some(other => same(one, other)),
      )
    for (const one of given)
      tally.read(
        `${part}, ${how}`,
        undefined,
        wanted.some(other => same(one, other)),
      )
  }
}

/** Cause and effect of one pair, the right way round. */
function countLinked(gold: readonly Caused[], read: readonly OfferedCause[], tally: Tally): void {
  const same = (a: Caused, b: OfferedCause) => overlaps(a.cause, b.cause) && overlaps(a.effect, b.effect)
  const turned = (a: Caused, b: OfferedCause) => overlaps(a.cause, b.effect) && overlaps(a.effect, b.cause)
  const part = 'cause and effect linked, overlap'
  for (const one of gold)
    tally.annotated(
      part,
      undefined,
      read.some(other => same(one, other)),
    )
  for (const other of read) {
    const isRight = gold.some(one => same(one, other))
    tally.read(part, undefined, isRight)
    if (isRight || gold.some(one => turned(one, other))) {
      tally.read('way round', undefined, isRight)
      tally.annotated('way round', undefined, isRight)
    }
  }
}

const MARKS = /^[\s"“”‘’',;:.—–-]+|[\s"“”‘’',;:.?!—–-]+$/g

function withoutMarks(text: string, { start, end }: Extent): Extent {
  const words = text.slice(start, end)
  const bare = words.replace(MARKS, '')
  const ahead = bare === '' ? 0 : words.indexOf(bare)
  return { start: start + ahead, end: start + ahead + bare.length }
}
