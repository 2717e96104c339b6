import { firstDay } from '../calendar/bounds.ts'
import { addDays } from '../calendar/days.ts'
import type { FoundTime } from '../records/found.ts'
import { contains, overlaps, type Span } from '../records/span.ts'
import type { Chunk } from '../records/words.ts'
import { subjectsOf } from '../syntax/subject.ts'
import { headOf, lastTokenOf, type Syntax, sameSentence } from '../syntax/syntax.ts'
import { type Anchors, ownerOf } from './owner.ts'
import type { Happening, Scene, When } from './scene.ts'
import { tollsByTrigger } from './tollowner.ts'

/** What each trigger of a report says: its own time, place, participants and toll, and whether it is told as known. */
export function happenings(scene: Scene): Happening[] {
  const { syntax, offer } = scene
  const anchors = anchorsOf(scene)
  const times = ownedTimes(scene, anchors)
  const places = owned(scene.places.at, entry =>
    isWhere(scene, entry.span, entry.relation) ? ownerOf(syntax, entry.span, anchors) : undefined,
  )
  const free = freePlaces(scene, places)
  const tolls = tollsByTrigger(scene, anchors)
  return offer.triggers.map((trigger, index) => {
    const head = headOf(syntax, trigger.span)
    const chunk = syntax.chunkAt(head)
    const token = syntax.words.tokens[head]
    const fillers = fillersOf(scene, index)
    const form = chunk?.kind === 'noun' && (chunk.head === head || token.pos !== 'VERB') ? 'noun' : 'verb'
    return {
      index,
      trigger,
      head,
      form,
      sentence: trigger.sentence,
      lemma: token.lemma,
      plural: form === 'noun' && /[^s]s$/.test(token.norm) && !scene.lexicon.singularInS.has(token.norm),
      ...introduced(scene, index, chunk, head, form),
      status: scene.statusOf(trigger),
      outcome: scene.lexicon.outcomes.has(token.lemma) || (trigger.type === 'DEATH' && form === 'verb'),
      kinds: kindsBefore(scene, chunk, head),
      ...fillers,
      places: (places.get(index) ?? onlyPlace(scene, free.get(trigger.sentence), head)).map(
        i => scene.places.at[i].place,
      ),
      when: times.get(index),
      tolls: tolls.get(index) ?? [],
    }
  })
}

/** What kind of a thing a noun tells of, by the nouns and classifying adjectives before it: "presidential" election. */
function kindsBefore(
  { syntax, lexicon }: Scene,
  chunk: Chunk | undefined,
  head: number,
): ReadonlySet<string> {
  if (chunk?.kind !== 'noun') return new Set()
  const before = syntax.words.tokens.slice(chunk.from, head)
  return new Set(before.filter(t => t.pos === 'NOUN' || lexicon.classifying.test(t.norm)).map(t => t.lemma))
}

const OPENS_ANOTHER = /^(?:after|before|since|who|which|whose|that|because|where|;)$/

/** The places of each sentence that stand where something can happen and that no event has. */
function freePlaces(scene: Scene, owned: ReadonlyMap<number, readonly number[]>): Map<number, number[]> {
  const taken = new Set([...owned.values()].flat())
  const free = new Map<number, number[]>()
  scene.places.at.forEach((entry, i) => {
    if (taken.has(i) || !isWhere(scene, entry.span, entry.relation)) return
    free.set(entry.sentence, [...(free.get(entry.sentence) ?? []), i])
  })
  return free
}

/** The one free place of a sentence, where no other clause lies between. */
function onlyPlace(scene: Scene, free: readonly number[] | undefined, head: number): number[] {
  if (free?.length !== 1) return []
  const { tokens } = scene.syntax.words
  const at = scene.syntax.tokenAt(scene.places.at[free[0]].span.start)
  const between = tokens.slice(Math.min(at, head), Math.max(at, head))
  return between.some(t => OPENS_ANOTHER.test(t.norm)) ? [] : [...free]
}

const WHERE = new Set(['in', 'at', 'on', 'near', 'modifier', 'of'])

