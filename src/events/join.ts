import type { Chunk } from '../records/words.ts'
import { complementsOf, objectsOf } from '../syntax/complements.ts'
import { previousVerb, subjectsOf } from '../syntax/subject.ts'
import { isParticiple, type Syntax, sameSentence } from '../syntax/syntax.ts'
import type { EventLexicon, Happening } from './scene.ts'

type Pair = readonly [Happening, Happening]
/** Do the words of one sentence say that two triggers are one event? */
type Rule = (verb: Happening, other: Happening, syntax: Syntax, lexicon: EventLexicon) => boolean

/** Each row is one way in which a sentence tells an event by two words. */
const RULES: readonly Rule[] = [
  // "The attack killed three", "rockets hit … in a barrage": the subject of a verb is the same event.
  (verb, noun, syntax, lexicon) => {
    const chunk = chunkOf(syntax, verb)
    if (verb.form !== 'verb' || noun.form !== 'noun' || !chunk) return false
    const subjects = subjectsOf(syntax, chunk)
    return subjects.some(s => holds(s, noun)) && (tellsOutcome(verb, noun, lexicon) || sameKind(verb, noun))
  },
  // "an attack on the base near Ulm, which killed three": what is told is the event's, not the place's.
  (verb, noun, syntax, lexicon) => {
    const chunk = chunkOf(syntax, verb)
    if (verb.form !== 'verb' || noun.form !== 'noun' || !chunk || !tellsOutcome(verb, noun, lexicon))
      return false
    const before = antecedentOf(syntax, chunk)
    return before !== undefined && reaches(syntax, chunkOf(syntax, noun), before)
  },
  // "were wounded in the attack", "died in a crash", "struck back with a missile attack".
  (verb, noun, syntax, lexicon) => {
    const chunk = chunkOf(syntax, verb)
    if (verb.form !== 'verb' || noun.form !== 'noun' || chunk?.kind !== 'verb') return false
    const objects = objectsOf(syntax, chunk)
    const from = objects.length > 0 ? objects[objects.length - 1].to : chunk.to
    return complementsOf(syntax, from, chunk.from).some(
      c =>
        holds(c.chunk, noun) &&
        ((/^(?:in|during|by|from|at)$/.test(c.by) && tellsOutcome(verb, noun, lexicon)) ||
          (/^(?:with|in)$/.test(c.by) && sameKind(verb, noun))),
    )
  },
  // "…, killing 12", "…, wounding five": a participle tells the outcome of its main clause.
  (verb, other, syntax, lexicon) => {
    const chunk = chunkOf(syntax, verb)
    if (!chunk || !isParticiple(syntax.words, chunk) || !tellsOutcome(verb, other, lexicon)) return false
    const governor = previousVerb(syntax, chunk.from)
    if (!governor) return other.form === 'noun' && nearestBefore(syntax, chunk, other)
    return (
      holds(governor, other) ||
      (other.form === 'noun' &&
        (objectsOf(syntax, governor).some(o => holds(o, other)) ||
          subjectsOf(syntax, governor).some(s => holds(s, other))))
    )
  },
  // "killed 12 people and wounded dozens", "56 deaths and 200 injured": outcomes told in one breath.
  (later, earlier, syntax) => {
    if (!later.outcome || !earlier.outcome || earlier.head > later.head || later.head - earlier.head > 24)
      return false
    const between = syntax.words.tokens.slice(earlier.head + 1, later.head).map(t => t.norm)
    return (
      between.some(w => /^(?:and|or|while|,)$/.test(w)) &&
      !between.some(w => /^(?:after|before|when|but|since|who|which|that|;)$/.test(w))
    )
  },
  // "were wounded when rockets struck", "died after the bus plunged": a clause tells what brought it about.
  (outcome, event, syntax, lexicon) => {
    if (outcome.form !== 'verb' || event.form !== 'verb' || event.outcome || event.head < outcome.head)
      return false
    return tellsOutcome(outcome, event, lexicon) && isWhenClause(syntax, outcome.head, event.head)
  },
  // "the death toll from a bombing", "deaths in the crash".
  (outcome, event, syntax, lexicon) => {
    const chunk = chunkOf(syntax, outcome)
    if (
      outcome.form !== 'noun' ||
      event.form !== 'noun' ||
      chunk?.kind !== 'noun' ||
      !tellsOutcome(outcome, event, lexicon)
    )
      return false
    return complementsOf(syntax, chunk.to, chunk.from).some(
      c => holds(c.chunk, event) && /^(?:from|in|of|during|by)$/.test(c.by),
    )
  },
  // "a bombing attack", "a shooting spree": two words of one noun phrase.
  (one, other, syntax, lexicon) => {
    const chunk = chunkOf(syntax, one)
    return (
      chunk?.kind === 'noun' &&
      holds(chunk, other) &&
      (sameKind(one, other) || tellsOutcome(one, other, lexicon))
    )
  },
  // "a missile attack on …, the most direct assault since …": an apposition names it again.
  (noun, other, syntax) => {
    const chunk = chunkOf(syntax, noun)
    if (
      noun.form !== 'noun' ||
      other.form !== 'noun' ||
      !chunk ||
      !sameKind(noun, other) ||
      noun.head < other.head
    )
      return false
    const comma = openingComma(syntax, chunk)
    const before = comma === undefined ? undefined : syntax.chunkAt(comma - 1)
    return before?.kind === 'noun' && reaches(syntax, chunkOf(syntax, other), before)
  },
  // "Wednesday's attack was the deadliest assault in months".
  (predicate, subject, syntax) => {
    const chunk = chunkOf(syntax, predicate)
    if (predicate.form !== 'noun' || subject.form !== 'noun' || !chunk || !sameKind(predicate, subject))
      return false
    const verb = syntax.chunkAt(chunk.from - 1)
    if (verb?.kind !== 'verb' || syntax.words.tokens[verb.head].lemma !== 'be') return false
    return subjectsOf(syntax, verb).some(s => holds(s, subject))
  },
  // "The blast caused the deaths of 12".
  (noun, cause, syntax, lexicon) => {
    const chunk = chunkOf(syntax, noun)
    if (noun.form !== 'noun' || !noun.outcome || cause.form !== 'noun' || !chunk || noun.head < cause.head)
      return false
    const verb = previousVerb(syntax, chunk.from)
    if (!verb || !lexicon.bringing.has(syntax.words.tokens[verb.head].lemma)) return false
    return tellsOutcome(noun, cause, lexicon) && subjectsOf(syntax, verb).some(s => holds(s, cause))
  },
]

