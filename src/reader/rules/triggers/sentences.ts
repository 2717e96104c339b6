import type { Chunk, Words } from '../../../records/words.ts'
import type { FormKind } from './forms.ts'
import type { TriggerLexicon } from './lexicon.ts'

/** What a verb joins: the noun phrases that stand where its doer and its target stand. */
export interface Arguments {
  readonly subject: readonly Chunk[]
  readonly object: readonly Chunk[]
  /** The verb has its object after it: somebody does it. */
  readonly isActive: boolean
}

/** Questions about the surroundings of a word. */
export interface Sentences {
  readonly argumentsOf: (from: number, to: number, kind: FormKind) => Arguments
  readonly isPassive: (from: number, kind: FormKind) => boolean
  readonly chunkAt: (token: number) => Chunk | undefined
  /** Written in capitals like a headline, so that a capital says nothing. */
  readonly isTitle: (sentence: number) => boolean
  /** Does any of these words stand anywhere in the text? */
  readonly hasAny: (set: ReadonlySet<string>) => boolean
}

/** How many words may stand between a verb and its object, or a subject and its verb. */
const OBJECT_REACH = 3
const SUBJECT_REACH = 9

export function sentencesOf(words: Words, lexicon: TriggerLexicon): Sentences {
  const noun: (Chunk | undefined)[] = []
  for (const chunk of words.chunks)
    if (chunk.kind === 'noun') for (let i = chunk.from; i < chunk.to; i++) noun[i] = chunk
  const titles = new Map<number, boolean>()
  let vocabulary: ReadonlySet<string> | undefined

  const after = (to: number): Chunk | undefined => {
    const sentence = words.tokens[to - 1].sentence
    for (let i = to; i < words.tokens.length && i <= to + OBJECT_REACH; i++) {
      const token = words.tokens[i]
      if (token.sentence !== sentence || token.pos === 'PUNCT' || token.pos === 'VERB') return undefined
      if (noun[i]) return noun[i]
    }
    return undefined
  }

  const before = (from: number): Chunk | undefined => {
    const sentence = words.tokens[from].sentence
    for (let i = from - 1; i >= 0 && i >= from - SUBJECT_REACH; i--) {
      if (words.tokens[i].sentence !== sentence) return undefined
      const chunk = noun[i]
      if (chunk && chunk.to <= from) return chunk
    }
    return undefined
  }

  /** "A barrage of rockets hit", "officers in riot gear blocked": both phrases count as the subject. */
  const withOf = (chunk: Chunk | undefined): Chunk[] => {
    if (!chunk) return []
    const found = [chunk]
    const previous =
      chunk.from >= 2 && words.tokens[chunk.from - 1].pos === 'ADP' ? noun[chunk.from - 2] : undefined
    if (previous) found.push(previous)
    const next = words.tokens[chunk.to]?.norm === 'of' ? noun[chunk.to + 1] : undefined
    if (next) found.push(next)
    return found
  }

  const isPassive = (from: number, kind: FormKind): boolean => {
    if (kind !== 'past') return false
    for (let i = from - 1; i >= 0 && i >= from - 4; i--) {
      const { norm, pos, sentence } = words.tokens[i]
      if (sentence !== words.tokens[from].sentence) return false
      if (lexicon.be.has(norm)) return true
      if (pos !== 'ADV' && pos !== 'AUX' && pos !== 'PART') return false
    }
    return false
  }

  return {
    argumentsOf(from, to, kind) {
      const left = withOf(before(from))
      if (isPassive(from, kind)) return { subject: agentOf(words, noun, to), object: left, isActive: false }
      const right = withOf(after(to))
      const participle = kind === 'past' && right.length === 0
      return { subject: left, object: participle ? left : right, isActive: !participle }
    },
    isPassive,
    chunkAt: token => noun[token],
    hasAny(set) {
      vocabulary ??= new Set(words.tokens.flatMap(({ norm, lemma }) => [norm, lemma]))
      for (const word of set) if (vocabulary.has(word)) return true
      return false
    },
    isTitle(sentence) {
      const known = titles.get(sentence)
      if (known !== undefined) return known
      const title = looksLikeTitle(words, sentence)
      titles.set(sentence, title)
      return title
    },
  }
}

/** "… by rebels", close after a passive. */
function agentOf(words: Words, noun: readonly (Chunk | undefined)[], to: number): Chunk[] {
  for (let i = to; i < Math.min(words.tokens.length - 1, to + 4); i++)
    if (words.tokens[i].norm === 'by' && words.tokens[i].sentence === words.tokens[i + 1].sentence) {
      const chunk = noun[i + 1]
      return chunk ? [chunk] : []
    }
  return []
}

function looksLikeTitle(words: Words, sentence: number): boolean {
  const { from, to } = words.sentences[sentence]
  let capital = 0
  let small = 0
  for (let i = from; i < Math.min(to, from + 60); i++) {
    const { text } = words.tokens[i]
    if (!/^\p{L}{4,}/u.test(text)) continue
    if (/^\p{Lu}/u.test(text)) capital++
    else small++
  }
  return capital >= 3 && small <= capital * 0.25
}
