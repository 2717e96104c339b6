import type { Source } from '../../imports/source.ts'
import type { Problem } from '../../records/problem.ts'
import type { Fetched } from './answer.ts'
import { openWeb, type WebOptions } from './web.ts'

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
