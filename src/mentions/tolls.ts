import type { HarmKind } from '../records/event.ts'
import type { MentionLabel } from '../records/offer.ts'
import { type Span, spanOf } from '../records/span.ts'
import type { Chunk } from '../records/words.ts'
import { complementsOf, joinedBefore, joinedTo, objectsOf } from '../syntax/complements.ts'
import { subjectsOf } from '../syntax/subject.ts'
import { isInfinitive, type Syntax, sameSentence } from '../syntax/syntax.ts'
import { isPassive } from '../syntax/voice.ts'
import { type Count, countOf, type NumberLexicon } from './numbers.ts'
import { partsAfter } from './parts.ts'

/** A number of people harmed, or of things destroyed, as one place of the report gives it. */
export interface FoundToll {
  readonly kind: HarmKind
  readonly low: number
  readonly high: number | null
  /** The words that give the number, or the one person or thing meant. */
  readonly span: Span
  readonly who?: Span
  /** Index of the word of harm: "killed", "dead", "toll". */
  readonly word: number
  readonly sentence: number
  /** Index in the same list of the total that already counts these. */
  readonly partOf?: number
  /** False for a bare singular: "the contractor was killed" repeats what is known. */
  readonly stated: boolean
}

export interface HarmLexicon {
  /** Lemma → kind, where what is harmed is the object: "kill". */
  readonly verbs: ReadonlyMap<string, HarmKind>
  /** Lemma → kind, where it is the subject: "die". */
  readonly suffers: ReadonlyMap<string, HarmKind>
  /** "dead", "wounded", "missing" after the noun they describe. */
  readonly states: ReadonlyMap<string, HarmKind>
  /** "deaths", "injuries" with a number before them. */
  readonly nouns: ReadonlyMap<string, HarmKind>
  /** "toll", followed by its number. */
  readonly tolls: ReadonlyMap<string, HarmKind>
  readonly hypothetical: ReadonlySet<string>
  readonly numbers: NumberLexicon
}

export interface TollContext {
  readonly syntax: Syntax
  readonly lexicon: HarmLexicon
  readonly labelOf: (chunk: Chunk) => MentionLabel | undefined
}

/** Every toll of a text, in its order; parts follow their total. */
export function findTolls(context: TollContext): FoundToll[] {
  const tolls: FoundToll[] = []
  for (const { from, to } of context.syntax.words.sentences)
    for (let i = from; i < to; i++) {
      const harm = harmAt(context, i)
      if (!harm) continue
      for (const chunk of harm.chunks) {
        const toll = tollOf(context, harm.kind, chunk, i)
        if (
          !toll ||
          tolls.some(
            t => t.sentence === toll.sentence && t.kind === toll.kind && t.span.start === toll.span.start,
          )
        )
          continue
        const total = tolls.push(toll) - 1
        for (const part of partsAfter(context.syntax, chunk, context.lexicon.numbers))
          tolls.push({
            ...toll,
            ...numberOf(part.count),
            who: whoOf(context, part.chunk, part.count) ?? part.who,
            partOf: total,
          })
      }
    }
  return tolls
}

/** "Two children were among those killed", "among the dead were two children": parts of a total told elsewhere. */
function amongThose({ syntax, lexicon }: TollContext, i: number): Harmed | undefined {
  const { tokens } = syntax.words
  const kind = lexicon.states.get(tokens[i].norm)
  if (!kind || !/^(?:the|those)$/.test(tokens[i - 1]?.norm ?? '') || tokens[i - 2]?.norm !== 'among')
    return undefined
  if (!sameSentence(syntax.words, i - 2, i)) return undefined
  const before = i >= 3 && sameSentence(syntax.words, i - 3, i) ? syntax.chunkAt(i - 3) : undefined
  if (before?.kind === 'verb') {
    const [subject] = subjectsOf(syntax, before)
    return { kind, chunks: subject ? [...joinedBefore(syntax, subject), subject] : [] }
  }
  const verb = sameSentence(syntax.words, i + 1, i) ? syntax.chunkAt(i + 1) : undefined
  return { kind, chunks: verb?.kind === 'verb' ? objectsOf(syntax, verb) : [] }
}