/** No sentence that a person wrote joins words further apart than so many triggers; one without an end must not cost more. */
const NEIGHBOURS = 8

/** Pairs of happenings of one sentence that are the same event. */
export function joins(syntax: Syntax, all: readonly Happening[], lexicon: EventLexicon): Pair[] {
  const bySentence = new Map<number, Happening[]>()
  for (const h of all) bySentence.set(h.sentence, [...(bySentence.get(h.sentence) ?? []), h])
  const pairs: Pair[] = []
  for (const here of bySentence.values())
    here.forEach((a, i) => {
      for (const b of here.slice(Math.max(0, i - NEIGHBOURS), i + NEIGHBOURS + 1))
        if (a !== b && RULES.some(rule => rule(a, b, syntax, lexicon))) pairs.push([a, b])
    })
  return pairs
}

/** "when", "as" or "after" between two verbs, with no distance in time before it ("days after") and no other verb between. */
function isWhenClause(syntax: Syntax, from: number, to: number): boolean {
  const { tokens } = syntax.words
  const event = syntax.chunkAt(to)
  const governor = event && previousVerb(syntax, event.from)
  if (!event || governor?.head !== from) return false
  const markers = tokens
    .slice(from + 1, event.from)
    .filter(t => /^(?:when|after|as|before|since|and|but|;)$/.test(t.norm))
  const [marker] = markers
  const before = marker && tokens[marker.index - 1]
  return (
    markers.length === 1 &&
    /^(?:when|after|as)$/.test(marker.norm) &&
    !/^(?:minute|hour|day|week|month|year)s?$/.test(before!.norm)
  )
}

const chunkOf = (syntax: Syntax, h: Happening): Chunk | undefined => syntax.chunkAt(h.head)

const holds = (chunk: Chunk, h: Happening): boolean => chunk.from <= h.head && h.head < chunk.to

export const sameKind = (a: Happening, b: Happening): boolean => a.trigger.type === b.trigger.type

/** "killed" of an attack, a crash, a storm; never of a talk. */
export const tellsOutcome = (outcome: Happening, of: Happening, lexicon: EventLexicon): boolean =>
  outcome.outcome && (of.outcome || lexicon.harmful.has(of.trigger.type))

const nearestBefore = (syntax: Syntax, chunk: Chunk, h: Happening): boolean =>
  h.head < chunk.from && sameSentence(syntax.words, h.head, chunk.from)

/** The comma right before a noun phrase; a possessor's own words may stand between. */
function openingComma(syntax: Syntax, chunk: Chunk): number | undefined {
  const { tokens } = syntax.words
  for (let i = chunk.from - 1; i > chunk.from - 10 && sameSentence(syntax.words, i, chunk.from); i--) {
    if (tokens[i].norm === ',') return i
    const within = syntax.chunkAt(i)
    if (within?.kind === 'verb' || tokens[i].pos === 'ADP' || tokens[i].pos === 'CCONJ') return undefined
  }
  return undefined
}

/** The noun phrase before the "which" or "that" that opens the clause of a verb. */
function antecedentOf(syntax: Syntax, { from }: Chunk): Chunk | undefined {
  const { tokens } = syntax.words
  if (
    from < 2 ||
    !/^(?:which|that)$/.test(tokens[from - 1].norm) ||
    !sameSentence(syntax.words, from - 2, from)
  )
    return undefined
  const before = syntax.chunkAt(tokens[from - 2].norm === ',' ? from - 3 : from - 2)
  return before?.kind === 'noun' ? before : undefined
}

/** Is this chunk the last of the phrase that the other opens? */
function reaches(syntax: Syntax, from: Chunk | undefined, to: Chunk): boolean {
  if (!from) return false
  return from === to || complementsOf(syntax, from.to, from.from).some(c => c.chunk === to)
}
