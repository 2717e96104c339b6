import { logOdds } from '../../records/chance.ts'
import { HARM_KINDS } from '../../records/event.ts'
import type { OfferedRole } from '../../records/offer.ts'
import { contains } from '../../records/span.ts'
import type { Heads } from './heads.ts'
import type { FoundMention } from './mentions.ts'
import type { SecondOpinion } from './opinion.ts'
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
  second?: SecondOpinion,
): OfferedRole[] {
  const { heads, window } = scored
  const score = pairScores(scored, 'role')
  const choose = second ? weighing(heads, second) : likeliest(heads)
  const fillers = outermost(mentions)
  return triggers.flatMap((trigger, t) => {
    const roles = fillers.flatMap((m): OfferedRole[] => {
      const { head, offered } = mentions[m]
      const apart = Math.abs(offered.sentence - trigger.offered.sentence)
      if (apart > REACH || (head >= trigger.from && head < trigger.to)) return []
      const chosen = choose(score(trigger.from - window.from, head - window.from), trigger, mentions[m])
      const role = chosen?.label === 'alleged' ? 'agent' : (chosen?.label ?? '')
      if (!chosen || !isRole(role)) return []
      const certainty = chosen.label === 'alleged' ? 'alleged' : 'stated'
      return [{ trigger: t, mention: m, role, certainty, score: rounded(chosen.chance) }]
    })
    return roles.filter(
      ({ mention }) => !roles.some(other => isInside(mentions[mention], mentions[other.mention])),
    )
  })
}

interface Chosen {
  readonly label: string
  readonly chance: number
}
type Choose = (scores: readonly number[], trigger: FoundTrigger, mention: FoundMention) => Chosen | undefined

const likeliest =
  ({ labels, thresholds }: Heads): Choose =>
  scores => {
    const best = argmax(scores)
    const [label, chance] = [labels.role[best], Math.exp(scores[best])]
    return chance >= (thresholds.role[label] ?? EVEN) ? { label, chance } : undefined
  }

/** Least chance of a role, by the model, for it to be weighed where the rules give none. */
const WORTH_WEIGHING = 0.08

/** The likeliest part by the model, or the one that the rules give, by both together. */
const weighing =
  ({ labels }: Heads, { opinion, rolesAt }: SecondOpinion): Choose =>
  (scores, trigger, mention) => {
    const best = argmax(scores.slice(1)) + 1
    const { here, elsewhere } = rolesAt(trigger.from, trigger.to, mention.head)
    const ruled: string[] = here.map(({ role, certainty }) => (certainty === 'alleged' ? 'alleged' : role))
    if (ruled.length === 0 && Math.exp(scores[best]) < WORTH_WEIGHING) return undefined
    const apart = mention.offered.sentence - trigger.offered.sentence
    const all = [...new Set([labels.role[best], ...ruled])]
      .filter(label => label !== 'time')
      .map(label => {
        const features = {
          model: logOdds(Math.exp(scores[labels.role.indexOf(label)])),
          filler: logOdds(1 - Math.exp(scores[0])),
          best: Number(label === labels.role[best]),
          rules: Number(ruled.includes(label)),
          rulesOther: Number(ruled.length > 0 && !ruled.includes(label)),
          rulesElsewhere: Number(ruled.length === 0 && elsewhere.length > 0),
          otherSentence: Number(apart !== 0),
          trigger: logOdds(trigger.offered.score),
          [`role ${label}`]: 1,
          [`rules ${label}`]: Number(ruled.includes(label)),
          [`label ${mention.offered.label}`]: 1,
          [`${label} apart`]: Number(apart !== 0),
        }
        return { label, chance: opinion.role(features, trigger.offered.span, mention.offered.span, label) }
      })
    const [first] = all.sort((a, b) => b.chance - a.chance)
    return first && first.chance >= EVEN ? first : undefined
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
