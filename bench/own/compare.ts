import type { Account } from './account.ts'
import { align } from './align.ts'
import { checkChains } from './chains.ts'
import type { Check } from './check.ts'
import { checkClaims } from './claims.ts'
import { checkFound } from './events.ts'
import { checkFields } from './fields.ts'
import { checkLinks, checkTies } from './links.ts'
import { checkTolls } from './tolls.ts'

/** Everything that one account of a report holds, beside what another holds. */
export function compareAccounts(gold: Account, read: Account): Check[] {
  const aligned = align(gold, read)
  return [
    ...checkFound(aligned),
    ...checkFields(aligned),
    ...checkTolls(aligned),
    ...checkChains(aligned),
    ...checkClaims(aligned),
    ...checkLinks(aligned),
    ...checkTies(aligned),
  ]
}
