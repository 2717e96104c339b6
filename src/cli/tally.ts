import type { Reading } from '../records/reading.ts'

export interface Tally {
  readonly reports: number
  readonly other: number
  readonly events: number
  readonly claims: number
  readonly links: number
}

export const empty: Tally = { reports: 0, other: 0, events: 0, claims: 0, links: 0 }

export const add = (tally: Tally, { report, events, claims, links }: Reading): Tally => ({
  reports: tally.reports + 1,
  other: tally.other + (report.kind === 'other' ? 1 : 0),
  events: tally.events + events.length,
  claims: tally.claims + claims.length,
  links: tally.links + links.length,
})

/** "40 reports read: 212 events, 131 claims, 40 links. 5 are no news. 1 file could not be read." */
export function tallyInWords({
  reports,
  other,
  events,
  claims,
  links,
  unread,
}: Tally & { unread: number }): string {
  const found = [count(events, 'event'), count(claims, 'claim'), count(links, 'link')].join(', ')
  return [
    `${count(reports, 'report')} read: ${found}.`,
    other > 0 && `${other} ${other === 1 ? 'is' : 'are'} no news.`,
    unread > 0 && `${count(unread, 'file')} could not be read.`,
  ]
    .filter(Boolean)
    .join(' ')
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`
