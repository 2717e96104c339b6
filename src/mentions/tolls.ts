import type { FoundToll } from '../records/found.ts'
import type { MentionLabel } from '../records/offer.ts'
import { type Span, spanOf } from '../records/span.ts'
import type { Chunk } from '../records/words.ts'
import { type Count, countOf } from './numbers.ts'
import type { Harmed, TollContext } from './tolls/lexicon.ts'
import { ofWhat } from './tolls/lists.ts'
import { harmedByNoun } from './tolls/nouns.ts'
import { partsOf } from './tolls/parts.ts'
import { sickened } from './tolls/sick.ts'
import { harmedAmong, harmedInState } from './tolls/states.ts'
import { harmedInTally } from './tolls/tallies.ts'
import { harmedByVerb } from './tolls/verbs.ts'
import { whoOf } from './tolls/who.ts'

/** Every toll of a text, in its order; parts follow their total. */
export function findTolls(context: TollContext): FoundToll[] {
  const tolls: FoundToll[] = []
  const known = new Set<string>()
  const add = (toll: FoundToll): boolean => {
    const key = `${toll.kind} ${toll.span.end}`
    if (known.has(key)) return false
    known.add(key)
    tolls.push(toll)
    return true
  }
  const { tokens } = context.syntax.words
  for (let i = 0; i < tokens.length; i++)
    for (const harmed of harmedAt(context, i))
      for (const chunk of harmed.chunks) {
        const toll = tollOf(context, harmed, chunk)
        if (!toll || !add(toll)) continue
        const total = tolls.length - 1
        for (const part of partsOf(context, chunk, harmed.word)) {
          if (toll.high !== null && part.count.low > toll.high) continue
          const who = whoOf(context, part.chunk, part.count) ?? part.who
          add({ ...toll, ...numberOf(part.count), who, stated: part.count.stated, partOf: total })
        }
      }
  return tolls
}

/** What the word at a token harms; the first reading that fits. */
function harmedAt(context: TollContext, i: number): Harmed[] {
  const { syntax } = context
  const chunk = syntax.chunkAt(i)
  const isHead = chunk?.head === i
  const among = harmedAmong(context, i)
  if (among) return [among]
  const sick = sickened(context, i)
  if (sick) return [sick]
  const verb = chunk?.kind === 'verb' && isHead ? harmedByVerb(context, chunk) : undefined
  if (verb) return [verb]
  const nouns = chunk?.kind === 'noun' && isHead ? harmedByNoun(context, chunk) : []
  const tally = chunk?.kind === 'noun' && isHead ? harmedInTally(context, chunk) : undefined
  const state = harmedInState(context, i)
  return [...nouns, ...(tally ? [tally] : []), ...(state ? [state] : [])]
}

const THINGS: ReadonlySet<MentionLabel> = new Set(['weapon', 'vehicle', 'facility', 'place', 'object'])
/** With a number before them these are people: "60 Afghans", "12 Marines". */
const BODIES: ReadonlySet<MentionLabel> = new Set(['organisation', 'state', 'nationality'])

function tollOf(context: TollContext, harmed: Harmed, chunk: Chunk): FoundToll | undefined {
  const { kind, word, isAmong, isCase } = harmed
  const label = context.labelOf(chunk)
  const group = groupOf(context, chunk)
  const count =
    group?.count ?? countOf(context.syntax, chunk, context.lexicon.numbers) ?? oneOf(context, chunk)
  if (!count || !isHarmable(context, harmed, chunk, count, label)) return undefined
  const who =
    (group && whoOf(context, group.chunk, count)) ?? whoOf(context, chunk, group ? bare(count) : count)
  const { low, span } = numberOf(count)
  const before = context.syntax.words.tokens[context.syntax.tokenAt(span.start) - 1]?.norm
  const high = context.lexicon.exceeding.has(before) ? null : count.high
  return {
    kind,
    low,
    high,
    span,
    ...(who ? { who } : {}),
    word,
    sentence: chunk.sentence,
    stated: count.stated,
    ...(isAmong ? { isAmong } : {}),
    ...(isCase ? { isCase } : {}),
  }
}

/** People are killed, things destroyed; one that no number tells is counted only where it is known what it is. */
function isHarmable(
  { syntax, lexicon }: TollContext,
  { kind, word }: Harmed,
  chunk: Chunk,
  count: Count,
  label: MentionLabel | undefined,
): boolean {
  const first = syntax.words.tokens[chunk.from].norm
  const head = syntax.words.tokens[chunk.head]
  if (!count.stated && (lexicon.tallies.has(head.norm) || lexicon.cases.has(head.lemma))) return false
  // An arrest is of somebody; only a number makes it a toll.
  if (!count.stated && kind === 'captured') return false
  if (kind === 'destroyed')
    return count.stated
      ? (head.pos === 'NOUN' || head.pos === 'PROPN') && label !== 'people' && label !== 'person'
      : label !== undefined && THINGS.has(label) && label !== 'place' && /^(?:an?|one)$/.test(first)
  if (!count.stated && (!label || lexicon.states.has(head.norm))) return false
  if (lexicon.bodies.has(head.norm)) return true
  // Goods are seized as well: of a noun that is not known for people a number says nothing.
  const isSeized = kind === 'captured' && lexicon.seizing.has(syntax.words.tokens[word].lemma)
  if (isSeized && !label && head.pos === 'NOUN' && !lexicon.numbers.vague.has(head.norm)) return false
  return !label || !(THINGS.has(label) || (BODIES.has(label) && !count.stated))
}

const numberOf = ({ low, high, span }: Count): { low: number; high: number | null; span: Span } => ({
  low,
  high,
  span,
})

/** "a family of five": the number stands after "of". */
function groupOf({ syntax, lexicon }: TollContext, chunk: Chunk): { chunk: Chunk; count: Count } | undefined {
  if (!lexicon.groups.has(syntax.words.tokens[chunk.head].norm)) return undefined
  const of = ofWhat(syntax, chunk, lexicon.unsaid)
  const count = of && countOf(syntax, of, lexicon.numbers)
  return of && count?.stated ? { chunk: of, count } : undefined
}

/** The number stands outside the chunk, so nothing of the chunk is left out. */
const bare = (count: Count): Count => ({ ...count, stated: false })

/** A person called by name is one. */
function oneOf({ syntax, labelOf }: TollContext, chunk: Chunk): Count | undefined {
  if (labelOf(chunk) !== 'person') return undefined
  return { low: 1, high: 1, span: spanOf(syntax.words.text, chunk.start, chunk.end), stated: false }
}