/** "put the dead at 11, and later at 16". */
function putAt(syntax: Syntax, dead: Chunk): Chunk[] {
  const { tokens } = syntax.words
  const found: Chunk[] = []
  for (let i = dead.to; i < dead.to + 10 && sameSentence(syntax.words, i, dead.from); i++) {
    const chunk = syntax.chunkAt(i)
    if (chunk?.kind === 'noun' && chunk.from === i && /^(?:at|to)$/.test(tokens[i - 1].norm))
      found.push(chunk)
    else if (chunk?.kind === 'verb' || (tokens[i].pos === 'ADP' && !/^(?:at|to)$/.test(tokens[i].norm))) break
  }
  return found
}

interface Harmed {
  readonly kind: HarmKind
  readonly chunks: readonly Chunk[]
}

function harmAt(context: TollContext, i: number): Harmed | undefined {
  const { syntax, lexicon } = context
  const token = syntax.words.tokens[i]
  const chunk = syntax.chunkAt(i)
  const among = amongThose(context, i)
  if (among) return among
  const verb = chunk?.kind === 'verb' && chunk.head === i ? byVerb(context, chunk, token.lemma) : undefined
  if (verb) return verb
  const state = lexicon.states.get(token.norm)
  if (state && (chunk?.head !== i || chunk.kind === 'verb'))
    return { kind: state, chunks: described(context, i) }
  if (!chunk || chunk.kind !== 'noun') return undefined
  if (chunk.head === i && state && i > chunk.from) return { kind: state, chunks: [chunk] }
  if (state && chunk.head === i) return { kind: state, chunks: putAt(syntax, chunk) }
  const noun = lexicon.nouns.get(token.norm)
  if (noun && chunk.head === i) return { kind: noun, chunks: [chunk, ...ofWhom(syntax, chunk)] }
  const toll = lexicon.tolls.get(token.norm)
  return toll && chunk.head === i
    ? { kind: kindOfToll(context, chunk, toll), chunks: numberAfter(syntax, chunk) }
    : undefined
}

function byVerb(context: TollContext, verb: Chunk, lemma: string): Harmed | undefined {
  const { syntax, lexicon } = context
  const suffers = lexicon.suffers.get(lemma)
  const kind = suffers ?? lexicon.verbs.get(lemma)
  if (!kind || isHypothetical(context, verb)) return undefined
  if (!suffers && !isPassive(syntax, verb)) return { kind, chunks: objectsOf(syntax, verb) }
  const [subject] = subjectsOf(syntax, verb)
  return { kind, chunks: subject ? [...joinedBefore(syntax, subject), subject] : [] }
}

const isHypothetical = (context: TollContext, verb: Chunk): boolean =>
  isInfinitive(context.syntax.words, verb) ||
  context.syntax.words.tokens.slice(verb.from, verb.head).some(t => context.lexicon.hypothetical.has(t.norm))

/** "left 12 people dead", "12 dead", "three soldiers were missing". */
function described(context: TollContext, state: number): Chunk[] {
  const { syntax } = context
  const own = syntax.chunkAt(state)
  if (own?.kind === 'verb' && own.head === state && own.from < state)
    return subjectsOf(syntax, own).slice(0, 1)
  let i = state - 1
  while (
    /^(?:,|and|or|still|also|been|reported|feared|presumed|more)$/.test(syntax.words.tokens[i]?.norm ?? '')
  )
    i--
  const before = i >= 0 && sameSentence(syntax.words, i, state) ? syntax.chunkAt(i) : undefined
  if (before?.kind === 'noun') return [before]
  if (before?.kind === 'verb' && syntax.words.tokens[before.head].pos === 'AUX')
    return subjectsOf(syntax, before).slice(0, 1)
  return before?.kind === 'verb' &&
    /^(?:remain|go|list|fear|presume|report|leave|make|render)$/.test(syntax.words.tokens[before.head].lemma)
    ? subjectsOf(syntax, before).slice(0, 1)
    : []
}

/** "the deaths of 12 people". */
function ofWhom(syntax: Syntax, chunk: Chunk): Chunk[] {
  const of = complementsOf(syntax, chunk.to, chunk.from).find(c => c.by === 'of')
  return of ? [of.chunk, ...joinedTo(syntax, of.chunk)] : []
}

