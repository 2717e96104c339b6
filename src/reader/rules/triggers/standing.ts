import type { Words } from '../../../records/words.ts'
import type { TriggerLexicon } from './lexicon.ts'

/** What is left of a word's score where it tells of something only by the way. */
const LITTLE = 0.35

/** The longest heading, in words. */
const HEADING = 14

interface Placed {
  readonly from: number
  readonly type: string
  readonly score: number
}

/**
 * Lowers what stands in a heading without a verb ("Armed conflicts and attacks"), what is said to be usual ("attacks are
 * common") and what another is asked to do ("urged both to stop shooting"): of the latter the request is the event.
 */
export function withStanding<P extends Placed>(
  words: Words,
  lexicon: TriggerLexicon,
  found: readonly P[],
): readonly P[] {
  let request: Placed | undefined
  const inReports = found.filter(({ from }) => !isRubric(words, words.tokens[from].sentence))
  return inReports.map(each => {
    const isRequested = request !== undefined && isContentOf(words, request.from, each.from)
    if (each.type === 'REQUEST') request = each
    const isWeak =
      isRequested || isUsual(words, lexicon, each.from) || isHeading(words, words.tokens[each.from].sentence)
    return isWeak ? { ...each, score: Math.round(each.score * LITTLE * 100) / 100 } : each
  })
}

function isHeading(words: Words, sentence: number): boolean {
  const { from, to } = words.sentences[sentence]
  if (to - from > HEADING || /^[.!?…"”]$/.test(words.tokens[to - 1].text)) return false
  for (let i = from; i < to; i++) if (/^(?:VERB|AUX)$/.test(words.tokens[i].pos)) return false
  return true
}

/** "Disasters and accidents" over several reports: a heading without a name or a number tells of nothing. */
function isRubric(words: Words, sentence: number): boolean {
  const { from, to } = words.sentences[sentence]
  if (!isHeading(words, sentence)) return false
  for (let i = from + 1; i < to; i++) if (/[\p{Lu}\p{N}]/u.test(words.tokens[i].text)) return false
  return true
}

/** "Attacks are common", "clashes have been frequent". */
function isUsual({ tokens }: Words, { be, usual }: TriggerLexicon, at: number): boolean {
  let isSaid = false
  for (let i = at + 1; i < at + 9 && tokens[i]?.sentence === tokens[at].sentence; i++) {
    if (tokens[i].pos === 'PUNCT') return false
    if (be.has(tokens[i].norm)) isSaid = true
    else if (isSaid && usual.has(tokens[i].norm)) return true
  }
  return false
}

/** "Urged … to withdraw", "urged … to stop shooting", close after. */
function isContentOf(words: Words, request: number, at: number): boolean {
  const { tokens } = words
  if (tokens[request].sentence !== tokens[at].sentence || at - request > 14) return false
  const before = tokens[at - 1].pos === 'VERB' ? at - 2 : at - 1
  if (before <= request || tokens[before].pos !== 'PART') return false
  for (let i = request + 1; i < before; i++) if (tokens[i].pos === 'PUNCT') return false
  return true
}
