import { chanceOf, type Features, type Weights } from '../../records/chance.ts'
import type { Offer, OfferedRole, OfferedTrigger } from '../../records/offer.ts'
import type { Extent } from '../../records/span.ts'
import type { Words } from '../../records/words.ts'

/** Weighs what the model and the rules say of one thing together; a chance from 0 to 1. */
export interface Opinion {
  /** Do these words tell of an event of this type? */
  readonly trigger: (features: Features, words: Extent, type: string) => number
  /** Has this mention this part in the event that these words tell of? */
  readonly role: (features: Features, trigger: Extent, mention: Extent, role: string) => number
}

export interface OpinionWeights {
  readonly trigger: Weights
  readonly role: Weights
}

export const weightedOpinion = ({ trigger, role }: OpinionWeights): Opinion => ({
  trigger: features => chanceOf(trigger, features),
  role: features => chanceOf(role, features),
})

/** What the rules say of the words of a text, by token. */
export interface SecondOpinion {
  readonly opinion: Opinion
  readonly triggerAt: (token: number) => OfferedTrigger | undefined
  /** The roles that the rules give to the mention with this head: in an event told by these tokens, and in others. */
  readonly rolesAt: (
    from: number,
    to: number,
    head: number,
  ) => { here: OfferedRole[]; elsewhere: OfferedRole[] }
}

export function secondOpinion(words: Words, rules: Offer, opinion: Opinion): SecondOpinion {
  const tokenAt = new Map(words.tokens.map(token => [token.start, token.index]))
  const lastOf = new Map(words.tokens.map(token => [token.end, token.index]))
  const byToken = new Map<number, OfferedTrigger>()
  const tokensOf = ({ start, end }: Extent): number[] => {
    const [from, to] = [tokenAt.get(start), lastOf.get(end)]
    return from === undefined || to === undefined
      ? []
      : Array.from({ length: to - from + 1 }, (_, i) => from + i)
  }
  for (const trigger of rules.triggers) for (const i of tokensOf(trigger.span)) byToken.set(i, trigger)
  const byHead = new Map<number, OfferedRole[]>()
  for (const role of rules.roles) {
    const head = lastOf.get(rules.mentions[role.mention].head.end)
    if (head !== undefined) byHead.set(head, [...(byHead.get(head) ?? []), role])
  }
  const spans = rules.triggers.map(({ span }) => tokensOf(span))
  return {
    opinion,
    triggerAt: token => byToken.get(token),
    rolesAt: (from, to, head) => {
      const all = byHead.get(head) ?? []
      const isHere = ({ trigger }: OfferedRole) => spans[trigger].some(i => i >= from && i < to)
      return { here: all.filter(isHere), elsewhere: all.filter(role => !isHere(role)) }
    },
  }
}
