import type { Gazetteer } from '../mentions/gazetteer.ts'
import type { Reading } from '../records/reading.ts'
import type { Draft } from '../records/report.ts'
import type { Archive, Db } from '../store/archive.ts'
import { unpack } from '../store/bodies.ts'
import { pagesOf } from '../store/tables.ts'
import { indexWords, type Words } from '../store/words.ts'
import { indexedOf } from './indexed.ts'

type Keyed = Words & { readonly n: number }

/** Index of words is quickest where keys ascend, which those of events do not from version to version. */
const EVENTS = 5000

/** Makes the indexes of words, which are empty, from what the archive holds. */
export async function wordsAnew(archive: Archive, db: Db, gazetteer: Gazetteer): Promise<void> {
  let waiting: Keyed[] = []
  const flush = async () => {
    waiting.sort((a, b) => a.n - b.n)
    await indexWords(db, archive.dialect, 'event_words', waiting)
    waiting = []
  }
  for await (const page of pagesOf(db, 'bodies')) {
    const bodies = page as unknown as readonly Body[]
    const texts = bodies.map(({ version, draft }) => ({ n: version, ...wordsOf(unpack<Draft>(draft)) }))
    await indexWords(db, archive.dialect, 'version_words', texts)
    for (const { version, reading } of bodies)
      if (reading) waiting.push(...(await eventWords(db, version, unpack<Reading>(reading), gazetteer)))
    if (waiting.length >= EVENTS) await flush()
  }
  await flush()
}

interface Body {
  readonly version: number
  readonly draft: Uint8Array
  readonly reading: Uint8Array | null
}

const wordsOf = ({ title = '', text }: Draft): Words => ({ title, text })

async function eventWords(db: Db, version: number, reading: Reading, gazetteer: Gazetteer): Promise<Keyed[]> {
  const rows = await db
    .selectFrom('events')
    .select(['n', 'id', 'line'])
    .where('version', '=', version)
    .execute()
  const words = new Map(indexedOf(reading, gazetteer).events.map(event => [event.row.id, event.words]))
  return rows.map(({ n, id, line }) => ({ n, title: line, text: words.get(id) ?? '' }))
}
