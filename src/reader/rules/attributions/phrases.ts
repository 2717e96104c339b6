import type { Stance } from '../../../records/claim.ts'
import { type Syntax, sameSentence } from '../../../syntax/syntax.ts'
import type { Cue } from './cue.ts'
import type { AttributionLexicon } from './lexicon.ts'
import { opensClause, type Range, sourceAfter } from './sources.ts'

/** Cues that are no verb with a subject: "according to", "citing", "reportedly", "reports that". */
export function phraseCues(syntax: Syntax, lexicon: AttributionLexicon): Cue[] {
  return syntax.words.tokens.flatMap(token => {
    const cue =
      preposition(syntax, lexicon, token.index) ??
      citing(syntax, lexicon, token.index) ??
      adverb(syntax, lexicon, token.index) ??
      noun(syntax, lexicon, token.index)
    return cue ? [cue] : []
  })
}

function preposition(syntax: Syntax, lexicon: AttributionLexicon, at: number): Cue | undefined {
  const { tokens } = syntax.words
  const words = lexicon.prepositions.find(seq => seq.every((word, n) => tokens[at + n]?.norm === word))
  if (!words) return undefined
  const to = at + words.length
  const source = sameSentence(syntax.words, to, at)
    ? (sourceAfter(syntax, to, lexicon) ?? nextNoun(syntax, to))
    : undefined
  if (!source || lexicon.noSources.has(tokens[source.to - 1].norm)) return undefined
  return { from: at, to, stance: 'asserts', source, ...sides(syntax, at, source.to), score: 0.95 }
}

/** Where the first word of the source was taken for a verb: "according to rescue workers". */
function nextNoun(syntax: Syntax, at: number): Range | undefined {
  const verb = syntax.chunkAt(at)
  const noun = verb?.kind === 'verb' ? syntax.chunkAt(verb.to) : undefined
  return noun?.kind === 'noun' && sameSentence(syntax.words, noun.from, at)
    ? { from: at, to: noun.to }
    : undefined
}

/** "According to X, A" or "A, according to X". */
function sides(syntax: Syntax, at: number, end: number): Pick<Cue, 'before' | 'after'> {
  const { tokens } = syntax.words
  const isFirst =
    opensClause(syntax, at) && (at === 0 || tokens[at - 1].norm !== ',' || tokens[at - 2]?.norm === '"')
  if (!isFirst && tokens[at - 1]?.pos !== 'CCONJ') return { before: at }
  for (let i = end; sameSentence(syntax.words, i, at) && i < end + 40; i++)
    if (tokens[i].norm === ',' && opensMain(syntax, i + 1) && sameSentence(syntax.words, i + 1, at))
      return { after: { at: i + 1, as: 'clause' } }
  return { before: at }
}

/** Past the comma of an apposition: what opens the main clause is no relative pronoun. */
const opensMain = (syntax: Syntax, at: number): boolean => {
  const token = syntax.words.tokens[at]
  return token !== undefined && !/^(?:who|which|whose|a|an|who)$/.test(token.norm)
}

function citing(syntax: Syntax, lexicon: AttributionLexicon, at: number): Cue | undefined {
  const { tokens } = syntax.words
  if (tokens[at].norm !== 'citing' || tokens[at - 1]?.norm !== ',' || !sameSentence(syntax.words, at - 1, at))
    return undefined
  const source = sameSentence(syntax.words, at + 1, at) ? sourceAfter(syntax, at + 1, lexicon) : undefined
  if (!source || !isSpeaker(syntax, source, lexicon)) return undefined
  return { from: at, to: at + 1, stance: 'asserts', source, before: at, score: 0.6 }
}

/** "citing officials", not "citing irregularities". */
function isSpeaker(syntax: Syntax, source: Range, lexicon: AttributionLexicon): boolean {
  return syntax.words.tokens
    .slice(source.from, source.to)
    .some(t => lexicon.speakers.has(t.lemma) || t.pos === 'PROPN')
}

function adverb(syntax: Syntax, lexicon: AttributionLexicon, at: number): Cue | undefined {
  const stance = lexicon.adverbs.get(syntax.words.tokens[at].norm)
  return stance && { from: at, to: at + 1, stance, around: true, score: 0.6 }
}

/** "the ministry's claim that", "reports that", "allegations of". */
function noun(syntax: Syntax, lexicon: AttributionLexicon, at: number): Cue | undefined {
  const { tokens } = syntax.words
  const stance = tokens[at].pos === 'NOUN' ? lexicon.nouns.get(tokens[at].lemma) : undefined
  const chunk = stance && syntax.chunkAt(at)
  if (!stance || chunk?.kind !== 'noun' || chunk.head !== at) return undefined
  const next = tokens[at + 1]
  if (!next || !sameSentence(syntax.words, at + 1, at) || !sameSentence(syntax.words, at + 2, at))
    return undefined
  const isPlural = tokens[at].norm !== tokens[at].lemma
  const that = next.norm === 'that' && syntax.chunkAt(at + 2)?.kind !== 'verb'
  if (!that && !(next.norm === 'of' && isPlural)) return undefined
  const source = possessor(syntax, chunk.from, at) ?? speaker(syntax, chunk.from, at)
  return {
    from: at,
    to: at + 1,
    stance: stance as Stance,
    source,
    after: { at: at + 2, as: 'noun' },
    score: 0.6,
  }
}

function possessor(syntax: Syntax, from: number, to: number): Range | undefined {
  const { tokens } = syntax.words
  if (/^(?:his|her|its|their|our|my)$/.test(tokens[from].norm)) return { from, to: from + 1 }
  for (let i = from + 1; i < to; i++)
    if (tokens[i].norm === "'s" || tokens[i].norm === "'") return { from, to: i }
  return undefined
}

/** "Reuters reports that": a verb that the tagger took for a noun after a name. */
const speaker = (syntax: Syntax, from: number, at: number): Range | undefined =>
  at > from && syntax.words.tokens[at - 1].pos === 'PROPN' && /s$/.test(syntax.words.tokens[at].norm)
    ? { from, to: at }
    : undefined
