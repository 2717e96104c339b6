import { feedsInOpml } from '../../imports/opml.ts'
import { peek } from '../../imports/peek.ts'
import { addressesInSitemap, type Listed } from '../../imports/sitemap.ts'
import { LIMITS, type Source } from '../../imports/source.ts'
import { isAddress } from '../../records/address.ts'
import type { Problem } from '../../records/problem.ts'
import { shownAddress } from './addresses.ts'
import { unpacked } from './body.ts'
import { sourceOf } from './fetch.ts'
import { WEB_LIMITS } from './limits.ts'
import { feedsNamedIn, type NamedFeed } from './named.ts'
import type { Permission } from './permission.ts'
import type { Polite } from './polite.ts'
import { holdsOf } from './root.ts'
import type { Web } from './web.ts'

/** What an address leads to. Each source must be read before the next is asked for. */
export type Gathered =
  | { readonly kind: 'source'; readonly source: Source; readonly named: readonly NamedFeed[] }
  /** To be followed from now on; with what it holds today, where that was fetched. */
  | { readonly kind: 'feed'; readonly feed: NamedFeed; readonly source?: Source }
  | { readonly kind: 'problem'; readonly problem: Problem }
  /** Seen and left alone. */
  | { readonly kind: 'passed'; readonly problem: Problem }

export interface Reach {
  readonly web: Web
  readonly inTurn: Polite
  readonly permission: Permission
  /** Whether a page that a sitemap lists need not be asked for: the archive has seen it since it was changed. */
  readonly isSeen?: (listed: Listed) => Promise<boolean>
  readonly signal?: AbortSignal
}

/** An address that somebody named: a page, a feed, a list of feeds, or a sitemap with all pages of its site that it lists. */
export const gather = (address: string, reach: Reach): AsyncIterable<Gathered> =>
  // What redirects for now is followed from where it was named. A login is not kept with it: see netrc.ts.
  ask(address, reach, (source, moved) => within(source, reach, moved ?? shownAddress(new URL(address))))

/**
 * What a source leads to; a feed is to be followed at `address`. Without a reach no address is asked, and a sitemap is a source
 * like any other.
 */
export async function* within(source: Source, reach?: Reach, address?: string): AsyncIterable<Gathered> {
  const { head, rest } = await peek(source)
  const holds = holdsOf(head.text)
  const { address: base } = source
  if (holds === 'feed list') yield* subscriptions(rest)
  else if (holds === 'sitemap' && reach && base) yield* pages(rest, base, reach, new Set([base]))
  else if (holds === 'feed' && address) yield { kind: 'feed', feed: { address }, source: rest }
  else yield { kind: 'source', source: rest, named: base ? feedsNamedIn(head.text, base) : [] }
}

async function* ask(
  address: string,
  { web, inTurn }: Reach,
  then: (source: Source, moved?: string) => AsyncIterable<Gathered>,
  delay = 0,
): AsyncIterable<Gathered> {
  const host = isAddress(address) ? new URL(address).host : address
  const answer = await inTurn(host, () => web.ask(address), delay)
  if (answer.kind === 'failed') yield { kind: 'problem', problem: answer.problem }
  else if (answer.kind === 'fetched')
    yield* broken(answer.address, then(unzipped(sourceOf(answer)), answer.movedTo))
}

/** Sitemaps lie on servers as "sitemap.xml.gz". */
const unzipped = (source: Source): Source =>
  /\.xml\.gz$/i.test(new URL(source.address ?? source.name).pathname)
    ? { ...source, size: undefined, open: () => unpacked(source.open(), ['gzip'], WEB_LIMITS) }
    : source

/** What ends before its first byte is no exception of ours. */
async function* broken(where: string, gathered: AsyncIterable<Gathered>): AsyncIterable<Gathered> {
  try {
    yield* gathered
  } catch (error) {
    yield { kind: 'problem', problem: { where, what: `It could not be read: ${(error as Error).message}` } }
  }
}

async function* subscriptions(source: Source): AsyncIterable<Gathered> {
  for await (const found of feedsInOpml(source, LIMITS.report)) {
    const where = `${source.name}:${found.line}`
    if ('fault' in found) yield { kind: 'problem', problem: { where, what: found.fault } }
    else yield { kind: 'feed', feed: found }
  }
}

/** A sitemap speaks for its own site only (sitemaps.org); links to others would be requests in the name of whoever wrote it. */
async function* pages(
  source: Source,
  address: string,
  reach: Reach,
  seen: Set<string>,
): AsyncIterable<Gathered> {
  for await (const listed of addressesInSitemap(source, LIMITS.report)) {
    if (reach.signal?.aborted) return
    const where = `${source.name}:${listed.line}`
    if ('fault' in listed) yield { kind: 'problem', problem: { where, what: listed.fault } }
    else if (siteOf(listed.address) !== siteOf(address))
      yield passed(where, `It lists a page of another site, ${listed.address}.`, listed)
    else yield* page(listed, where, reach, seen)
  }
}

async function* page(
  listed: Listed,
  where: string,
  reach: Reach,
  seen: Set<string>,
): AsyncIterable<Gathered> {
  const { address } = listed
  const { host, pathname, search } = new URL(address)
  const { allows, delay = 0 } = await reach.inTurn(host, () => reach.permission(address))
  if (!allows(pathname + search))
    yield passed(where, `The site does not let programs ask for ${address} (robots.txt).`, listed)
  else if (listed.holds === 'sitemap') {
    if (seen.has(address)) return
    seen.add(address)
    yield* ask(address, reach, source => pages(source, address, reach, seen), delay * 1000)
  } else if (!(await reach.isSeen?.(listed)))
    yield* ask(address, reach, source => only({ kind: 'source', source, named: [] }), delay * 1000)
}

const siteOf = (address: string): string => new URL(address).host.replace(/^www\./, '')

const passed = (where: string, what: string, { address }: Listed): Gathered => ({
  kind: 'passed',
  problem: { where, what, remedy: `If it is meant: casus add ${address}` },
})

async function* only(gathered: Gathered): AsyncIterable<Gathered> {
  yield gathered
}
