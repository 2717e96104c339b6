import type { Fields } from '../frontmatter.ts'
import { aside, itemOf } from '../json.ts'
import { peek } from '../peek.ts'
import type { Context, FieldMap, Format, Head, Item, Source } from '../source.ts'
import { linesOf } from './lines.ts'
import { mappingOf, missingOf } from './mapping.ts'
import { recordOf } from './record.ts'
import { type NoRow, type Row, rowsOf } from './rows.ts'
import { hasHeader, styleOf } from './style.ts'

/** A table with a row a report and the names of its columns in the first, parted by commas, semicolons, tabs or bars. */
export const CSV: Format = { name: 'csv', recognises, read }

const NAMED = /\.(?:csv|tsv|tab)$/i
const MAYBE = /(?:^|\/)[^./]*$|\.te?xt$/i

function recognises({ name, mediaType, text, bytes }: Head): boolean {
  if (/^\uFEFF?\s*</.test(text) || (bytes.includes(0) && !isUtf16(bytes))) return false
  if (NAMED.test(name) || /^text\/(?:csv|tab-separated-values)\b/i.test(mediaType ?? '')) return true
  return (MAYBE.test(name) || !/\.\w{1,8}$/.test(name)) && hasHeader(text)
}

/** By the mark at its beginning. */
const isUtf16 = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)

async function* read(source: Source, { options, limits }: Context): AsyncIterable<Item> {
  const { head, rest } = await peek(source)
  const open = head.text.includes('\n') ? rest.open() : newlines(rest.open())
  let table: Table | undefined
  let rows = 0
  for await (const row of rowsOf(linesOf(open, limits.report), styleOf(head.text), limits.report)) {
    if (!('what' in row) && isBlank(row)) continue
    rows++
    if ('what' in row) yield setAside(row, source.name)
    else if (table) yield rowItem(row, table, source.name, options.published)
    else {
      const columns = columnsOf(row.cells)
      const wrong = wrongWith(columns, options.map ?? {}, `${source.name}:${row.line}`)
      if (wrong) {
        yield wrong
        return
      }
      table = { columns, header: row.cells, map: options.map ?? {} }
      options.onMapping?.(source.name, mappingOf(columns, table.map))
    }
  }
  if (rows < 2)
    yield aside('csv', source.name, 'The table has no rows.', 'Give one with a row for each report.')
}

interface Table {
  readonly columns: readonly string[]
  readonly header: readonly string[]
  readonly map: FieldMap
}

/** Each column has a name of its own, so that nothing is lost of two with one name. */
function columnsOf(header: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return header.map((cell, i) => {
    const name = cell.trim() || `column ${i + 1}`
    const column = taken.has(name) ? `${name} (column ${i + 1})` : name
    taken.add(column)
    return column
  })
}

/** "sep=;" is a word to the program that opens the table. */
const isBlank = ({ line, cells }: Row): boolean =>
  cells.every(cell => cell.trim() === '') || (line === 1 && /^sep=.?$/i.test(cells[0]))

function wrongWith(columns: readonly string[], given: FieldMap, where: string): Item | undefined {
  const names = columns.slice(0, 50).join(', ')
  const missing = missingOf(given, columns)
  if (missing.length > 0) {
    const what = `There is no column "${missing.join('", "')}".`
    return aside('csv', where, what, `The columns are: ${names}.`)
  }
  const { text, excerpt } = mappingOf(columns, given)
  if (text !== undefined) return undefined
  const example = excerpt ?? 'COLUMN'
  const remedy = `Say which column has it: --map text=${example}. The columns are: ${names}.`
  return aside('csv', where, 'No column is known to hold the text of the reports.', remedy)
}

function rowItem({ line, cells }: Row, table: Table, name: string, published: string | undefined): Item {
  const { columns, header, map } = table
  const where = `${name}:${line}`
  if (cells.length === header.length && cells.every((cell, i) => cell === header[i]))
    return aside('csv', where, 'It repeats the names of the columns.', undefined, 'passed')
  if (cells.length < columns.length || cells.slice(columns.length).some(cell => cell.trim() !== ''))
    return ragged(where, cells.length, columns.length)
  const pairs = columns.map((column, i) => [column, cells[i]] as const)
  const fields: Fields = Object.fromEntries(pairs.filter(([, cell]) => cell.trim() !== ''))
  const record = recordOf(fields, { source: name, where, published }, map)
  return record
    ? itemOf(record, where, 'csv')
    : aside('csv', where, 'It has no text: there is nothing to read in it.', undefined, 'passed')
}

const ragged = (where: string, found: number, wanted: number): Item =>
  aside(
    'csv',
    where,
    `The row has ${found} ${found === 1 ? 'cell' : 'cells'} where the table has ${wanted} columns.`,
    'Put a text that holds the delimiter or a line end between quotes.',
  )

const setAside = ({ line, what, remedy }: NoRow, name: string): Item =>
  aside('csv', `${name}:${line}`, what, remedy)

/** Files of old Macintoshes end their lines with a carriage return alone. */
async function* newlines(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  for await (const chunk of chunks) yield chunk.map(byte => (byte === 0x0d ? 0x0a : byte))
}
