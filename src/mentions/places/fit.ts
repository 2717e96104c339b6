import type { GazetteerEntry } from '../gazetteer.ts'
import type { AreaAfter } from './around.ts'
import { isInside } from './inside.ts'

const isArea = (entry: GazetteerEntry): boolean => /^(?:country|former-state|region|admin1)$/.test(entry.kind)

const largest = (entries: readonly GazetteerEntry[]): number =>
  Math.max(0, ...entries.map(entry => entry.population))

/** A village would hardly be named first in "London, Ontario and Quebec"; the great namesake is meant, and it is a list. */
const LIST = 30
const METROPOLIS = 1_000_000

/** What a name may be, given the area after the comma: in "Paris, Texas" what lies in Texas, and if need be nothing known. */
export const fitArea = (
  entries: readonly GazetteerEntry[],
  area: AreaAfter | undefined,
): { readonly entries: readonly GazetteerEntry[]; readonly within?: readonly GazetteerEntry[] } => {
  if (area === undefined) return { entries }
  const isState = entries.some(entry => entry.kind === 'country' || entry.kind === 'region')
  if (isState && area.entries.some(outer => outer.kind === 'country')) return { entries }
  const isArea1 = entries.some(entry => entry.kind === 'admin1' && entry.match !== 'alternate')
  if (isArea1 && !area.short && area.entries.some(outer => outer.kind === 'admin1')) return { entries }
  const inside = entries.filter(entry => area.entries.some(outer => isInside(entry, outer)))
  const isList = area.listed && largest(entries) > LIST * largest(inside)
  if (inside.length > 0) return isList ? { entries } : { entries, within: area.entries }
  if (entries.length === 0) return { entries, within: area.entries }
  const unknown = area.short || (!area.listed && largest(entries) < METROPOLIS)
  return unknown && !entries.some(isArea) ? { entries: [], within: area.entries } : { entries }
}
