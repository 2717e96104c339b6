import type { GazetteerEntry } from '../gazetteer.ts'

/** Does a place lie in an area, by the codes of both? A place does not lie in itself. */
export const isInside = (entry: GazetteerEntry, area: GazetteerEntry): boolean => {
  if (area.country === undefined || entry.country !== area.country || entry.key === area.key) return false
  if (area.kind === 'country') return true
  if (area.admin1 === undefined || entry.admin1 !== area.admin1) return false
  return area.kind === 'admin1' ? entry.kind !== 'admin1' : entry.admin2 === area.admin2
}

const RADIUS = 6371
const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** Great-circle distance in kilometres; infinite where either has no coordinates. */
export const distance = (a: GazetteerEntry, b: GazetteerEntry): number => {
  if (a.lat === undefined || a.lon === undefined || b.lat === undefined || b.lon === undefined)
    return Infinity
  const dLat = radians(b.lat - a.lat)
  const dLon = radians(b.lon - a.lon)
  const h =
    Math.sin(dLat / 2) ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(dLon / 2) ** 2
  return 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(h)))
}
