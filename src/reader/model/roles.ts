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
 * agent of whom it is only said; a label that is no role (a time) is left out. Who has a part in what his own sentence
 * tells has it in another sentence's event only where both are one, and then the event has him already.
 */
export function rolesIn(
  scored: Scored,
  triggers: readonly FoundTrigger[],
  mentions: readonly FoundMention[],
  second?: SecondOpinion,
): OfferedRole[] {
  const { heads, window } = scored
  const score = pairScores(scored, 'role')
  const fillers = outermost(mentions)
  const scoresOf = remembered((trigger: FoundTrigger, mention: FoundMention) =>
    score(trigger.from - window.from, mention.head - window.from),
  )
  const choose = second ? weighing(heads, second, rivalsAmong(triggers, scoresOf)) : likeliest(heads)
  const given = triggers.flatMap((trigger, t) => {
    const roles = fillers.flatMap((m): OfferedRole[] => {
      const { head, offered } = mentions[m]
      const apart = Math.abs(offered.sentence - trigger.offered.sentence)
      if (apart > REACH || (head >= trigger.from && head < trigger.to)) return []
      const chosen = choose(scoresOf(trigger, mentions[m]), trigger, mentions[m])
      const role = chosen?.label === 'alleged' ? 'agent' : (chosen?.label ?? '')
      if (!chosen || !isRole(role)) return []
      const certainty = chosen.label === 'alleged' ? 'alleged' : 'stated'
      return [{ trigger: t, mention: m, role, certainty, score: rounded(chosen.chance) }]
    })
    return roles.filter(
      ({ mention }) => !roles.some(other => isInside(mentions[mention], mentions[other.mention])),
    )
  })
  const isNear = ({ trigger, mention }: OfferedRole) =>
    triggers[trigger].offered.sentence === mentions[mention].offered.sentence
  const nearest = new Set(given.filter(isNear).map(({ mention }) => mention))
  return given.filter(role => isNear(role) || !nearest.has(role.mention))
}

/** Each pair is asked for more than once. */
function remembered(scoresOf: ScoresOf): ScoresOf {
  const known = new Map<FoundTrigger, Map<FoundMention, readonly number[]>>()
  return (trigger, mention) => {
    const mine = known.get(trigger) ?? new Map<FoundMention, readonly number[]>()
    known.set(trigger, mine)
    const scores = mine.get(mention) ?? scoresOf(trigger, mention)
    mine.set(mention, scores)
    return scores
  }
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

const DOERS: ReadonlySet<string> = new Set(['agent', 'alleged'])
/** What does nothing by itself, though a sentence may have it as its subject. */
const THINGS: ReadonlySet<string> = new Set(['facility', 'weapon', 'vehicle', 'object'])

/** Least chance of a role, by the model, for it to be weighed where the rules give none. */
const WORTH_WEIGHING = 0.08

/** The likeliest part by the model, or the one that the rules give, by both together. */
const weighing =
  ({ labels }: Heads, { opinion, rolesAt }: SecondOpinion, rivals: Rivals): Choose =>
  (scores, trigger, mention) => {
    const best = argmax(scores.slice(1)) + 1
    const { here, elsewhere } = rolesAt(trigger.from, trigger.to, mention.head)
    const ruled: string[] = here.map(({ role, certainty }) => (certainty === 'alleged' ? 'alleged' : role))
    if (ruled.length === 0 && Math.exp(scores[best]) < WORTH_WEIGHING) return undefined
    const apart = mention.offered.sentence - trigger.offered.sentence
    const { between, claimed } = rivals(trigger, mention)
    const before = mention.head < trigger.from
    const all = [...new Set([labels.role[best], ...ruled])]
      .filter(label => label !== 'time' && !(DOERS.has(label) && THINGS.has(mention.offered.label)))
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
          [`${label} before`]: Number(before),
          between,
          [`${label} between`]: between,
          claimed: apart === 0 ? claimed : 0,
          claimedApart: apart === 0 ? 0 : claimed,
        }
        return { label, chance: opinion.role(features, trigger.offered.span, mention.offered.span, label) }
      })
    const [first] = all.sort((a, b) => b.chance - a.chance)
    return first && first.chance >= EVEN ? first : undefined
  }

/** What speaks for another trigger as the one in which a mention has a part. */
type Rivals = (
  trigger: FoundTrigger,
  mention: FoundMention,
) => {
  /** How many triggers stand between the two: 1 for three or more. */
  readonly between: number
  /** How likely, at most, it has a part in what another trigger of its own sentence tells; log-odds, scaled. */
  readonly claimed: number
}

const MOST_BETWEEN = 3

type ScoresOf = (trigger: FoundTrigger, mention: FoundMention) => readonly number[]

function rivalsAmong(triggers: readonly FoundTrigger[], scoresOf: ScoresOf): Rivals {
  const bySentence = new Map<number, FoundTrigger[]>()
  for (const trigger of triggers) {
    const { sentence } = trigger.offered
    bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), trigger])
  }
  const within = (from: number, to: number) =>
    triggers.filter(other => other.from > from && other.to <= to).length
  return (trigger, mention) => {
    const { head, offered } = mention
    const others = (bySentence.get(offered.sentence) ?? []).filter(
      other => other !== trigger && (head < other.from || head >= other.to),
    )
    const claims = others.map(other => 1 - Math.exp(scoresOf(other, mention)[0]))
    return {
      between:
        Math.min(
          MOST_BETWEEN,
          head < trigger.from ? within(head, trigger.from) : within(trigger.to - 1, head),
        ) / MOST_BETWEEN,
      claimed: logOdds(Math.max(0.01, ...claims)) / 4,
    }
  }
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
