import type { Chunk } from '../../../records/words.ts'
import { isParticiple, sameSentence } from '../../../syntax/syntax.ts'
import { clauseAfter, clauseBefore, type Range, type Scene, speaksOfEvent } from './clauses.ts'
import type { CauseWords } from './lexicon.ts'
import { type ByFirst, rowAt } from './match.ts'

/** What was found, as token ranges. */
export interface Found {
  readonly cause: Range
  readonly effect: Range
  readonly signal: Range
  readonly row: CauseWords
}

const BE = /^(?:is|are|was|were|be|been|being|'s|'re)$/

/** "A prompted B", "B was prompted by A", "B sparked by A", "A, prompting B", "A, which led to B". */
export function verbCause(scene: Scene, rows: ByFirst, chunk: Chunk): Found | undefined {
  const { tokens } = scene.syntax.words
  if (chunk.kind !== 'verb') return undefined
  const row = rowAt(rows, tokens, chunk.head, tokens[chunk.head].lemma)
  if (!row || isUnreal(scene, chunk) || isNoun(scene, chunk)) return undefined
  const end = Math.max(chunk.to, chunk.head + row.words.length)
  const byAgent =
    tokens[end] &&
    sameSentence(scene.syntax.words, end, chunk.head) &&
    scene.lexicon.agent.has(tokens[end].norm)
  const hasBe = tokens.slice(chunk.from, chunk.head).some(t => BE.test(t.norm))
  if (hasBe && !byAgent) return undefined
  const to = byAgent ? end + 1 : end
  if (!byAgent && row.words.length === 1 && tokens[to]?.pos === 'ADP') return undefined
  const object = clauseAfter(scene, to)
  const subject =
    byAgent && !hasBe
      ? (withEvent(scene, besideRange(scene, chunk)) ?? afterAside(scene, chunk, object))
      : isBesidePlace(scene, chunk)
        ? besideRange(scene, chunk)
        : subjectRange(scene, chunk)
  if (!subject || !object || !speaksOfEvent(scene, subject) || !speaksOfEvent(scene, object)) return undefined
  const swapped = row.reversed !== byAgent
  const signal = { from: signalStart(scene, chunk), to }
  return swapped
    ? { cause: object, effect: subject, signal, row }
    : { cause: subject, effect: object, signal, row }
}

/** "the cause of", "a trigger": a noun that the tagger took for a verb. */
function isNoun({ syntax }: Scene, chunk: Chunk): boolean {
  const before = syntax.words.tokens[chunk.from - 1]
  const opened =
    before !== undefined &&
    sameSentence(syntax.words, chunk.from - 1, chunk.from) &&
    (before.pos === 'DET' || before.pos === 'ADJ' || before.norm === "'s")
  return opened || syntax.words.tokens[chunk.head + 1]?.norm === 'of'
}

function signalStart({ syntax }: Scene, chunk: Chunk): number {
  let from = chunk.from
  while (from < chunk.head && syntax.words.tokens[from].pos === 'ADV') from++
  return from
}

/** "could spark", "did not lead to", "to trigger"; and what stands under "if". */
export function isUnreal({ syntax, lexicon }: Scene, chunk: Chunk): boolean {
  const { tokens } = syntax.words
  for (let i = chunk.from; i < chunk.head; i++) if (lexicon.unreal.has(tokens[i].norm)) return true
  for (let i = chunk.from - 1; i > chunk.from - 12 && sameSentence(syntax.words, i, chunk.from); i--) {
    if (lexicon.conditional.has(tokens[i].norm)) return true
    if (tokens[i].norm === ',') break
  }
  return tokens[chunk.from - 1]?.norm === 'to'
}

/**
 * What stands before the verb: one pronoun, or the clause up to it; the noun phrase alone where that holds a trigger,
 * so that "police said the raid sparked protests" starts from the raid.
 */
function subjectRange(scene: Scene, chunk: Chunk): Range | undefined {
  const { syntax, lexicon } = scene
  const { tokens } = syntax.words
  let end = chunk.from
  while (
    end > 0 &&
    sameSentence(syntax.words, end - 1, chunk.from) &&
    (tokens[end - 1].pos === 'ADV' || /^(?:in|turn)$/.test(tokens[end - 1].norm))
  )
    end--
  const last =
    end > 0 && sameSentence(syntax.words, end - 1, chunk.from) ? syntax.chunkAt(end - 1) : undefined
  if (
    !isParticiple(syntax.words, chunk) &&
    last?.kind === 'noun' &&
    last.to - last.from === 1 &&
    lexicon.pointing.has(tokens[last.from].norm)
  )
    return relativeOf(scene, last)
  return clauseBefore(scene, end)
}

/** "protests | sparked by": only the noun phrase that the participle hangs on. */
function besideRange({ syntax }: Scene, chunk: Chunk): Range | undefined {
  const noun = chunk.from > 0 ? syntax.chunkAt(chunk.from - 1) : undefined
  return noun?.kind === 'noun' && noun.sentence === chunk.sentence
    ? { from: noun.from, to: noun.to }
    : undefined
}

const withEvent = (scene: Scene, range: Range | undefined): Range | undefined =>
  range && speaksOfEvent(scene, range) ? range : undefined

/** "Thousands, enraged by the raid, marched": the clause goes on after the second comma. */
function afterAside({ syntax, ...scene }: Scene, chunk: Chunk, aside: Range | undefined): Range | undefined {
  const { tokens } = syntax.words
  if (!aside || tokens[chunk.from - 1]?.norm !== ',' || tokens[aside.to]?.norm !== ',') return undefined
  return sameSentence(syntax.words, aside.to + 1, chunk.from)
    ? clauseAfter({ syntax, ...scene }, aside.to + 1)
    : undefined
}

/** "The stairs leading to the station": the participle tells of the noun right before it. */
function isBesidePlace({ syntax, isTrigger }: Scene, chunk: Chunk): boolean {
  const before = syntax.words.tokens[chunk.from - 1]
  return (
    isParticiple(syntax.words, chunk) &&
    before?.sentence === chunk.sentence &&
    before.pos === 'NOUN' &&
    !isTrigger(chunk.from - 1)
  )
}

/** "an attack that | triggered": the noun beside the pronoun where it is a trigger, else the pronoun for a later stage. */
function relativeOf(scene: Scene, pronoun: Chunk): Range {
  const { syntax } = scene
  const before =
    pronoun.from > 0 && sameSentence(syntax.words, pronoun.from - 1, pronoun.from)
      ? syntax.chunkAt(pronoun.from - 1)
      : undefined
  if (before?.kind !== 'noun') return { from: pronoun.from, to: pronoun.to }
  return { from: before.from, to: before.to }
}
