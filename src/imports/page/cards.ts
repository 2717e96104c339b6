import { comparable } from '../furniture.ts'
import { isHeadline, passages } from './listing.ts'

/** So many in a row are no links that an author put into a report. */
const FEWEST = 3
const PROSE = 80
/** Under the headlines of a review of the day stands more than under those of a card. */
const LONGEST_TEASER = 200

/**
 * Leaves out rows of cards that lead to other reports, each a headline and perhaps a sentence or two of it, with the heading over
 * them ("Most read"): what they tell is not told by this report. Where little else is on the page, they stay. `html` is what the text was made of.
 */
export function dropCards(text: string, html: string): string {
  const headlines = new Set(
    passages(html)
      .filter(isHeadline)
      .map(passage => comparable(passage.text)),
  )
  if (headlines.size < FEWEST) return text
  const paragraphs = text.split('\n\n')
  const isCard = paragraphs.map(paragraph => headlines.has(comparable(paragraph)))
  const kept = [...paragraphs]
  for (let i = 0; i < paragraphs.length; i++) {
    if (!isCard[i]) continue
    const row = rowFrom(i, isCard, paragraphs)
    if (row.cards >= FEWEST) kept.fill('', i > 0 && isHeading(paragraphs[i - 1]) ? i - 1 : i, row.end)
    i = row.end - 1
  }
  const left = kept.filter(paragraph => paragraph !== '')
  return left.filter(paragraph => paragraph.length >= PROSE).length >= 2 ? left.join('\n\n') : text
}

/** A row goes on while at most one short paragraph stands between two headlines; the last card is like the others. */
function rowFrom(start: number, isCard: readonly boolean[], paragraphs: readonly string[]) {
  const isTeaser = (i: number) => i < isCard.length && !isCard[i] && paragraphs[i].length <= LONGEST_TEASER
  let cards = 1
  let last = start
  let teasers = 0
  for (;;) {
    const next = isCard[last + 1] ? last + 1 : isTeaser(last + 1) && isCard[last + 2] ? last + 2 : 0
    if (next === 0) break
    if (next === last + 2) teasers++
    cards++
    last = next
  }
  return { cards, end: last + 1 + (teasers > 0 && teasers >= cards - 2 && isTeaser(last + 1) ? 1 : 0) }
}

const isHeading = (paragraph: string): boolean => paragraph.length <= 60 && !/[.!?…:"”]$/.test(paragraph)
