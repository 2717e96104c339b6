import { peek } from '../../imports/peek.ts'
import type { Source } from '../../imports/source.ts'
import type { Problem } from '../../records/problem.ts'
import type { Facts, Fetched } from './answer.ts'
import { feedsNamedIn, type NamedFeed } from './named.ts'
import { type Holds, holdsOf } from './root.ts'
import { openWeb, type Web, type WebOptions } from './web.ts'

/** The bytes at an address, streaming, or why they cannot be had. The connection is this source's own. */
export async function sourceOfAddress(address: string, options: WebOptions = {}): Promise<Source | Problem> {
  const web = openWeb(options)
  const answer = await web.ask(address)
  if (answer.kind === 'fetched') return sourceOf(answer, web.close)
  await web.close()
  return answer.kind === 'failed' ? answer.problem : UNASKED
}

/** An answer as a source; `after` is called when it has been read. */
export function sourceOf({ address, size, mediaType, open }: Fetched, after?: () => Promise<void>): Source {
  return { name: address, address, size, mediaType, open: after ? () => closing(open(), after) : open }
}

async function* closing(
  chunks: AsyncIterable<Uint8Array>,
  after: () => Promise<void>,
): AsyncIterable<Uint8Array> {
  try {
    yield* chunks
  } finally {
    await after()
  }
}

const UNASKED: Problem = {
  where: 'the answer of the site',
  what: 'It says that nothing has changed (304), which it was not asked.',
  remedy: 'Try again later.',
}

export interface Visit {
  readonly source: Source
  readonly facts: Facts
  readonly holds: Holds
  /** Feeds that a page names; empty for anything else. */
  readonly feeds: readonly NamedFeed[]
}

/** An address, and what lies there: whether it is a feed to watch, a sitemap, a list of feeds, or a page that names some. */
export async function visit(address: string, web: Web): Promise<Visit | Problem> {
  const answer = await web.ask(address)
  if (answer.kind === 'failed') return answer.problem
  if (answer.kind === 'unchanged') return UNASKED
  try {
    const { head, rest } = await peek(sourceOf(answer))
    const holds = holdsOf(head.text)
    const feeds =
      holds === 'other' && /<link\b/i.test(head.text) ? feedsNamedIn(head.text, answer.address) : []
    return { source: rest, facts: answer, holds, feeds }
  } catch (error) {
    return { where: answer.address, what: `It could not be read: ${(error as Error).message}` }
  }
}
