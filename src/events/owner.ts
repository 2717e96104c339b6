import type { Extent } from '../records/span.ts'
import type { Chunk } from '../records/words.ts'
import {
  isInfinitive,
  isParticiple,
  isRelative,
  lastTokenOf,
  type Syntax,
  sameSentence,
} from '../syntax/syntax.ts'

/** What a time, place or toll belongs to: a trigger, by its index; the act of saying; or nothing that can be told. */
export type Owner = { readonly trigger: number } | 'saying' | undefined

export interface Anchors {
  /** Token → index of the trigger whose last word it is. */
  readonly triggers: ReadonlyMap<number, number>
  /** Tokens of words of saying. */
  readonly cues: ReadonlySet<number>
  /** Lemmas of verbs that only say that their subject took place: "occur", "come", "begin". */
  readonly occurring: ReadonlySet<string>
}

/**
 * The trigger that an extent hangs on: the noun whose chunk it stands in, else the first trigger to the left past
 * objects and prepositional phrases, else, where the extent opens its clause, the first to the right. `ofItsNoun`: what
 * stands before a noun that is no event ("the 2018 act") belongs to that noun and to no event.
 */
export function ownerOf(
  syntax: Syntax,
  extent: Extent,
  anchors: Anchors,
  options: { ofItsNoun?: boolean } = {},
): Owner {
  const from = syntax.tokenAt(extent.start)
  const to = lastTokenOf(syntax, extent)
  const own = syntax.chunkAt(to)
  if (own?.kind === 'noun' && to < own.to) {
    const inside = triggerIn(own, to + 1, anchors) ?? triggerIn(own, own.from, anchors)
    if (inside !== undefined) return { trigger: inside }
    if (options.ofItsNoun && own.head > to && own.start <= extent.start) return undefined
  }
  const before = leftward(syntax, from, anchors)
  if (before === 'saying') return before
  return ofItsClause(syntax, from, to, anchors) ?? before ?? rightward(syntax, to + 1, anchors)
}

/**
 * "on Dec. 27, | when a rocket attack killed", "… and on Friday | its aircraft bombed": what stands before its clause
 * belongs to what follows.
 */
function ofItsClause(syntax: Syntax, from: number, to: number, anchors: Anchors): Owner {
  const { words } = syntax
  const after = words.tokens[to + 1]?.norm === ',' ? to + 2 : to + 1
  if (words.tokens[after]?.norm === 'when') return firstFrom(syntax, after, to, anchors)
  let before = from - 1
  while (
    before >= 0 &&
    sameSentence(words, before, from) &&
    (words.tokens[before].pos === 'ADP' || words.tokens[before].pos === 'ADV')
  )
    before--
  const joins =
    before >= 0 && sameSentence(words, before, from) && /^(?:and|but|;)$/.test(words.tokens[before].norm)
  const subject = syntax.chunkAt(after)
  const verb = subject?.kind === 'noun' ? syntax.chunkAt(subject.to) : undefined
  return joins && verb?.kind === 'verb' ? firstFrom(syntax, after, to, anchors) : undefined
}

function firstFrom(syntax: Syntax, from: number, anchor: number, anchors: Anchors): Owner {
  for (let i = from; sameSentence(syntax.words, i, anchor); i++) {
    const trigger = anchors.triggers.get(i)
    if (trigger !== undefined) return { trigger }
  }
  return undefined
}

function triggerIn(chunk: Chunk, from: number, anchors: Anchors): number | undefined {
  for (let i = from; i < chunk.to; i++) {
    const trigger = anchors.triggers.get(i)
    if (trigger !== undefined) return trigger
  }
  return undefined
}

const CLAUSE_MARKS = /^(?:;|:|but|while|whereas|because|although|though|since|when|after|before|if|as|--|—)$/

function leftward(syntax: Syntax, from: number, anchors: Anchors): Owner {
  const { words } = syntax
  for (let i = from - 1; i >= 0 && sameSentence(words, i, from); i--) {
    const token = words.tokens[i]
    const chunk = syntax.chunkAt(i)
    if (!chunk) {
      if (anchors.cues.has(i)) return 'saying'
      if (CLAUSE_MARKS.test(token.norm) && i < from - 1) return undefined
      continue
    }
    const trigger = triggerIn(chunk, chunk.from, anchors)
    if (trigger !== undefined) return { trigger }
    if (chunk.kind === 'verb') {
      if (anchors.cues.has(chunk.head)) return 'saying'
      if (!isParticiple(words, chunk) && !isInfinitive(words, chunk)) {
        const isOccurring = anchors.occurring.has(words.tokens[chunk.head].lemma)
        return (
          (isOccurring ? leftOfVerb(syntax, chunk, anchors) : undefined) ??
          objectOf(syntax, chunk, from, anchors)
        )
      }
    } else if (isRelative(words, chunk)) return undefined
    i = chunk.from
  }
  return undefined
}

