import { sql } from 'kysely'
import type { Archive, Db } from './archive.ts'
import { batches } from './batches.ts'
import { plainWords } from './plain-words.ts'

/** The words under which a version or an event is found; both databases stem them as English. */
export interface Words {
  readonly title: string
  readonly text: string
}

export type Indexed = 'version_words' | 'event_words'

/** PostgreSQL takes no more than a megabyte of lexemes for one row; a longer text is found by its beginning. */
const LONGEST = 400_000
const LONGEST_TITLE = 4000

/** Adds the words of rows that have none in the index yet: FTS5 is quickest where their keys ascend. */
export async function indexWords(
  db: Db,
  dialect: Archive['dialect'],
  table: Indexed,
  rows: readonly (Words & { readonly n: number })[],
): Promise<void> {
  for (const part of batches(rows, 4)) {
    const values = part.map(({ n, title, text }) =>
      valuesOf(
        dialect,
        table,
        n,
        plainWords(bounded(title, LONGEST_TITLE)),
        plainWords(bounded(text, LONGEST)),
      ),
    )
    const columns = sql.raw(COLUMNS[dialect === 'postgres' ? 'postgres' : table])
    await sql`insert into ${sql.table(table)} (${columns}) values ${sql.join(values)}`.execute(db)
  }
}

const COLUMNS = {
  postgres: 'n, words',
  version_words: 'rowid, title, text',
  event_words: 'rowid, text',
} as const

function valuesOf(dialect: Archive['dialect'], table: Indexed, n: number, title: string, text: string) {
  if (dialect === 'postgres')
    return sql`(${n}, setweight(to_tsvector('english', ${title}), 'A') || to_tsvector('english', ${text}))`
  return table === 'version_words'
    ? sql`(${n}, ${title}, ${text})`
    : sql`(${n}, ${title === '' ? text : `${title}\n${text}`})`
}

/** The beginning of a text that takes no more than so many bytes of UTF-8. */
function bounded(text: string, bytes: number): string {
  if (text.length * 3 <= bytes) return text
  const { read } = new TextEncoder().encodeInto(text, new Uint8Array(bytes))
  return text.slice(0, read)
}

export async function dropWords(
  db: Db,
  dialect: Archive['dialect'],
  table: Indexed,
  ns: readonly number[],
): Promise<void> {
  // FTS5 knows its rows as rowid alone.
  const key = sql.ref(dialect === 'postgres' ? 'n' : 'rowid')
  for (const part of batches(ns))
    await sql`delete from ${sql.table(table)} where ${key} in (${sql.join(part)})`.execute(db)
}
