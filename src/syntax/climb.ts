import type { Chunk, Token, Words } from '../records/words.ts'
import { isParticiple, type Syntax, sameSentence } from './syntax.ts'

/** Up the prepositional phrases: from "Wednesday" in "the attack against the camp on Wednesday" to "attack". */
export function climb(syntax: Syntax, chunk: Chunk): Chunk[] {
  const { words } = syntax
  const before = words.tokens[chunk.from - 1]
  if (!before || !sameSentence(words, chunk.from - 1, chunk.from)) return [chunk]
  if (opensClause(words, chunk)) return [chunk]
  if (before.pos === 'ADP' && !isQuantified(words, chunk)) return beyond(syntax, chunk.from - 2, chunk)
  const hanging = syntax.chunkAt(chunk.from - 1)
  if (hanging?.kind === 'verb' && isParticiple(words, hanging) && isReduced(syntax, hanging))
    return climb(syntax, syntax.chunkAt(hanging.from - 1)!)
  return [chunk]
}

/** "at least | 12", "up to | 20", "over | a dozen": the words before are no preposition. */
function isQuantified(words: Words, chunk: Chunk): boolean {
  const [one, two] = [words.tokens[chunk.from - 1]?.norm, words.tokens[chunk.from - 2]?.norm]
  const first = words.tokens[chunk.from]
  const counts = first.pos === 'NUM' || first.norm === 'a' || /s$/.test(words.tokens[chunk.head].norm)
  return (
    counts &&
    (`${two} ${one}` === 'at least' ||
      `${two} ${one}` === 'up to' ||
      `${two} ${one}` === 'more than' ||
      (/^(?:over|about|around|than|nearly|almost)$/.test(one) &&
        (first.pos === 'NUM' || words.tokens[chunk.from + 1]?.norm === 'dozen')))
  )
}

/** The chunk left of a preposition; without one the phrase opens the sentence and the chunk itself is all there is. */
function beyond(syntax: Syntax, at: number, chunk: Chunk): Chunk[] {
  const i = leftOver(syntax.words, at, chunk.from)
  const outer = i >= 0 && sameSentence(syntax.words, i, chunk.from) ? syntax.chunkAt(i) : undefined
  if (outer?.kind === 'noun') return climb(syntax, outer)
  return []
}

/** Skips adverbs and quotation marks to the left, and phrases that no chunk holds: "gangs | in the northwest | have". */
export function leftOver({ tokens }: Words, from: number, verb: number): number {
  const { sentence } = tokens[verb]
  let i = from
  while (i >= 0 && tokens[i].sentence === sentence && isStray(tokens, i)) i--
  return i
}

const isStray = (tokens: readonly Token[], i: number): boolean =>
  tokens[i].pos === 'ADV' ||
  tokens[i].norm === '"' ||
  (tokens[i].pos === 'X' && tokens[i].norm === tokens[i + 1]?.norm) ||
  (tokens[i].pos === 'DET' && tokens[i + 1]?.pos === 'ADV') ||
  (tokens[i].pos === 'ADP' && tokens[i + 1]?.pos === 'DET' && tokens[i + 2]?.pos === 'ADV')

/** "assaults on bases | housing U.S. troops": the participle hangs on the noun before it. */
export const isReduced = (syntax: Syntax, verb: Chunk): boolean =>
  syntax.chunkAt(verb.from - 1)?.kind === 'noun'

/** "after | the attack | killed three": before a verb these open a clause, whatever the tagger calls them. */
const opensClause = (words: Words, chunk: Chunk): boolean =>
  /^(?:after|before|since|until|as|while|when|because|that|if|than)$/.test(
    words.tokens[chunk.from - 1]?.norm ?? '',
  )
