import type { OfferedAttribution } from '../../src/records/offer.ts'
import { type Extent, overlaps, sameExtent } from '../../src/records/span.ts'
import { cutPhrase } from '../../training/corpora/phrase.ts'
import type { Annotated, Attribution } from '../../training/document.ts'
import type { Measure } from '../held/compare.ts'
import type { Tally } from '../held/counts.ts'

const PARTS = ['cue', 'source', 'content'] as const
type Part = (typeof PARTS)[number]

/** Each part from its first to its last character. */
interface Said {
  readonly cue: Extent
  readonly source?: Extent
  readonly content: Extent
}

/**
 * Cues, sources and contents, each as a list of its own in which a source that serves two cues counts once; then whole
 * attributions, right where all three are of one annotated one. Marks at either end and a leading "that" decide nothing.
 */
export const measureAttributions: Measure = ({ attributions, text, corpus }, offer, tally) => {
  if (!attributions) return
  const gold = attributions.flatMap(one => annotated(one, text, corpus))
  const read = offer.attributions.map(one => trimmed(one, text, corpus))
  for (const part of PARTS) {
    countParts(`${part}, exact`, partsOf(gold, part), partsOf(read, part), sameExtent, tally)
    countParts(`${part}, overlap`, partsOf(gold, part), partsOf(read, part), overlaps, tally)
  }
  countCharacters(partsOf(gold, 'content'), partsOf(read, 'content'), tally)
  countParts('all three linked, exact', gold, read, agree(sameExtent), tally)
  countParts('all three linked, overlap', gold, read, agree(overlaps), tally)
  const together = (a: Said, b: Said) => overlaps(a.cue, b.cue)
  const known = gold.filter(one => read.some(other => together(one, other)))
  const knownRead = read.filter(one => gold.some(other => together(one, other)))
  countParts('given the cue, all three exact', known, knownRead, agree(sameExtent), tally)
}

type Same<T> = (a: T, b: T) => boolean

function countParts<T>(
  part: string,
  gold: readonly T[],
  read: readonly T[],
  same: Same<T>,
  tally: Tally,
): void {
  for (const one of gold)
    tally.annotated(
      part,
      undefined,
      read.some(other => same(one, other)),
    )
  for (const one of read)
    tally.read(
      part,
      undefined,
      gold.some(other => same(one, other)),
    )
}

/** Nobody named on both sides agrees, too. */
const agree =
  (same: Same<Extent>): Same<Said> =>
  (a, b) =>
    same(a.cue, b.cue) &&
    same(a.content, b.content) &&
    (a.source && b.source ? same(a.source, b.source) : a.source === b.source)

function countCharacters(gold: readonly Extent[], read: readonly Extent[], tally: Tally): void {
  const marked = (extents: readonly Extent[]) =>
    new Set(extents.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)))
  const [a, b] = [marked(gold), marked(read)]
  const both = [...a].filter(at => b.has(at)).length
  tally.add('content, characters', undefined, { given: b.size, right: both, gold: a.size, found: both })
}

function partsOf(said: readonly Said[], part: Part): Extent[] {
  const seen = new Map(
    said.flatMap(one => (one[part] ? [[`${one[part].start} ${one[part].end}`, one[part]]] : [])),
  )
  return [...seen.values()]
}

function annotated({ cue, source, content }: Attribution, text: string, corpus: string): Said[] {
  const around = (pieces: readonly Extent[]): Extent => ({ start: pieces[0].start, end: pieces.at(-1)!.end })
  if (cue.length === 0 || content.length === 0) return []
  const whole = { cue: around(cue), content: around(content) }
  return [trimmed(source.length > 0 ? { ...whole, source: around(source) } : whole, text, corpus)]
}

const trimmed = (
  { cue, source, content }: Said | OfferedAttribution,
  text: string,
  corpus: string,
): Said => ({
  cue: bare(text, cue),
  content: bare(text, content, AHEAD),
  ...(source && { source: bare(text, cut(source, text, corpus)) }),
})

/** Our annotation has sources as mentions are cut, other corpora with their determiners and titles. */
function cut(source: Extent, text: string, corpus: Annotated['corpus']): Extent {
  const phrase = corpus === 'annotation' ? cutPhrase(text, source, { isPerson: true }) : undefined
  return phrase ?? source
}

const AHEAD = /^(?:[\s"“”‘’'.,;:—–-]|that\b(?=\s))+/
const BEHIND = /[\s"“”‘’'.,;:?!—–-]+$/

function bare(text: string, { start, end }: Extent, ahead?: RegExp): Extent {
  const words = text.slice(start, end)
  const from = ahead?.exec(words)?.[0].length ?? 0
  const after = BEHIND.exec(words)?.[0].length ?? 0
  return from + after < words.length ? { start: start + from, end: end - after } : { start, end }
}
