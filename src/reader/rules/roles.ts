import type { MentionLabel, OfferedMention, OfferedRole, OfferedTrigger } from '../../records/offer.ts'
import type { Chunk } from '../../records/words.ts'
import { complementsOf, joinedBefore, joinedTo, objectsOf } from '../../syntax/complements.ts'
import { previousVerb, subjectsOf } from '../../syntax/subject.ts'
import { headOf, lastTokenOf, type Syntax } from '../../syntax/syntax.ts'
import { isPassive } from '../../syntax/voice.ts'

/** The words that decide a role; one set a language. */
export interface RoleLexicon {
  /** Verbs whose object is the event and whose subject its agent: "launch", "carry out", "stage". */
  readonly lightVerbs: ReadonlySet<string>
  /** Prepositions that open the agent of a noun, the patient, the place. */
  readonly agentBy: ReadonlySet<string>
  readonly patientBy: ReadonlySet<string>
  readonly placeBy: ReadonlySet<string>
  readonly instrumentBy: ReadonlySet<string>
  /** Participles that open a patient: "targeting". */
  readonly targeting: ReadonlySet<string>
  /** Event nouns whose "of" opens what was used: "a barrage of rockets". */
  readonly madeOf: ReadonlySet<string>
  /** Verbs whose subject it happens to: "die". */
  readonly suffers: ReadonlySet<string>
  /** Nouns whose possessor it happens to, where no "of" says otherwise: "her death", "the minister's arrest". */
  readonly suffered: ReadonlySet<string>
  /** Nouns for something that several do together: "talks", "clashes". */
  readonly mutual: ReadonlySet<string>
}

type Role = OfferedRole['role']
interface Filler {
  readonly role: Role
  readonly chunk: Chunk
  readonly score: number
}

const ACTS: ReadonlySet<MentionLabel> = new Set([
  'person',
  'people',
  'organisation',
  'armed-group',
  'state',
  'nationality',
])
const TOOLS: ReadonlySet<MentionLabel> = new Set(['weapon', 'vehicle'])
const SITES: ReadonlySet<MentionLabel> = new Set(['place', 'facility', 'state'])

/** Who did it, to whom, with what and where, by the order of chunks around each trigger. */
export function findRoles(
  syntax: Syntax,
  triggers: readonly OfferedTrigger[],
  mentions: readonly OfferedMention[],
  lexicon: RoleLexicon,
): OfferedRole[] {
  const at = mentionsByChunk(syntax, mentions)
  const events = new Set(triggers.map(t => headOf(syntax, t.span)))
  return triggers.flatMap((trigger, index) => {
    const head = headOf(syntax, trigger.span)
    const chunk = syntax.chunkAt(head) ?? syntax.chunkAt(syntax.tokenAt(trigger.span.start))
    if (!chunk) return []
    const isEvent = (c: Chunk): boolean => c.kind === 'noun' && events.has(c.head)
    const fillers =
      chunk.kind === 'verb'
        ? aroundVerb(syntax, chunk, isEvent, lexicon)
        : aroundNoun(syntax, chunk, head, lexicon)
    const roles = fillers.flatMap(f => fill(index, f, at.get(f.chunk), mentions, isEvent(f.chunk), syntax))
    const hasPatient = roles.some(r => r.role === 'patient')
    const happensTo = lexicon.suffered.has(syntax.words.tokens[head].lemma) && !hasPatient
    const inside = insideNoun(syntax, index, chunk, head, at.get(chunk) ?? [], mentions)
    return unique([...roles, ...(happensTo ? inside.map(toPatient) : inside)])
  })
}

const toPatient = (role: OfferedRole): OfferedRole =>
  role.role === 'agent' ? { ...role, role: 'patient' } : role

function mentionsByChunk(syntax: Syntax, mentions: readonly OfferedMention[]): Map<Chunk, number[]> {
  const at = new Map<Chunk, number[]>()
  mentions.forEach((mention, index) => {
    const chunk = syntax.chunkAt(lastTokenOf(syntax, mention.head))
    if (chunk) at.set(chunk, [...(at.get(chunk) ?? []), index])
  })
  return at
}

function aroundVerb(
  syntax: Syntax,
  verb: Chunk,
  isEvent: (c: Chunk) => boolean,
  lexicon: RoleLexicon,
): Filler[] {
  const passive = isPassive(syntax, verb) || lexicon.suffers.has(syntax.words.tokens[verb.head].lemma)
  const subjects = subjectsOf(syntax, verb)
  // After "which" the nearer chunk is the subject, unless what it hangs on is itself an event.
  const subject = subjects.find(isEvent) ?? subjects[0]
  const objects = passive ? [] : objectsOf(syntax, verb)
  const last = objects.length > 0 ? objects[objects.length - 1].to : verb.to
  const fillers: Filler[] = complementsOf(syntax, last, verb.from).map(c => ({
    role: roleBy(c.by, passive),
    chunk: c.chunk,
    score: 0.6,
  }))
  if (subject)
    for (const chunk of [subject, ...joinedBefore(syntax, subject)])
      fillers.push({ role: passive ? 'patient' : 'agent', chunk, score: 0.8 })
  for (const chunk of objects) fillers.push({ role: 'patient', chunk, score: 0.8 })
  return fillers
}

function roleBy(preposition: string, passive: boolean): Role {
  if (preposition === 'by' && passive) return 'agent'
  if (/^(?:on|against|upon|into|targeting)$/.test(preposition)) return 'patient'
  if (/^(?:with|using|by)$/.test(preposition)) return 'instrument'
  if (preposition === 'to') return 'recipient'
  return 'place'
}

