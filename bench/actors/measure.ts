import { MENTION_LABELS, type OfferedMention } from '../../src/records/offer.ts'
import { contains, overlaps, sameExtent } from '../../src/records/span.ts'
import type { Annotated, Mention } from '../../training/document.ts'
import type { Measure } from '../held/compare.ts'

/** Adjectives of nationality are marked in hardly any corpus; times are offered by no reader. */
const LEFT_OUT = 'nationality'

const exact = (a: OfferedMention, b: Mention): boolean => sameExtent(a.span, b)
/** The last word tells what a phrase is about, in our cut. */
const sameHead = (a: OfferedMention, b: Mention): boolean => a.head.end === b.end || a.span.end === b.end

/**
 * Names and noun phrases, nested ones too. What was read counts where the corpus marks all of its label, or where
 * something with just these words is marked.
 */
export const measureMentions: Measure = ({ mentions: annotated }, { mentions }, tally) => {
  if (!annotated) return
  const gold = annotated.list.filter(isOffered)
  const read = mentions.filter(mention => mention.label !== LEFT_OUT && counts(mention, annotated))
  for (const [part, same] of [
    ['exact', exact],
    ['same head word', sameHead],
  ] as const) {
    for (const one of gold) {
      const right = mentions.find(other => same(other, one) && one.labels.includes(other.label))
      tally.annotated(part, right?.label ?? one.labels[0], right !== undefined)
    }
    for (const one of read)
      tally.read(
        part,
        one.label,
        gold.some(other => same(one, other) && other.labels.includes(one.label)),
      )
  }
  for (const one of gold)
    tally.annotated(
      'exact, any label',
      undefined,
      mentions.some(other => exact(other, one)),
    )
  for (const one of read)
    tally.read(
      'exact, any label',
      undefined,
      gold.some(other => exact(one, other)),
    )
}

const isOffered = ({ labels }: Mention): boolean =>
  !labels.includes(LEFT_OUT) && labels.some(label => (MENTION_LABELS as readonly string[]).includes(label))

function counts(
  mention: OfferedMention,
  { list, complete, within }: NonNullable<Annotated['mentions']>,
): boolean {
  if (within && !within.some(place => contains(place, mention.span))) return false
  const under = list.filter(other => overlaps(mention.span, other))
  if (under.some(other => exact(mention, other))) return true
  const layer = /^\p{Lu}/u.test(mention.head.text) ? 'name' : 'noun'
  return complete[layer].includes(mention.label)
}
