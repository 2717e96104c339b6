import type { Chunk } from '../../../records/words.ts'
import { isParticiple, sameSentence } from '../../../syntax/syntax.ts'
import {
  clauseAfter,
  clauseBefore,
  commaOf,
  isFronted,
  opensClause,
  type Range,
  type Scene,
  speaksOfEvent,
} from './clauses.ts'
import type { CauseWords } from './lexicon.ts'
import { type ByFirst, rowAt } from './match.ts'
import type { Found } from './verbs.ts'

/** "B in retaliation for A", "After A, B", "B, days after A", "A followed by B", "B during A". */
export function connectiveCause(scene: Scene, rows: ByFirst, at: number): Found | undefined {
  const { tokens } = scene.syntax.words
  const verb = lazily(() => verbBefore(scene, at))
  const row = rowAt(rows, tokens, at, tokens[at].norm, ({ verbs }) => !verbs || isOneOf(scene, verbs, verb()))
  if (!row || !isConnective(scene, at, row)) return undefined
  const signal = { from: at, to: at + row.words.length }
  if (!sameSentence(scene.syntax.words, signal.to, at)) return undefined
  if (tokens[signal.to].norm === 'which') return ontoRelative(scene, signal, row)
  const [main, under] = row.verbs
    ? [verb(), clauseAfter(scene, signal.to)]
    : isFronted(scene, at)
      ? fronted(scene, signal)
      : between(scene, signal)
  if (
    !main ||
    !under ||
    !speaksOfEvent(scene, main) ||
    !leads(scene, under) ||
    isDoubtful(scene, main, signal) ||
    (!row.verbs && main.to <= signal.from && isOfSpeech(scene, main, signal)) ||
    (main.to <= signal.from && isOfRelative(scene, main, signal))
  )
    return undefined
  return row.reversed
    ? { cause: under, effect: main, signal, row }
    : { cause: main, effect: under, signal, row }
}

const lazily = <T>(find: () => T): (() => T) => {
  let found: { readonly value: T } | undefined
  return () => {
    found ??= { value: find() }
    return found.value
  }
}

/** The verb that the words hang on: the nearest before them, with nothing but its objects between. */
function verbBefore({ syntax }: Scene, at: number): Chunk | undefined {
  for (let i = at - 1; i > at - 20 && i >= 0 && sameSentence(syntax.words, i, at); ) {
    const chunk = syntax.chunkAt(i)
    if (chunk?.kind === 'verb') return chunk
    if (HARD_MARK.test(syntax.words.tokens[i].norm)) return undefined
    i = chunk ? chunk.from - 1 : i - 1
  }
  return undefined
}