/** Does a place stand where something can happen in it, or as what was struck? Who acts is no place. */
function isWhere({ rolesAt }: Scene, span: Span, relation: string | undefined): boolean {
  if (relation === 'reference' || relation === 'part' || relation === 'owner' || relation === 'dateline')
    return false
  const roles = rolesAt(span)
  if (roles.some(r => r.role === 'agent' && overlaps(r.span, span))) return false
  if (relation !== undefined && WHERE.has(relation)) return true
  return roles.some(r => r.role === 'patient' && contains(r.span, span))
}

export function anchorsOf({ syntax, offer, lexicon }: Scene): Anchors {
  return {
    triggers: new Map(offer.triggers.map((t, i) => [headOf(syntax, t.span), i])),
    cues: new Set(offer.attributions.map(a => lastTokenOf(syntax, a.cue))),
    occurring: lexicon.occurring,
  }
}

function owned<T>(
  entries: readonly T[],
  owner: (entry: T) => ReturnType<typeof ownerOf>,
): Map<number, number[]> {
  const byTrigger = new Map<number, number[]>()
  entries.forEach((entry, i) => {
    const found = owner(entry)
    if (found && found !== 'saying')
      byTrigger.set(found.trigger, [...(byTrigger.get(found.trigger) ?? []), i])
  })
  return byTrigger
}

function ownedTimes(scene: Scene, anchors: Anchors): Map<number, When> {
  const byTrigger = new Map<number, When>()
  const points = scene.times.filter(
    t =>
      t.start !== undefined &&
      t.end !== undefined &&
      t.role !== 'duration' &&
      (!t.direction || isWithinNoun(scene, t.span, anchors)),
  )
  for (const [trigger, indices] of owned(points, t =>
    ownerOf(scene.syntax, t.span, anchors, { ofItsNoun: true }),
  )) {
    // Of "10 a.m." and "Friday" the finer was already joined with the other; of two days the nearer one counts.
    const nearest = indices
      .map(i => points[i])
      .sort((a, b) => distance(scene, trigger, a) - distance(scene, trigger, b))[0]
    byTrigger.set(trigger, {
      start: firstOfDays(scene, nearest),
      end: nearest.end!,
      stated: true,
      time: nearest,
    })
  }
  return byTrigger
}

/** "went into a second day on Monday", "closed for a third day on Friday": it began so many days before. */
function firstOfDays({ syntax, lexicon }: Scene, time: FoundTime): string {
  if (time.precision !== 'day') return time.start!
  const before = syntax.words.text.slice(Math.max(0, time.span.start - 40), time.span.start)
  const ordinal = lexicon.nthDay.exec(before)?.[1].toLowerCase()
  const days =
    ordinal === undefined ? undefined : (lexicon.ordinals.get(ordinal) ?? Number.parseInt(ordinal, 10))
  return days && days > 1 ? addDays(firstDay(time.start!), 1 - days) : time.start!
}

/** "since the 1979 seizing": the year belongs to the noun, "since" to the sentence. */
function isWithinNoun({ syntax }: Scene, span: Span, anchors: Anchors): boolean {
  const chunk = syntax.chunkAt(syntax.tokenAt(span.start))
  return (
    chunk?.kind === 'noun' &&
    chunk.from < chunk.head &&
    anchors.triggers.has(chunk.head) &&
    span.end <= syntax.words.tokens[chunk.head].start
  )
}

const distance = (scene: Scene, trigger: number, time: { span: { start: number } }): number =>
  Math.abs(scene.offer.triggers[trigger].span.start - time.span.start)

function fillersOf(
  scene: Scene,
  trigger: number,
): Pick<Happening, 'agents' | 'patients' | 'about' | 'known'> {
  const agents = new Set<number>()
  const patients = new Set<number>()
  const about = new Set<string>()
  const known = new Set<string>()
  for (const role of scene.rolesOf(trigger)) {
    const actor = scene.actorAt(role.span)
    const head = lastTokenOf(scene.syntax, role.filler.head)
    about.add(scene.syntax.words.tokens[head].lemma)
    if (isDefinite(scene, head)) known.add(scene.syntax.words.tokens[head].lemma)
    if (actor === undefined) continue
    if (role.role === 'agent') agents.add(actor)
    else if (role.role !== 'place' && role.role !== 'instrument') patients.add(actor)
  }
  return { agents, patients, about, known }
}

