import { createHash } from 'node:crypto'
import { peek } from '../../imports/peek.ts'
import type { Source } from '../../imports/source.ts'
import type { Facts, Failed, Fetched } from '../../sources/web/answer.ts'
import { rhythmOf } from '../../sources/web/rhythm.ts'
import { holdsOf } from '../../sources/web/root.ts'
import type { Web } from '../../sources/web/web.ts'
import type { Feed } from './feed.ts'

export type Outcome = Failed | Same | Changed

/** Nothing to read: the site says so, or the bytes are those of the last time. */
export interface Same {
  readonly kind: 'same'
  readonly facts: Facts
  /** Seconds between polls that the feed asks for. */
  readonly rhythm?: number
}

export interface Changed {
  readonly kind: 'changed'
  readonly facts: Facts
  readonly source: Source
  readonly rhythm?: number
  /** Absent where the feed broke off: it is not known what it holds. */
  readonly hash?: string
  /** Why it broke off. */
  readonly cut?: string
}

/** Asks for a feed as it was last seen. It is held in memory, so the web must have been opened with a limit fit for that. */
export async function poll({ address, etag, modified, bodyHash }: Feed, web: Web): Promise<Outcome> {
  const answer = await web.ask(address, { etag, lastModified: modified })
  if (answer.kind === 'failed') return answer
  if (answer.kind === 'unchanged')
    return {
      kind: 'same',
      facts: { ...answer, etag: answer.etag ?? etag, lastModified: answer.lastModified ?? modified },
    }
  const { bytes, cut } = await whole(answer)
  if (bytes.length === 0 && cut)
    return { kind: 'failed', problem: { where: answer.address, what: `It was not sent: ${cut}` } }
  const source = inMemory(answer, bytes, cut)
  const { head } = await peek({ ...source, open: () => pieces(bytes) })
  if (holdsOf(head.text) !== 'feed') return noFeed(answer.address)
  const rhythm = rhythmOf(head.text)
  const hash = cut === undefined ? createHash('sha256').update(bytes).digest('hex') : undefined
  if (hash !== undefined && hash === bodyHash) return { kind: 'same', facts: answer, rhythm }
  return { kind: 'changed', facts: answer, source, rhythm, hash, cut }
}

async function whole({ open }: Fetched): Promise<{ bytes: Uint8Array; cut?: string }> {
  const kept: Uint8Array[] = []
  try {
    for await (const chunk of open()) kept.push(chunk)
    return { bytes: Buffer.concat(kept) }
  } catch (error) {
    return { bytes: Buffer.concat(kept), cut: (error as Error).message }
  }
}

/** What broke off when it was fetched breaks off when it is read, so that its last entry is not taken for a whole one. */
const inMemory = ({ address, mediaType }: Fetched, bytes: Uint8Array, cut: string | undefined): Source => ({
  name: address,
  address,
  mediaType,
  open: () => pieces(bytes, cut),
})

async function* pieces(bytes: Uint8Array, cut?: string): AsyncIterable<Uint8Array> {
  yield bytes
  if (cut !== undefined) throw new Error(cut)
}

const noFeed = (where: string): Failed => ({
  kind: 'failed',
  problem: {
    where,
    what: 'What lies there is no feed, or none any more; nothing of it was taken in.',
    remedy: 'Open it in a browser, and add the address of the feed as it is now.',
  },
})
