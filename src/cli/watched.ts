import type { Count } from '../archive/watch/feed.ts'
import type { News, Round } from '../archive/watch.ts'
import { isAddress } from '../records/address.ts'

export const NO_NEWS: Count = { added: 0, changed: 0, known: 0, aside: 0 }

export const addUp = (one: Count, other: Count): Count => ({
  added: one.added + other.added,
  changed: one.changed + other.changed,
  known: one.known + other.known,
  aside: one.aside + other.aside,
})

/** "Arden News: 3 new, 1 changed, 20 known", and what became of its address. Nothing where nothing happened. */
export function newsInWords({ feed, count, movedTo, stopped }: News): readonly string[] {
  const name = feed.title ?? withoutLogin(feed.address)
  return [
    count && `${name}: ${countInWords(count)}`,
    movedTo && `${name} has moved to ${withoutLogin(movedTo)}, which is asked from now on.`,
    stopped && `${name} is polled no more.`,
  ].filter(line => typeof line === 'string')
}

function countInWords({ added, changed, known, aside }: Count): string {
  const parts = [
    `${added} new`,
    changed > 0 && `${changed} changed`,
    known > 0 && `${known} known`,
    aside > 0 && `${aside} set aside`,
  ]
  return parts.filter(part => part !== false).join(', ')
}

/** "20 feeds polled: 3 new, 1 changed. 2 could not be polled. The next is due at 2020-03-14T12:30:00Z." */
export function roundInWords({ polled, failed }: Round, count: Count, next: string | undefined): string {
  const sentences = [
    polled === 0 ? 'No feed is due.' : `${some(polled, 'feed')} polled: ${countInWords(count)}.`,
    failed > 0 && `${failed} could not be polled.`,
    next !== undefined && `The next is due at ${next}.`,
  ]
  return sentences.filter(part => part !== false).join(' ')
}

const some = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`

function withoutLogin(address: string): string {
  if (!isAddress(address)) return address
  const url = new URL(address)
  url.username = ''
  url.password = ''
  return url.href
}