/** "The attack | came | on Wednesday": past a verb that only says that it took place, to its subject. */
function leftOfVerb(syntax: Syntax, verb: Chunk, anchors: Anchors): Owner {
  const { words } = syntax
  for (let i = verb.from - 1; i >= 0 && sameSentence(words, i, verb.from); i--) {
    const chunk = syntax.chunkAt(i)
    if (CLAUSE_MARKS.test(words.tokens[i].norm) || words.tokens[i].norm === ',') return undefined
    if (!chunk) continue
    if (chunk.kind === 'verb' && !anchors.occurring.has(words.tokens[chunk.head].lemma)) return undefined
    const trigger = triggerIn(chunk, chunk.from, anchors)
    if (trigger !== undefined) return { trigger }
    i = chunk.from
  }
  return undefined
}

/** "Iran | responded | five days later | with a missile attack": what the verb around it brings about. */
function objectOf(syntax: Syntax, verb: Chunk, extent: number, anchors: Anchors): Owner {
  const { words } = syntax
  for (let i = verb.to; sameSentence(words, i, verb.from); i++) {
    const chunk = syntax.chunkAt(i)
    if (
      chunk?.kind === 'verb' ||
      CLAUSE_MARKS.test(words.tokens[i].norm) ||
      /^(?:and|who|which|that)$/.test(words.tokens[i].norm)
    )
      return undefined
    const trigger = anchors.triggers.get(i)
    if (trigger !== undefined && i > extent) return { trigger }
  }
  return undefined
}

/**
 * "On Monday, gunmen | attacked", "On Monday an explosion | shook": what opens a sentence belongs to its subject, where
 * that is an event, else to its first verb, or to what that brings about.
 */
function rightward(syntax: Syntax, from: number, anchors: Anchors): Owner {
  const { words } = syntax
  if (!sentenceOpens(syntax, from - 1)) return undefined
  for (let i = from; sameSentence(words, i, from - 1); i++) {
    const chunk = syntax.chunkAt(i)
    if (!chunk) {
      if (anchors.cues.has(i)) return 'saying'
      continue
    }
    if (isRelative(words, chunk)) {
      while (sameSentence(words, i + 1, chunk.from) && words.tokens[i + 1].norm !== ',') i++
      continue
    }
    const trigger = triggerIn(chunk, chunk.from, anchors)
    if (chunk.kind === 'verb') {
      // "On Thursday, the minister warned": a word of saying that is an event itself.
      if (trigger !== undefined) return { trigger }
      if (anchors.cues.has(chunk.head)) return 'saying'
      if (!isParticiple(words, chunk))
        return objectOf(syntax, chunk, from, anchors) ?? continued(syntax, chunk, anchors)
    } else if (trigger !== undefined && words.tokens[chunk.from - 1]?.pos !== 'ADP') return { trigger }
    i = chunk.to - 1
  }
  return undefined
}

/** "a man | entered | a shop and | began to stab", "a main | broke, | flooding": what a clause that opened goes on to tell. */
function continued(syntax: Syntax, verb: Chunk, anchors: Anchors): Owner {
  const { words } = syntax
  for (let i = verb.to; sameSentence(words, i, verb.from); i++) {
    const { norm } = words.tokens[i]
    if (CLAUSE_MARKS.test(norm) || /^(?:who|which|that|whose|where)$/.test(norm)) return undefined
    if (anchors.cues.has(i)) return undefined
    const trigger = anchors.triggers.get(i)
    if (trigger !== undefined && syntax.chunkAt(i)?.kind === 'verb') return { trigger }
  }
  return undefined
}

/** Nothing but names of times and places, prepositions and conjunctions before it. */
function sentenceOpens(syntax: Syntax, token: number): boolean {
  const { words } = syntax
  for (let i = token; i >= 0 && sameSentence(words, i, token); i--)
    if (syntax.chunkAt(i)?.kind === 'verb') return false
  return true
}
