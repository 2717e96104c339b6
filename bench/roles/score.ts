import type { OfferedMention, OfferedRole } from '../../src/records/offer.ts'
import type { Sentence } from '../../src/records/words.ts'
import type { Act, Argument, GoldRole } from './corpora.ts'

export interface Count {
  given: number
  right: number
  gold: number
  found: number
}

/** Who plays which role in one act, by whatever method. */
export interface Given {
  readonly role: GoldRole
  readonly mention: OfferedMention
}

/** A harmed person is a patient; who receives something counts as one too. */
export const asGold = (role: OfferedRole['role']): GoldRole =>
  role === 'agent' || role === 'instrument' || role === 'place' ? role : 'patient'

/** The nearest mention before is the agent, the nearest after the patient: what roles are worth beside word order. */
export function nearest(act: Act, inSentence: readonly OfferedMention[]): Given[] {
  const before = inSentence.filter(m => m.span.end <= act.start).at(-1)
  const after = inSentence.find(m => m.span.start >= act.end)
  return [
    ...(before ? [{ role: 'agent' as const, mention: before }] : []),
    ...(after ? [{ role: 'patient' as const, mention: after }] : []),
  ]
}

const isSame = (argument: Argument, { head, span }: OfferedMention): boolean =>
  argument.end === undefined
    ? lastWord(head.text) === argument.head
    : span.end === argument.end || head.end === argument.end

const lastWord = (text: string): string => text.split(/\s+/).at(-1)!.toLowerCase()

/** Arguments outside of the trigger's sentence are left out, since no method here looks there. */
export function within(act: Act, sentence: Sentence, text: string): Argument[] {
  const said = new Set(
    text
      .slice(sentence.start, sentence.end)
      .toLowerCase()
      .match(/[\p{L}\p{N}.'-]+/gu),
  )
  return act.arguments.filter(({ head, end }) =>
    end === undefined ? said.has(head) : sentence.start < end && end <= sentence.end,
  )
}

/** Adds one act to the counts and says what was wrong or missed. */
export function score(
  wanted: readonly Argument[],
  given: readonly Given[],
  counts: Readonly<Record<GoldRole, Count>>,
  onError: (line: string) => void,
): void {
  for (const { role, mention } of given) {
    const same = wanted.filter(argument => isSame(argument, mention))
    if (same.length > 0 && same.every(argument => argument.roles.length === 0)) continue
    counts[role].given++
    if (same.some(argument => argument.roles.includes(role))) counts[role].right++
    else onError(`+ ${role} ${mention.span.text}, ${same[0]?.roles[0] ?? 'none'}`)
  }
  for (const argument of wanted.filter(({ roles }) => roles.length > 0)) {
    const [role] = argument.roles
    counts[role].gold++
    if (given.some(g => argument.roles.includes(g.role) && isSame(argument, g.mention))) counts[role].found++
    else onError(`- ${role} ${argument.head}`)
  }
}
