import type { Chunk } from '../../../records/words.ts'
import { sameSentence } from '../../../syntax/syntax.ts'
import { clauseAfter, isFronted, type Range, type Scene, speaksOfEvent } from './clauses.ts'
import { type ByFirst, rowAt } from './match.ts'
import { type Found, isUnreal } from './verbs.ts'

/** "In response, B" and "B then …": the cause is the last event of the sentence before. */
export function backwardCause(scene: Scene, rows: ByFirst, at: number): Found | undefined {
  const { words } = scene.syntax
  const row = rowAt(rows, words.tokens, at, words.tokens[at].norm)
  if (!row) return undefined
  const signal = { from: at, to: at + row.words.length }
  const cause = lastEventBefore(scene, at)
  const effect = isFronted(scene, at) ? afterFront(scene, signal) : wholeSentence(scene, signal)
  return cause && effect && speaksOfEvent(scene, effect) ? { cause, effect, signal, row } : undefined
}

/** "In response, B": the comma sets it apart from "in response to". */
function afterFront(scene: Scene, signal: Range): Range | undefined {
  const next = scene.syntax.words.tokens[signal.to]
  if (!next || !sameSentence(scene.syntax.words, signal.to, signal.from)) return undefined
  return clauseAfter(scene, next.norm === ',' ? signal.to + 1 : signal.to)
}

/** "A strike then killed the general": only beside the verb of the sentence's own clause. */
function wholeSentence(scene: Scene, signal: Range): Range | undefined {
  const { syntax } = scene
  if (signal.to - signal.from > 1 || syntax.words.tokens[signal.from].norm !== 'then') return undefined
  const verb = syntax.chunkAt(signal.to) ?? syntax.chunkAt(signal.from)
  if (verb?.kind !== 'verb' || !sameSentence(syntax.words, signal.to, signal.from) || isUnreal(scene, verb))
    return undefined
  const sentence = syntax.words.sentences[syntax.words.tokens[signal.from].sentence]
  for (let i = sentence.from; i < signal.from; i++)
    if (syntax.words.tokens[i].pos === 'PUNCT') return undefined
  return clauseOf(scene, sentence.from, signal.to)
}

const clauseOf = (scene: Scene, from: number, verb: number): Range | undefined => {
  const rest = clauseAfter(scene, verb)
  return rest && { from, to: rest.to }
}

/** "Iran struck back with missiles": answered is the last event of the sentence before, unless this one names it. */
export function answerCause(scene: Scene, rows: ByFirst, chunk: Chunk): Found | undefined {
  const { tokens } = scene.syntax.words
  if (chunk.kind !== 'verb') return undefined
  const row = rowAt(rows, tokens, chunk.head, tokens[chunk.head].lemma)
  if (!row || isUnreal(scene, chunk)) return undefined
  const end = chunk.head + row.words.length
  const next = tokens[end]
  const named =
    next && sameSentence(scene.syntax.words, end, chunk.head) && /^(?:for|to|against)$/.test(next.norm)
  const rest = clauseAfter(scene, end)
  const signal = { from: chunk.head, to: end }
  if (named) return undefined
  const effect = { from: chunk.from, to: rest?.to ?? end }
  const cause = lastEventBefore(scene, chunk.from)
  return cause && speaksOfEvent(scene, effect) ? { cause, effect, signal, row } : undefined
}

/** The noun or verb phrase of the last trigger in the sentence before. */
function lastEventBefore({ syntax, isTrigger }: Scene, at: number): Range | undefined {
  const { tokens, sentences } = syntax.words
  const before = sentences[tokens[at].sentence - 1]
  if (!before) return undefined
  for (let i = before.to - 1; i >= before.from; i--) {
    if (!isTrigger(i)) continue
    const chunk = syntax.chunkAt(i)
    return chunk ? { from: chunk.from, to: chunk.to } : { from: i, to: i + 1 }
  }
  return undefined
}
