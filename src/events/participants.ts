import type { Participant } from '../records/event.ts'
import type { OfferedMention, OfferedRole } from '../records/offer.ts'
import { lastTokenOf } from '../syntax/syntax.ts'
import { byPronoun } from './pronouns.ts'
import type { Cluster, Scene } from './scene.ts'

const ROLES: Readonly<Partial<Record<OfferedRole['role'], Participant['role']>>> = {
  agent: 'agent',
  patient: 'patient',
  recipient: 'recipient',
  instrument: 'instrument',
}

/** What is nobody, though its words may hold the name of somebody: "U.S. warplanes". */
const THINGS: ReadonlySet<OfferedMention['label']> = new Set(['weapon', 'vehicle', 'object'])

/** Who and what takes part, from all mentions of an event; one entry an actor and role, the fullest words kept. */
export function participantsOf(scene: Scene, cluster: Cluster): Participant[] {
  const found = new Map<string, Participant>()
  for (const role of cluster.members.flatMap(m => scene.rolesOf(m.index))) {
    if (role.role === 'place') continue
    const mention = role.filler
    if (isOnlyCounted(scene, mention)) continue
    const actor = THINGS.has(mention.label) ? undefined : scene.actorAt(mention.span)
    const id = actor === undefined ? undefined : scene.actors.actors[actor].id
    // A harmed person is a patient whatever the kind of harm.
    const as = ROLES[role.role] ?? 'patient'
    const head = scene.syntax.words.tokens[lastTokenOf(scene.syntax, mention.head)].lemma
    const key = `${as} ${id ?? head}`
    const known = found.get(key)
    if (known && known.span.text.length >= mention.span.text.length) continue
    const certainty = known?.certainty === 'stated' ? 'stated' : role.certainty
    found.set(key, { role: as, ...(id ? { actor: id } : {}), span: mention.span, certainty })
  }
  const named = [...found.values()]
  const spoken = cluster.members
    .flatMap(m => byPronoun(scene, m.index))
    .filter(p => !named.some(({ role }) => role === p.role))
  return withoutTwoRoles([...named, ...spoken])
}

/** "four" in "the number of wounded at four", "of them children": so many, and nobody is told who. The toll has the number. */
function isOnlyCounted({ syntax }: Scene, { span, head }: OfferedMention): boolean {
  const { tokens } = syntax.words
  return tokens[lastTokenOf(syntax, head)].pos === 'NUM' || tokens[syntax.tokenAt(span.start)].norm === 'of'
}

/** Nobody is both agent and patient of one event by the same words; the first role told stands. */
function withoutTwoRoles(participants: readonly Participant[]): Participant[] {
  const taken = new Set<string>()
  return participants.filter(p => {
    const key = p.actor ?? `${p.span.start}-${p.span.end}`
    if (taken.has(key)) return false
    taken.add(key)
    return true
  })
}
