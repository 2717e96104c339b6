import { HARM_KINDS } from '../../records/event.ts'
import type { OfferedRole } from '../../records/offer.ts'
import { contains } from '../../records/span.ts'
import type { FoundMention } from './mentions.ts'
import { pairScores } from './pairs.ts'
import { argmax, rounded, type Scored } from './scores.ts'
import type { FoundTrigger } from './triggers.ts'

/** A role is offered from this probability on where no threshold of its own was found on held-out reports. */
const EVEN = 0.5

const ROLES: ReadonlySet<string> = new Set([
  'agent',
  'patient',
  'recipient',
  'instrument',
  'place',
  ...HARM_KINDS,
])

/** In how many sentences beside its own a trigger's fillers are looked for: further off the model has learnt no "none". */
const REACH = 1

/**
 * Which mention of the window has which part in which trigger. Both are numbered as in the lists given. "alleged" is an
 * agent of whom it is only said; a label that is no role (a time) is left out.
 */
export function rolesIn(
  scored: Scored,
  triggers: readonly FoundTrigger[],
  mentions: readonly FoundMention[],
): OfferedRole[] {
  const { heads, window } = scored
  const score = pairScores(scored, 'role')
  const fillers = outermost(mentions)
  return triggers.flatMap((trigger, t) => {
    const roles = fillers.flatMap((m): OfferedRole[] => {
      const { head, offered } = mentions[m]
      const apart = Math.abs(offered.sentence - trigger.offered.sentence)
      if (apart > REACH || (head >= trigger.from && head < trigger.to)) return []
      const scores = score(trigger.from - window.from, head - window.from)
      const best = argmax(scores)
      const label = heads.labels.role[best]
      const probability = Math.exp(scores[best])
      const role = label === 'alleged' ? 'agent' : label
      if (!isRole(role) || probability < (heads.thresholds.role[label] ?? EVEN)) return []
      const certainty = label === 'alleged' ? 'alleged' : 'stated'
      return [{ trigger: t, mention: m, role, certainty, score: rounded(probability) }]
    })
    return roles.filter(
      ({ mention }) => !roles.some(other => isInside(mentions[mention], mentions[other.mention])),
    )
  })
}

const isRole = (label: string): label is OfferedRole['role'] => ROLES.has(label)

/** "Iraqi" in "Iraqi soldiers", where the soldiers have a role: it is theirs. */
const isInside = (inner: FoundMention, outer: FoundMention): boolean =>
  inner !== outer && contains(outer.offered.span, inner.offered.span)

/** Of mentions that end with the same word, the longest has the role: "elite Quds Force", not the name in it. */
function outermost(mentions: readonly FoundMention[]): number[] {
  const byHead = new Map<number, number>()
  mentions.forEach(({ head, offered }, m) => {
    const known = byHead.get(head)
    if (known === undefined || mentions[known].offered.span.start > offered.span.start) byHead.set(head, m)
  })
  return [...byHead.values()].sort((a, b) => a - b)
}
