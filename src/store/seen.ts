import type { Archive } from './archive.ts'
import { canonicalAddress } from './identity.ts'

/**
 * Whether the report of an address was met after the instant or day that its site gives for its last change; false where the site
 * gives none.
 */
export async function isSeenSince(
  { db }: Archive,
  address: string,
  changed: string | undefined,
): Promise<boolean> {
  const last = lastMoment(changed)
  const canonical = canonicalAddress(address)
  if (last === undefined || canonical === undefined) return false
  const { at } = await db
    .selectFrom('identities')
    .innerJoin('sightings', 'sightings.report', 'identities.report')
    .select(eb => eb.fn.max('sightings.last_at').as('at'))
    .where('identities.key', '=', `url:${canonical}`)
    .executeTakeFirstOrThrow()
  return at !== null && Date.parse(at) > last
}

const DAY = 86_400_000

/** Of a day alone, the last moment that it is this day anywhere on earth. */
function lastMoment(changed: string | undefined): number | undefined {
  const start = Date.parse(changed ?? '')
  if (Number.isNaN(start)) return undefined
  return /^\d{4}-\d\d-\d\dT/.test(changed ?? '') ? start : start + 1.5 * DAY
}
