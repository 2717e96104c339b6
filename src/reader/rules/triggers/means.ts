import type { Codebook } from '../../../codebook/codebook.ts'
import type { Words } from '../../../records/words.ts'
import type { TriggerLexicon } from './lexicon.ts'
import type { Sentences } from './sentences.ts'

/** Per type, the mode that a weapon or tool stands for, and the mode's place in the codebook. */
export type Means = ReadonlyMap<
  string,
  ReadonlyMap<string, { readonly mode: string; readonly order: number }>
>

/** How far after the trigger "with", "by", "in" and their like are looked for, in words. */
const REACH = 6

export function meansOf(codebook: Codebook): Means {
  const means = new Map<string, Map<string, { mode: string; order: number }>>()
  for (const type of codebook.types.values()) {
    const words = new Map<string, { mode: string; order: number }>()
    ;[...type.modes.values()].forEach((mode, order) => {
      for (const word of mode.means) words.set(word, { mode: mode.name, order })
    })
    if (words.size > 0) means.set(type.name, words)
  }
  return means
}

/**
 * The mode that the words around a trigger give it: those before it in its noun phrase ("ballistic missile attack"),
 * the subject of a verb ("rockets hit"), or what follows "with", "by" and the like. Of several, the codebook's last.
 */
export function modeByMeans(
  words: Words,
  about: Sentences,
  lexicon: TriggerLexicon,
  means: Means,
  trigger: { readonly from: number; readonly to: number; readonly type: string; readonly isVerb: boolean },
): string | undefined {
  const known = means.get(trigger.type)
  if (!known) return undefined
  let best: { mode: string; order: number } | undefined
  for (const i of tokensAround(words, about, lexicon, trigger)) {
    const { norm, lemma } = words.tokens[i]
    for (const part of [norm, lemma, ...(norm.includes('-') ? norm.split('-') : [])]) {
      const found = known.get(part)
      if (found && (!best || found.order > best.order)) best = found
    }
  }
  return best?.mode
}

function* tokensAround(
  words: Words,
  about: Sentences,
  lexicon: TriggerLexicon,
  { from, to, isVerb }: { readonly from: number; readonly to: number; readonly isVerb: boolean },
): Generator<number> {
  const { sentence } = words.tokens[from]
  const own = about.chunkAt(to - 1)
  if (!isVerb && own) for (let i = own.from; i < to; i++) yield i
  if (isVerb)
    for (const chunk of about.argumentsOf(from, to, 'base').subject)
      for (let i = chunk.from; i < chunk.to; i++) yield i
  for (let i = to; i < Math.min(words.tokens.length, to + REACH); i++) {
    const token = words.tokens[i]
    if (token.sentence !== sentence || token.pos === 'PUNCT') return
    if (i === to && token.norm === 'of') yield* chunkTokens(about, i + 1)
    if (lexicon.meansPrepositions.has(token.norm)) yield* chunkTokens(about, i + 1)
  }
}

function* chunkTokens(about: Sentences, at: number): Generator<number> {
  const chunk = about.chunkAt(at)
  if (chunk) for (let i = chunk.from; i < chunk.to; i++) yield i
}