const HARD_MARK = /^(?:;|:|"|—|–|--)$/

/** "Strike back" is told by two words. */
function isOneOf({ syntax }: Scene, verbs: ReadonlySet<string>, verb: Chunk | undefined): boolean {
  if (!verb) return false
  const { tokens } = syntax.words
  const { lemma } = tokens[verb.head]
  return verbs.has(lemma) || verbs.has(`${lemma} ${tokens[verb.head + 1]?.norm}`)
}

/** "Prosecutors allege they meant to avenge A": alleging does not answer A. */
function isOfSpeech({ syntax, isTrigger }: Scene, main: Range, signal: Range): boolean {
  for (let i = signal.from - 1; i >= main.from; i--) {
    if (!isTrigger(i)) continue
    const verb = syntax.chunkAt(i)
    const subject = verb?.kind === 'verb' ? syntax.chunkAt(verb.to) : undefined
    const next = subject?.kind === 'noun' ? syntax.chunkAt(subject.to) : undefined
    return next?.kind === 'verb' && next.to <= signal.to && !isParticiple(syntax.words, next)
  }
  return false
}

/** "The blast hit a quarter that lacks fuel, which is short because of a blockade": the blast is not meant. */
function isOfRelative({ syntax, isTrigger }: Scene, main: Range, signal: Range): boolean {
  for (let i = signal.from - 1; i >= main.from; i--) {
    if (isTrigger(i)) return false
    if (/^(?:which|who|whose|whom)$/.test(syntax.words.tokens[i].norm)) return true
  }
  return false
}

/** "A, following which B": the pronoun stands for what came before, so that the order turns. */
function ontoRelative(scene: Scene, { from, to }: Range, row: CauseWords): Found | undefined {
  const [before, after] = [clauseBefore(scene, from), clauseAfter(scene, to + 1)]
  if (!row.reversed || !before || !after || !speaksOfEvent(scene, before) || !speaksOfEvent(scene, after))
    return undefined
  return { cause: before, effect: after, signal: { from, to: to + 1 }, row }
}

type Pair = readonly [Range | undefined, Range | undefined]

function fronted(scene: Scene, signal: Range): Pair {
  const comma = commaOf(scene.syntax, signal.to)
  if (comma === undefined) return [undefined, undefined]
  return [clauseAfter(scene, comma + 1), { from: signal.to, to: comma }]
}

const between = (scene: Scene, signal: Range): Pair => [
  withoutCopula(scene, clauseBefore(scene, signal.from)),
  clauseAfter(scene, signal.to),
]

/** "It was | part of a plan": the pronoun alone. */
function withoutCopula({ syntax, lexicon }: Scene, range: Range | undefined): Range | undefined {
  if (!range || range.to - range.from !== 2) return range
  const [first, second] = syntax.words.tokens.slice(range.from, range.to)
  const isPointing = lexicon.pointing.has(first.norm) && /^(?:is|was|are|were)$/.test(second.norm)
  return isPointing ? { from: range.from, to: range.from + 1 } : range
}

/** "following" is a verb after a noun; "after" and "before" may end a verb: "look after". */
function isConnective({ syntax }: Scene, at: number, row: CauseWords): boolean {
  const { tokens } = syntax.words
  const [before, word, after] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  if (!after || row.words.length > 1) return true
  if (word.norm === 'following')
    return (
      before === undefined ||
      (before.pos !== 'DET' && before.pos !== 'AUX' && !/^(?:the|its|their)$/.test(before.norm))
    )
  if (word.norm === 'after')
    return !/^(?:all|that|which)$/.test(after.norm) && !/^(?:look|name|take)$/.test(before?.lemma ?? '')
  return true
}

/**
 * What follows the words must itself be an event: a trigger in the first noun phrase, one that opens with a verb, or a
 * clause whose verb is one. "after midnight near a hotel that hosted a conference" is none.
 */
function leads(scene: Scene, range: Range): boolean {
  const { syntax, lexicon } = scene
  const { tokens } = syntax.words
  if (lexicon.pointing.has(tokens[range.from].norm) && range.to - range.from === 1) return true
  let i = range.from
  let chunks = 0
  const isClause = opensClause(syntax, range.from)
  while (i < range.to && chunks < 4) {
    const chunk = syntax.chunkAt(i)
    const to = chunk ? chunk.to : i + 1
    for (let n = i; n < to; n++) if (scene.isTrigger(n)) return true
    if (chunk?.kind === 'verb')
      return isClause && chunks > 0 && chunks < 3 ? tailHolds(scene, to, range.to) : false
    if (chunk) chunks++
    else if (!isClause && tokens[i].norm !== 'of' && chunks > 0) return false
    i = to
  }
  return false
}

/** "after the group launched an attack": the noun right after a verb that says little. */
function tailHolds(scene: Scene, from: number, to: number): boolean {
  const chunk = scene.syntax.chunkAt(from)
  if (chunk?.kind !== 'noun' || chunk.to > to) return false
  for (let i = chunk.from; i < chunk.to; i++) if (scene.isTrigger(i)) return true
  return false
}

/** "might strike after", "not because": the clause that the words hang on did not happen or is not known to have. */
function isDoubtful(scene: Scene, main: Range, signal: Range): boolean {
  const { syntax, lexicon } = scene
  const { tokens } = syntax.words
  if (/^(?:not|n't|never|only)$/.test(tokens[signal.from - 1]?.norm ?? '')) return true
  let verb: number | undefined
  for (let i = main.to - 1; i >= main.from && verb === undefined; i--)
    if (syntax.chunkAt(i)?.kind === 'verb' && scene.isTrigger(i)) verb = i
  const chunk = verb === undefined ? undefined : syntax.chunkAt(verb)
  if (!chunk) return false
  for (let i = chunk.from; i < chunk.head; i++)
    if (tokens[i].norm !== 'to' && lexicon.unreal.has(tokens[i].norm)) return true
  return false
}
