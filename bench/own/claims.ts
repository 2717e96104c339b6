import { type Extent, overlaps } from '../../src/records/span.ts'
import { assign } from '../../test/expectations/assign.ts'
import { type AccountClaim, wordsAt } from './account.ts'
import { type Aligned, touches } from './align.ts'
import { type Check, outcomeOf, tally } from './check.ts'

/** Who says what: claims are one where their cues overlap. */
export function checkClaims(aligned: Aligned): Check[] {
  const { gold, read } = aligned
  const found = assign(gold.claims.map(claim => read.claims.map(other => agreement(claim, other))))
  const say = (claim: AccountClaim, account = gold) =>
    `claim «${wordsAt(account, claim.cue)}» of ${claim.source[0] ? wordsAt(account, claim.source[0]) : 'nobody'}`
  const given = gold.claims.flatMap((claim, index): Check[] => {
    const at = found[index]
    if (at === undefined) return [{ part: 'claims', outcome: 'missed', words: `${say(claim)} missed` }]
    return [
      { part: 'claims', outcome: 'right', words: '' },
      ...compareClaims(claim, read.claims[at], aligned, say(claim)),
    ]
  })
  const extra = read.claims.filter((_, index) => !found.includes(index))
  return [
    ...given,
    ...extra.map(
      (claim): Check => ({ part: 'claims', outcome: 'extra', words: `${say(claim, read)} is none` }),
    ),
  ]
}

function agreement(claim: AccountClaim, other: AccountClaim): number {
  if (!overlaps(claim.cue, other.cue)) return 0
  return 1 + Number(touches(claim.source, other.source)) + Number(touches(claim.content, other.content))
}

function compareClaims(claim: AccountClaim, other: AccountClaim, aligned: Aligned, name: string): Check[] {
  const { gold, read, found, of } = aligned
  const source = outcomeOf(
    claim.source.length > 0,
    other.source.length > 0,
    touches(claim.source, other.source),
  )
  const exact = sameContent(gold.text, hull(claim.content), hull(other.content))
  const content = `${name}: «${wordsAt(gold, hull(claim.content))}» annotated, «${wordsAt(read, hull(other.content))}» read`
  // Only events that both know can be told apart from those that were not found.
  const wanted = claim.about.filter(event => found[event] !== undefined)
  const about = other.about.flatMap(event => of[event] ?? [])
  const counts = tally(wanted.length, about.length, about.filter(event => wanted.includes(event)).length)
  const characters = charactersOf(claim.content, other.content)
  return [
    ...(source
      ? [
          {
            part: 'claim: source' as const,
            outcome: source,
            words:
              source === 'right'
                ? ''
                : `${name}: ${other.source[0] ? wordsAt(read, other.source[0]) : 'nobody'} read`,
          },
        ]
      : []),
    { part: 'claim: content, exact', outcome: exact ? 'right' : 'wrong', words: exact ? '' : content },
    ...weighed('claim: content, characters', characters),
    {
      part: 'claim: stance',
      outcome: claim.stance === other.stance ? 'right' : 'wrong',
      words: claim.stance === other.stance ? '' : `${name}: ${claim.stance} annotated, ${other.stance} read`,
    },
    ...weighed('claim: about', counts, `${name}: about`),
  ]
}

const OUTCOMES = ['right', 'wrong', 'missed', 'extra'] as const

const weighed = (
  part: Check['part'],
  counts: Readonly<Partial<Record<(typeof OUTCOMES)[number], number>>>,
  words = '',
): Check[] =>
  OUTCOMES.flatMap(outcome => {
    const weight = counts[outcome] ?? 0
    return weight > 0 ? [{ part, outcome, weight, words: outcome === 'right' ? '' : words }] : []
  })

const hull = (pieces: readonly Extent[]): Extent => ({
  start: Math.min(...pieces.map(({ start }) => start)),
  end: Math.max(...pieces.map(({ end }) => end)),
})

/** Marks at either end, and a leading "that", decide nothing. */
function sameContent(text: string, a: Extent, b: Extent): boolean {
  const bare = ({ start, end }: Extent) => {
    const words = text.slice(start, end)
    const ahead = /^(?:[\s"“”‘’'.,;:—–-]|that\b(?=\s))*/.exec(words)![0].length
    return `${start + ahead}-${start + words.replace(/[\s"“”‘’'.,;:?!—–-]+$/, '').length}`
  }
  return bare(a) === bare(b)
}

function charactersOf(a: readonly Extent[], b: readonly Extent[]) {
  const size = (pieces: readonly Extent[]) => pieces.reduce((sum, { start, end }) => sum + end - start, 0)
  const right = a
    .flatMap(one => b.map(other => Math.min(one.end, other.end) - Math.max(one.start, other.start)))
    .reduce((sum, shared) => sum + Math.max(0, shared), 0)
  return { right, missed: size(a) - right, extra: size(b) - right }
}
