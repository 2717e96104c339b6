import type { OfferedMention, OfferedRole, OfferedTrigger } from '../../records/offer.ts'
import { headOf, type Syntax } from '../../syntax/syntax.ts'
import { type Act, type Ground, mentionsByChunk, rolesOf } from './roles/filler.ts'
import type { RoleLexicon } from './roles/lexicon.ts'
import { aroundNoun, insideNoun } from './roles/noun.ts'
import { aroundVerb } from './roles/verb.ts'

/** Who did it, to whom, with what and where, by the order of chunks around each trigger. */
export function findRoles(
  syntax: Syntax,
  triggers: readonly OfferedTrigger[],
  mentions: readonly OfferedMention[],
  lexicon: RoleLexicon,
): OfferedRole[] {
  const events = new Set(triggers.map(t => headOf(syntax, t.span)))
  const ground: Ground = {
    syntax,
    lexicon,
    mentions,
    inside: mentionsByChunk(syntax, mentions),
    isEvent: chunk => chunk.kind === 'noun' && events.has(chunk.head),
  }
  return triggers.flatMap((trigger, index) => {
    const head = pastRepetition(syntax, headOf(syntax, trigger.span))
    const chunk = syntax.chunkAt(head) ?? syntax.chunkAt(syntax.tokenAt(trigger.span.start))
    if (!chunk) return []
    const { start, end } = trigger.span
    return rolesOfAct(ground, { index, type: trigger.type, start, end, chunk, head })
  })
}

/** Of a word set twice, the one that stands in a chunk. */
const pastRepetition = ({ words: { tokens }, chunkAt }: Syntax, head: number): number =>
  !chunkAt(head) && tokens[head + 1]?.norm === tokens[head].norm ? head + 1 : head

function rolesOfAct(ground: Ground, act: Act): OfferedRole[] {
  const isNoun = act.chunk.kind === 'noun'
  const fillers = isNoun || isGerund(ground, act) ? aroundNoun(ground, act) : aroundVerb(ground, act)
  const roles = fillers.flatMap(filler => rolesOf(ground, act, filler))
  const hasPatient = roles.some(({ role }) => role === 'patient')
  return unique(isNoun ? [...roles, ...insideNoun(ground, act, hasPatient)] : roles).map(role =>
    isAddressed(ground, act, role) ? { ...role, role: 'recipient' } : role,
  )
}

/** Who is asked, accused, threatened, helped or met receives what is said or given; nothing is done to him. */
const isAddressed = ({ lexicon, mentions }: Ground, act: Act, { role, mention }: OfferedRole): boolean =>
  role === 'patient' && lexicon.addressed.has(act.type) && ACTORS.has(mentions[mention].label)

const ACTORS: ReadonlySet<OfferedMention['label']> = new Set([
  'person',
  'people',
  'organisation',
  'armed-group',
  'state',
])

/** "Fighting | between rebels and troops", "the bombing | of Aleppo" where it was taken for a verb. */
const isGerund = ({ syntax }: Ground, { chunk }: Act): boolean => {
  const { tokens } = syntax.words
  return /ing$/.test(tokens[chunk.head].norm) && /^(?:between|of)$/.test(tokens[chunk.to]?.norm ?? '')
}

/** A mention has one role in an act, the surest. */
function unique(roles: readonly OfferedRole[]): OfferedRole[] {
  const best = new Map<number, OfferedRole>()
  for (const role of roles) {
    const known = best.get(role.mention)
    if (!known || known.score < role.score) best.set(role.mention, role)
  }
  return [...best.values()]
}
