import type { Claim } from '../../src/records/claim.ts'
import type { Reading } from '../../src/records/reading.ts'
import type { Aligned } from './align.ts'
import { assign } from './assign.ts'
import { type Check, holds, type Part } from './check.ts'
import type { ExpectedClaim } from './expectation.ts'
import { nameAll } from './name.ts'

/** The words of a claim's source and the name of its actor; empty where there is none. */
export function sourceWords(claim: Claim | undefined, { actors }: Reading): string {
  if (!claim?.source) return ''
  const { actor, span } = claim.source
  const name = actors.find(({ id }) => id === actor)?.name
  return name && name !== span.text ? `${span.text} / ${name}` : span.text
}

const isAbout = (aligned: Aligned, about: readonly number[], claim: Claim): boolean =>
  about.every(index => claim.about.includes(aligned.found[index]?.id ?? ''))

function score({ source, stance, about }: ExpectedClaim, claim: Claim, aligned: Aligned): number {
  if (!holds(sourceWords(claim, aligned.reading), [source])) return 0
  return 1 + Number(stance.includes(claim.stance)) + Number(isAbout(aligned, about, claim))
}

/** Is each claim that matters there, with its stance and the events it speaks of? Further claims are no error. */
export function checkClaims(expected: readonly ExpectedClaim[], aligned: Aligned): Check[] {
  const { reading, found: events } = aligned
  const found = assign(expected.map(one => reading.claims.map(claim => score(one, claim, aligned))))
  const checks: Check[] = []
  for (const [index, { source, stance, about }] of expected.entries()) {
    const add = (part: Part, right: boolean, words: string) =>
      checks.push({
        part,
        outcome: right ? 'right' : 'wrong',
        words: `claim of ${source}${words}`,
        main: false,
      })
    const at = found[index]
    if (at === undefined) {
      checks.push({
        part: 'claim',
        outcome: 'missed',
        words: `claim of ${source} (${stance[0]}) missed`,
        main: false,
      })
      continue
    }
    const claim = reading.claims[at]
    add('claim', true, '')
    add(
      'stance',
      stance.includes(claim.stance),
      `: stance ${stance.join(' or ')} expected, ${claim.stance} read`,
    )
    const known = about.filter(event => events[event])
    if (known.length === 0) continue
    const wanted = known.map(event => `event ${event}`).join(', ')
    add(
      'claim about',
      isAbout(aligned, known, claim),
      `: about ${wanted} expected, ${nameAll(aligned, claim.about)} read`,
    )
  }
  return checks
}