/** "The bomber blew himself up", "the gunmen fired": who did it was told before, and so it was. */
const isKnownDoer = (scene: Scene, head: number): boolean =>
  isDefinite(scene, head) && scene.lexicon.doers.has(scene.syntax.words.tokens[head].lemma)

/** "the contractor", "those bases". */
function isDefinite({ syntax, lexicon }: Scene, head: number): boolean {
  const opening = syntax.words.tokens[syntax.chunkAt(head)?.from ?? head]
  return opening.pos === 'DET' && lexicon.definite.has(opening.norm)
}

function introduced(
  scene: Scene,
  index: number,
  chunk: Chunk | undefined,
  head: number,
  form: 'verb' | 'noun',
): Pick<Happening, 'reference' | 'cue'> {
  const { syntax, lexicon } = scene
  if (form === 'verb') return { reference: chunk ? referenceOfVerb(scene, index, chunk) : 'new' }
  const { tokens } = syntax.words
  const first = syntax.tokenAt(scene.offer.triggers[index].span.start)
  const before = tokens.slice(chunk?.from ?? first, Math.max(first, head)).map(t => t.norm)
  const cue = before.some(w => lexicon.other.has(w))
    ? 'other'
    : before.some(w => lexicon.earlier.has(w))
      ? 'earlier'
      : undefined
  const opening = before[0] ?? ''
  if (chunk && isSaidOfIt(syntax, chunk)) return { reference: 'demonstrative' }
  if (before.includes("'s") && opening !== 'a' && opening !== 'an') return { reference: 'possessive', cue }
  if (lexicon.demonstrative.has(opening)) return { reference: 'demonstrative', cue }
  // "the killing of Americans" is definite by what follows, not by what was told before.
  const after = chunk && tokens[chunk.to]
  if (lexicon.definite.has(opening)) return { reference: after?.norm === 'of' ? 'bare' : 'definite', cue }
  return { reference: opening === '' || !/^an?$/.test(opening) ? 'bare' : 'new', cue }
}

/** "It was the second salvo in four days": what "it" is was told before. */
function isSaidOfIt(syntax: Syntax, chunk: Chunk): boolean {
  const { tokens } = syntax.words
  const verb = syntax.chunkAt(chunk.from - 1)
  if (
    verb?.kind !== 'verb' ||
    tokens[verb.head].lemma !== 'be' ||
    !sameSentence(syntax.words, verb.head, chunk.from)
  )
    return false
  const [subject] = subjectsOf(syntax, verb)
  return subject !== undefined && /^(?:it|this|that|these|those)$/.test(tokens[subject.head].norm)
}

/** "After the contractor was killed": an outcome for somebody known is itself known. */
function referenceOfVerb(scene: Scene, trigger: number, verb: Chunk): Happening['reference'] {
  const { syntax, lexicon } = scene
  if (isElliptic(syntax, verb, lexicon.elliptic)) return 'demonstrative'
  const isDoer = scene
    .rolesOf(trigger)
    .some(
      r =>
        r.role === 'agent' &&
        r.filler.label !== 'person' &&
        isKnownDoer(scene, lastTokenOf(syntax, r.filler.head)),
    )
  if (isDoer) return 'definite'
  if (!lexicon.outcomes.has(syntax.words.tokens[verb.head].lemma)) return 'new'
  const isKnown = scene
    .rolesOf(trigger)
    .some(
      r => r.role !== 'agent' && r.role !== 'place' && isDefinite(scene, lastTokenOf(syntax, r.filler.head)),
    )
  return isKnown ? 'definite' : 'new'
}

/** "Some struck the area": the subject stands for what the sentence before named. */
function isElliptic(syntax: Syntax, verb: Chunk, elliptic: ReadonlySet<string>): boolean {
  const { tokens } = syntax.words
  const before = tokens[verb.from - 1]
  if (
    before &&
    sameSentence(syntax.words, verb.from - 1, verb.from) &&
    before.pos !== 'NOUN' &&
    elliptic.has(before.norm)
  )
    return true
  const [subject] = subjectsOf(syntax, verb)
  return subject !== undefined && elliptic.has(tokens[subject.head].norm)
}