/** "injury toll", "toll of wounded". */
function kindOfToll({ syntax }: TollContext, chunk: Chunk, otherwise: HarmKind): HarmKind {
  const words = syntax.words.tokens.slice(chunk.from, chunk.to).map(t => t.lemma)
  return words.some(w => w === 'injury' || w === 'injured' || w === 'wounded') ? 'wounded' : otherwise
}

/** "The toll rose from nine to 12": the last number that its clause gives. */
function numberAfter(syntax: Syntax, toll: Chunk): Chunk[] {
  const { tokens } = syntax.words
  let found: Chunk | undefined
  for (let i = toll.to; i < toll.to + 14 && sameSentence(syntax.words, i, toll.from); i++) {
    const isMark = /^(?:,|;|and|but|while|as|when)$/.test(tokens[i].norm)
    if (isMark && found) break
    const chunk = syntax.chunkAt(i)
    const follows =
      /^(?:to|at|of|reached|reach|topped|exceeded|hit|passed|is|was|stands|least|than|about|nearly|around)$/.test(
        tokens[i - 1].norm,
      )
    if (chunk?.kind === 'noun' && chunk.from === i && follows) found = chunk
  }
  return found ? [found] : []
}

function tollOf(context: TollContext, kind: HarmKind, chunk: Chunk, word: number): FoundToll | undefined {
  const { syntax } = context
  const label = context.labelOf(chunk)
  const count = countOf(syntax, chunk, context.lexicon.numbers) ?? oneOf(context, chunk, label)
  if (!count || (kind === 'destroyed' && !count.stated)) return undefined
  if (!count.stated && !label) return undefined
  if (kind !== 'destroyed' && label && (THINGS.has(label) || (BODIES.has(label) && !count.stated)))
    return undefined
  const who = whoOf(context, chunk, count)
  const total = { kind, ...numberOf(count), word, sentence: chunk.sentence, stated: count.stated }
  return who ? { ...total, who } : total
}

const THINGS: ReadonlySet<MentionLabel> = new Set(['weapon', 'vehicle', 'facility', 'place', 'object'])
/** With a number before them these are people: "60 Afghans", "12 Marines". */
const BODIES: ReadonlySet<MentionLabel> = new Set(['organisation', 'state', 'nationality'])

const numberOf = (count: Count): Pick<FoundToll, 'low' | 'high' | 'span'> => ({
  low: count.low,
  high: count.high,
  span: count.span,
})

/** A person called by name is one. */
function oneOf({ syntax }: TollContext, chunk: Chunk, label: MentionLabel | undefined): Count | undefined {
  if (label !== 'person') return undefined
  return { low: 1, high: 1, span: spanOf(syntax.words.text, chunk.start, chunk.end), stated: false }
}

/** "Iraqi soldiers" in "at least two Iraqi soldiers"; nothing for a bare number. */
function whoOf({ syntax, lexicon }: TollContext, chunk: Chunk, count: Count): Span | undefined {
  const { tokens, text } = syntax.words
  if (lexicon.nouns.has(tokens[chunk.head].norm) || lexicon.states.has(tokens[chunk.head].norm))
    return undefined
  let from = chunk.from
  const end = count.stated ? count.span.end : 0
  while (
    from <= chunk.head &&
    (tokens[from].start < end ||
      tokens[from].pos === 'DET' ||
      /^(?:other|others|more|another|the|a|an)$/.test(tokens[from].norm))
  )
    from++
  if (from > chunk.head) return ofThem(syntax, chunk)
  return spanOf(text, tokens[from].start, tokens[chunk.head].end)
}

/** "dozens | of civilians". */
function ofThem(syntax: Syntax, chunk: Chunk): Span | undefined {
  const of = complementsOf(syntax, chunk.to, chunk.from)[0]
  if (of?.by !== 'of') return undefined
  const { tokens, text } = syntax.words
  const from = tokens[of.chunk.from].pos === 'DET' ? of.chunk.from + 1 : of.chunk.from
  return from <= of.chunk.head && tokens[from].pos !== 'PRON'
    ? spanOf(text, tokens[from].start, tokens[of.chunk.head].end)
    : undefined
}
