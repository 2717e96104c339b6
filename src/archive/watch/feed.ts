import type { Item, ReportItem } from '../../imports/source.ts'

/** A feed as the archive keeps it. Instants are ISO 8601 in UTC. */
export interface Feed {
  readonly n: number
  readonly address: string
  readonly title?: string
  readonly etag?: string
  readonly modified?: string
  /** Of the bytes that were read last. */
  readonly bodyHash?: string
  readonly failures: number
  /** Absent before the first poll. */
  readonly dueAt?: string
}

/** What a poll leaves behind. */
export interface Polled {
  readonly address: string
  readonly etag?: string
  readonly modified?: string
  readonly bodyHash?: string
  readonly polledAt: string
  readonly dueAt: string
  readonly failures: number
  readonly error?: string
  /** Set where the feed is polled no more. */
  readonly stoppedAt?: string
}

/** How many of a feed's items were new, changed, or there already. */
export interface Count {
  readonly added: number
  readonly changed: number
  readonly known: number
  readonly aside: number
}

/** What watching needs of an archive. */
export interface FeedStore {
  /** Feeds due at an instant; without one, all that are not stopped. */
  readonly due: (at?: string) => Promise<readonly Feed[]>
  /** The instant at which the next feed is due. */
  readonly next: () => Promise<string | undefined>
  /** Takes a feed for this process until an instant; false where another process has it or has just polled it. */
  readonly claim: (feed: Feed, until: string) => Promise<boolean>
  /** What it resolves to is on the disk. */
  readonly take: (feed: Feed, items: AsyncIterable<Item>) => Promise<Count>
  /** Whether the full text of a report is there already. */
  readonly hasFull: (item: ReportItem) => Promise<boolean>
  readonly polled: (feed: Feed, polled: Polled) => Promise<void>
  /** Undoes a claim: the poll did not come about. */
  readonly release: (feed: Feed) => Promise<void>
}
