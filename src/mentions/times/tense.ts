import type { TimeLexicon } from '../../language/times.ts'
import type { Chunk, Sentence, Token, Words } from '../../records/words.ts'
import type { Tense } from './resolved.ts'

/** How many words before a time may say that it is ahead: "scheduled to be held on Monday". */
const CUE_REACH = 4

/** Token range of an expression in its sentence, `to` exclusive. */
export interface At {
  readonly sentence: Sentence
  readonly from: number
  readonly to: number
}

/** Does the verb that a time belongs to look back or ahead? Read from the nearest verb chunk of the same clause. */
export function tenseAt(words: Words, verbs: readonly Chunk[], at: At, lexicon: TimeLexicon): Tense {
  const { auxiliaries, cues, prepositions } = lexicon.future
  const before = words.tokens.slice(Math.max(at.sentence.from, at.from - CUE_REACH), at.from)
  const near = before.map(t => t.norm)
  const lead = ` ${near.slice(-3).join(' ')} `
  if (prepositions.some(phrase => lead.includes(` ${phrase} `))) return 'future'
  if (looksBack(words, at, lexicon)) return 'past'
  const verb = governing(words, verbs, at)
  if (near.some(word => cues.includes(word))) return isOpen(words, at, lexicon) ? 'unknown' : 'future'
  if (!verb) return 'unknown'
  if (words.tokens[verb.from].norm === 'to') return afterInfinitive(words, verbs, verb, lexicon)
  return looksAhead(words, verb, auxiliaries, cues) ? 'future' : 'past'
}

function looksBack(words: Words, { sentence, from, to }: At, { future }: TimeLexicon): boolean {
  if (words.tokens.slice(Math.max(sentence.from, from - 3), from).some(t => future.back.includes(t.norm)))
    return true
  const owns = words.tokens[to]?.pos === 'PART' && words.tokens[to].start === words.tokens[to - 1].end
  return owns && from > sentence.from && future.backWithOwned.includes(words.tokens[from - 1].norm)
}

/** The verb before the time, unless another clause has begun or the time stands in the subject of the verb after it. */
function governing(words: Words, verbs: readonly Chunk[], { sentence, from, to }: At): Chunk | undefined {
  const inside = verbs.filter(v => v.sentence === sentence.index)
  const before = inside.filter(v => v.to <= from).at(-1)
  const after = inside.find(v => v.from >= to)
  if (!before || !after) return before ?? after
  const between = words.tokens.slice(before.to, from)
  return between.some(isClauseBreak) && !words.tokens.slice(to, after.from).some(isClauseBreak)
    ? after
    : before
}

const isClauseBreak = (t: Token): boolean =>
  t.pos === 'CCONJ' || t.norm === ',' || t.norm === ';' || t.norm === ':'

/** "was scheduled", "had planned": it may or may not have come since. */
const isOpen = (words: Words, { sentence, from }: At, { future }: TimeLexicon): boolean =>
  words.tokens
    .slice(Math.max(sentence.from, from - CUE_REACH - 2), from)
    .some(t => future.pastCues.includes(t.norm))

/** "vowed to strike" looks ahead; "voted to lift" is told as done. */
function afterInfinitive(words: Words, verbs: readonly Chunk[], verb: Chunk, lexicon: TimeLexicon): Tense {
  const { before, auxiliaries } = lexicon.future
  const main = verbs[verbs.indexOf(verb) - 1]
  if (!main) return 'unknown'
  const ahead =
    before.includes(words.tokens[main.head].lemma) || auxiliaries.includes(words.tokens[main.from].norm)
  return ahead ? 'future' : 'past'
}

function looksAhead(
  words: Words,
  verb: Chunk,
  auxiliaries: readonly string[],
  cues: readonly string[],
): boolean {
  const tokens = words.tokens.slice(verb.from, verb.to)
  const norms = tokens.map(t => t.norm)
  if (norms.some(word => auxiliaries.includes(word))) return !norms.includes('have')
  return cues.includes(words.tokens[verb.head].norm)
}
