import { sql } from 'kysely'
import type { Archive, Db } from './archive.ts'

/** The words under which a version or an event is found; both databases stem them as English. */
export interface Words {
  readonly title: string
  readonly text: string
}

export type Indexed = 'version_words' | 'event_words'

/** PostgreSQL takes no more than a megabyte of lexemes for one row. */
const LONGEST = 400_000

/**
 * Letters and digits, without accents, with a space for all that stands between: what each database takes for a word is then the
 * same. What is looked for goes the same way.
 */
export const plainWords = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

export async function indexWords(
  db: Db,
  dialect: Archive['dialect'],
  table: Indexed,
  n: number,
  words: Words,
): Promise<void> {
  const title = plainWords(words.title.slice(0, 1000))
  const text = plainWords(words.text.slice(0, LONGEST))
  await dropWords(db, dialect, table, [n])
  if (dialect === 'postgres')
    await sql`insert into ${sql.table(table)} (n, words) values (${n},
      setweight(to_tsvector('english', ${title}), 'A') || to_tsvector('english', ${text}))`.execute(db)
  else if (table === 'version_words')
    await sql`insert into version_words (rowid, title, text) values (${n}, ${title}, ${text})`.execute(db)
  else await sql`insert into event_words (rowid, text) values (${n}, ${`${title}\n${text}`})`.execute(db)
}

export async function dropWords(
  db: Db,
  dialect: Archive['dialect'],
  table: Indexed,
  ns: readonly number[],
): Promise<void> {
  // FTS5 knows its rows as rowid alone.
  const key = sql.ref(dialect === 'postgres' ? 'n' : 'rowid')
  for (const n of ns) await sql`delete from ${sql.table(table)} where ${key} = ${n}`.execute(db)
}