function aroundNoun(syntax: Syntax, chunk: Chunk, head: number, lexicon: RoleLexicon): Filler[] {
  const { tokens } = syntax.words
  const fillers: Filler[] = []
  const lemma = tokens[head].lemma
  const complements = complementsOf(syntax, chunk.to, chunk.from)
  for (const { by, chunk: c } of complements) {
    if (lexicon.agentBy.has(by)) fillers.push({ role: 'agent', chunk: c, score: 0.8 })
    else if (by === 'of')
      fillers.push({ role: lexicon.madeOf.has(lemma) ? 'instrument' : 'patient', chunk: c, score: 0.7 })
    else if (by === 'between' || (by === 'with' && lexicon.mutual.has(lemma)))
      for (const m of [c, ...joinedTo(syntax, c)])
        fillers.push({ role: by === 'with' ? 'patient' : 'agent', chunk: m, score: 0.7 })
    else if (lexicon.patientBy.has(by)) fillers.push({ role: 'patient', chunk: c, score: 0.7 })
    else if (lexicon.instrumentBy.has(by)) fillers.push({ role: 'instrument', chunk: c, score: 0.6 })
    else if (lexicon.placeBy.has(by)) fillers.push({ role: 'place', chunk: c, score: 0.7 })
  }
  const last = complements.length > 0 ? complements[complements.length - 1].chunk.to : chunk.to
  const participle = syntax.chunkAt(last)
  if (participle?.kind === 'verb' && lexicon.targeting.has(tokens[participle.head].norm))
    for (const c of objectsOf(syntax, participle)) fillers.push({ role: 'patient', chunk: c, score: 0.8 })
  return [...fillers, ...fromLightVerb(syntax, chunk, lexicon)]
}

/** "America | launched | airstrikes": the agent of the noun is the subject of the verb. */
function fromLightVerb(syntax: Syntax, chunk: Chunk, lexicon: RoleLexicon): Filler[] {
  const verb = previousVerb(syntax, chunk.from)
  if (!verb || !lexicon.lightVerbs.has(syntax.words.tokens[verb.head].lemma)) return []
  if (!objectsOf(syntax, verb).includes(chunk)) return []
  const [subject] = subjectsOf(syntax, verb)
  return subject
    ? [subject, ...joinedBefore(syntax, subject)].map(c => ({ role: 'agent', chunk: c, score: 0.8 }))
    : []
}

function fill(
  trigger: number,
  filler: Filler,
  candidates: readonly number[] | undefined,
  mentions: readonly OfferedMention[],
  isEvent: boolean,
  syntax: Syntax,
): OfferedRole[] {
  if (isEvent || !candidates) return []
  // The mention that the chunk's own head names, not what stands before it.
  const head = syntax.words.tokens[filler.chunk.head]
  const mention = candidates.find(m => mentions[m].head.end === head.end) ?? candidates[candidates.length - 1]
  const role = allowed(filler.role, mentions[mention].label)
  return role
    ? [{ trigger, mention, role, certainty: 'stated', score: filler.score * mentions[mention].score }]
    : []
}

/** A weapon that "hits" is what it was done with; a place that something is "in" is where. */
function allowed(role: Role, label: MentionLabel): Role | undefined {
  if (role === 'agent')
    return TOOLS.has(label) ? 'instrument' : ACTS.has(label) || label === 'place' ? 'agent' : undefined
  if (role === 'instrument')
    return TOOLS.has(label) || label === 'object' ? 'instrument' : ACTS.has(label) ? 'patient' : undefined
  if (role === 'place') return SITES.has(label) ? 'place' : undefined
  if (role === 'recipient') return ACTS.has(label) ? 'recipient' : undefined
  return role
}

/** "America's killing", "American airstrikes", "a rocket attack": what stands before a noun within its chunk. */
function insideNoun(
  syntax: Syntax,
  trigger: number,
  chunk: Chunk,
  head: number,
  inside: readonly number[],
  mentions: readonly OfferedMention[],
): OfferedRole[] {
  if (chunk.kind !== 'noun') return []
  const { tokens } = syntax.words
  const roles: OfferedRole[] = []
  for (const m of inside) {
    const mention = mentions[m]
    if (mention.span.end > tokens[head].start) {
      // "killed soldiers", "the captured pilot": a trigger before the head of its chunk.
      if (head !== chunk.head && mention.head.end === tokens[chunk.head].end)
        roles.push({ trigger, mention: m, role: 'patient', certainty: 'stated', score: 0.5 })
      continue
    }
    const isPossessor = tokens[syntax.tokenAt(mention.span.end)]?.norm === "'s"
    if (TOOLS.has(mention.label))
      roles.push({ trigger, mention: m, role: 'instrument', certainty: 'stated', score: 0.7 })
    else if (SITES.has(mention.label) && mention.label !== 'state')
      roles.push({ trigger, mention: m, role: 'place', certainty: 'stated', score: 0.6 })
    else if (ACTS.has(mention.label))
      roles.push({ trigger, mention: m, role: 'agent', certainty: 'stated', score: isPossessor ? 0.8 : 0.7 })
  }
  return roles
}

function unique(roles: readonly OfferedRole[]): OfferedRole[] {
  const best = new Map<string, OfferedRole>()
  for (const role of roles) {
    const key = `${role.mention}`
    const known = best.get(key)
    if (!known || known.score < role.score) best.set(key, role)
  }
  return [...best.values()]
}
