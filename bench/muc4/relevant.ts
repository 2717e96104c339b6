import type { Incident } from './incident.ts'

/** The countries that the task is about, by ISO 3166-1 alpha-2. */
export const COUNTRIES: Readonly<Record<string, string>> = {
  AR: 'ARGENTINA',
  BO: 'BOLIVIA',
  CL: 'CHILE',
  CO: 'COLOMBIA',
  EC: 'ECUADOR',
  GT: 'GUATEMALA',
  HN: 'HONDURAS',
  PE: 'PERU',
  SV: 'EL SALVADOR',
}

/** "Recent" is within two months of the report. */
const RECENT_DAYS = 61

/** What the guidelines (section 1.0 of the task's documentation, version 7) let into the database. */
export const isRelevant = (incident: Incident, published: string | undefined): boolean =>
  isSpecific(incident) && isRecent(incident, published) && isAboutCountries(incident) && !isWar(incident)

/** Somebody or something was attacked, or the means are told. */
const isSpecific = ({ hurt, instruments, type }: Incident): boolean =>
  hurt.length > 0 || (instruments.length > 0 && type !== 'ATTACK')

/** What is told without a date is let in unless it is given as history; of that Casus says only that it is no news itself. */
function isRecent({ date }: Incident, published: string | undefined): boolean {
  if (!date || !published) return true
  const age = (Date.parse(published) - Date.parse(date.to)) / 86_400_000
  return Number.isNaN(age) || age <= RECENT_DAYS
}

const isAboutCountries = ({ place, agents, hurt }: Incident): boolean =>
  !place?.country ||
  place.country in COUNTRIES ||
  [...agents, ...hurt.map(({ party }) => party)].some(({ country }) => country && country in COUNTRIES)

/** Only soldiers, police or fighters and what is theirs were attacked. */
const isWar = ({ hurt }: Incident): boolean => hurt.length > 0 && hurt.every(({ party }) => party.isArmed)
