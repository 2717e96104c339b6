import type { Offer, OfferedMention, OfferedRole } from '../../src/records/offer.ts'
import { overlaps } from '../../src/records/span.ts'
import type { Annotated, Filler, Role, Trigger } from '../../training/document.ts'
import type { Tally } from '../held/counts.ts'

/** Roles as they are compared: who is killed, wounded or taken is a patient for corpora that say no more. */
const COARSE = ['agent', 'patient', 'recipient', 'instrument', 'place'] as const
type Coarse = (typeof COARSE)[number]

const coarse = (role: Role | OfferedRole['role']): Coarse | undefined =>
  role === 'time' ? undefined : (COARSE as readonly string[]).includes(role) ? (role as Coarse) : 'patient'

export interface Act {
  readonly trigger: Trigger
  readonly fillers: readonly Filler[]
}

/** Triggers with a filler; the others tell nothing of who was named wrongly. */
export const actsOf = ({ triggers, roles }: Annotated): Act[] =>
  (triggers?.list ?? []).flatMap((trigger, index) => {
    const fillers = (roles?.list ?? []).filter(
      filler => filler.trigger === index && filler.roles.some(role => coarse(role)),
    )
    return fillers.length > 0 ? [{ trigger, fillers: toldOnce(fillers) }] : []
  })

/** The same words may be marked as patient and as killed. */
function toldOnce(fillers: readonly Filler[]): Filler[] {
  const keys = fillers.map(({ start, end, roles }) => `${start} ${end} ${roles.map(coarse).join(' ')}`)
  return fillers.filter((_, i) => keys.indexOf(keys[i]) === i)
}

/** Triggers of the offer are annotated ones, in this order: what a reader makes of triggers that are given. */
export function measureGiven(acts: readonly Act[], text: string, offer: Offer, tally: Tally): void {
  acts.forEach((act, index) => {
    count('triggers given', act, mentionsWithRoles(offer, [index]), text, tally)
  })
}

/** The reader's own triggers, by overlap: where it found the annotated one, and with what it missed. */
export function measureFound(acts: readonly Act[], text: string, offer: Offer, tally: Tally): void {
  for (const act of acts) {
    const here = offer.triggers.flatMap(({ span }, i) => (overlaps(span, act.trigger) ? [i] : []))
    const given = mentionsWithRoles(offer, here)
    if (here.length > 0) count('own triggers, those found', act, given, text, tally)
    count('own triggers, missed ones counted', act, given, text, tally)
  }
}

interface Given {
  readonly role: Coarse
  readonly mention: OfferedMention
}

function mentionsWithRoles({ roles, mentions }: Offer, triggers: readonly number[]): Given[] {
  const given = new Map<string, Given>()
  for (const { role, mention, trigger } of roles) {
    const own = coarse(role)
    if (own && triggers.includes(trigger))
      given.set(`${own} ${mentions[mention].head.end}`, { role: own, mention: mentions[mention] })
  }
  return [...given.values()]
}

function count(part: string, { fillers }: Act, given: readonly Given[], text: string, tally: Tally): void {
  for (const filler of fillers) {
    const wanted = filler.roles.flatMap(role => coarse(role) ?? [])
    const found = given.find(({ role, mention }) => wanted.includes(role) && isSame(filler, mention, text))
    tally.annotated(part, found?.role ?? wanted[0], found !== undefined)
  }
  for (const { role, mention } of given) {
    const same = fillers.filter(filler => isSame(filler, mention, text))
    const isRight = same.some(({ roles }) => roles.some(other => coarse(other) === role))
    tally.read(part, role, isRight)
  }
}

/** By the head word. A name that stands twice is one person: where corpora give no place, the nearest was taken. */
const isSame = (filler: Filler, { head, span }: OfferedMention, text: string): boolean =>
  head.end === filler.end ||
  span.end === filler.end ||
  lastWord(head.text) === lastWord(text.slice(filler.start, filler.end))

const lastWord = (words: string): string => words.toLowerCase().split(/\s+/).at(-1)!
