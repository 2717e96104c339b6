import type { Chunk } from '../../../records/words.ts'
import { subjectsOf } from '../../../syntax/subject.ts'
import { isRelative, type Syntax, sameSentence } from '../../../syntax/syntax.ts'
import { complementAfter } from './complements.ts'
import type { Cue } from './cue.ts'
import type { AttributionLexicon } from './lexicon.ts'
import { type Range, sourceBefore } from './sources.ts'

const BE = new Set("is are was were be been being 's 're".split(' '))
const STATES = new Set('responsible dead missing killed trapped guilty involved linked wounded'.split(' '))

/** Cues whose subject is what is spoken of, or whose object is: "is believed to", "blamed X for", "was quoted as saying". */
export function passiveCues(syntax: Syntax, lexicon: AttributionLexicon): Cue[] {
  return syntax.words.chunks.flatMap(chunk => {
    if (chunk.kind !== 'verb') return []
    const cue =
      believed(syntax, lexicon, chunk) ?? accusing(syntax, lexicon, chunk) ?? quoted(syntax, lexicon, chunk)
    return cue ? [cue] : []
  })
}

function believed(syntax: Syntax, lexicon: AttributionLexicon, chunk: Chunk): Cue | undefined {
  const { tokens } = syntax.words
  const passive = lexicon.passives.get(tokens[chunk.head].norm)
  const next = tokens[chunk.head + 1]
  if (!passive || !next || !sameSentence(syntax.words, chunk.head + 1, chunk.head)) return undefined
  if (!passive.before.has(next.norm) && !(passive.before.has('to') && STATES.has(next.norm))) return undefined
  const isFull = tokens.slice(chunk.from, chunk.head).some(t => BE.has(t.norm))
  const isReduced =
    chunk.from === chunk.head &&
    (syntax.chunkAt(chunk.from - 1)?.kind === 'noun' || tokens[chunk.from - 1]?.norm === ',')
  if (!isFull && !isReduced) return undefined
  const subject = spokenOf(syntax, chunk, lexicon)
  return subject === undefined
    ? undefined
    : {
        from: chunk.from,
        to: chunk.head + 1,
        stance: passive.stance,
        after: { at: subject, as: 'noun' },
        score: 0.7,
      }
}

/** The first token of the phrase that the belief is about, with the name that it stands beside: "X, the group | believed to". */
function spokenOf(syntax: Syntax, verb: Chunk, lexicon: AttributionLexicon): number | undefined {
  const { tokens } = syntax.words
  const [subject] = subjectsOf(syntax, verb)
  const near = sourceBefore(syntax, verb, lexicon)
  const chunk = near && syntax.chunkAt(near.to - 1)
  if (!near || !chunk) return subject?.from
  if (isRelative(syntax.words, chunk)) return subject?.from ?? near.from
  const named =
    tokens[near.from - 1]?.norm === ',' && tokens[near.from].pos === 'DET'
      ? syntax.chunkAt(near.from - 2)
      : undefined
  return named?.kind === 'noun' && tokens[named.head].pos === 'PROPN' ? named.from : near.from
}

/** "Officials blamed the group for the attack": the content is who is blamed, and for what. */
function accusing(syntax: Syntax, lexicon: AttributionLexicon, chunk: Chunk): Cue | undefined {
  const { tokens } = syntax.words
  const by = lexicon.accusing.get(tokens[chunk.head].lemma)
  const next = tokens[chunk.to]
  if (
    !by ||
    !next ||
    !sameSentence(syntax.words, chunk.to, chunk.head) ||
    next.pos === 'ADP' ||
    next.pos === 'PUNCT'
  )
    return undefined
  const rest = tokens.slice(chunk.to, chunk.to + 25)
  if (!rest.some(t => t.norm === by && t.sentence === tokens[chunk.head].sentence)) return undefined
  const source = sourceBefore(syntax, chunk, lexicon) ?? firstSubject(syntax, chunk)
  return (
    source && {
      from: chunk.from,
      to: chunk.head + 1,
      stance: 'asserts',
      source,
      after: { at: chunk.to, as: 'noun' },
      score: 0.8,
    }
  )
}

const firstSubject = (syntax: Syntax, chunk: Chunk): Range | undefined => {
  const [subject] = subjectsOf(syntax, chunk)
  return subject && subject.head < chunk.from ? { from: subject.from, to: subject.to } : undefined
}

/** "was quoted as saying", "quoted the minister as saying". */
function quoted(syntax: Syntax, lexicon: AttributionLexicon, chunk: Chunk): Cue | undefined {
  const { tokens } = syntax.words
  const say = lexicon.verbs.get('say')
  if (!say || tokens[chunk.head].norm !== 'quoted') return undefined
  for (let i = chunk.to; i < chunk.to + 14 && sameSentence(syntax.words, i, chunk.head); i++) {
    const saying = syntax.chunkAt(i)
    if (tokens[i].norm !== 'saying' || tokens[i - 1].norm !== 'as' || saying?.kind !== 'verb') continue
    const isPassive = i - 1 === chunk.to || tokens[chunk.to].norm === 'by'
    const source = isPassive ? sourceBefore(syntax, chunk, lexicon) : { from: chunk.to, to: i - 1 }
    const after = complementAfter(syntax, saying, say, lexicon)
    const range = isPassive ? { from: chunk.from, to: i + 1 } : { from: i, to: i + 1 }
    return after && { ...range, stance: 'asserts', source, after, score: 0.9 }
  }
  return undefined
}
