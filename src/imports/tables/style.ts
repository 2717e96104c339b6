import { FIELD_NAMES, TEXT_NAMES } from '../fields.ts'
import { type OpenRow, type Style, takeLine } from './cells.ts'
import { ID_NAMES, normal } from './mapping.ts'

const DELIMITERS = [',', ';', '\t', '|']

const TEXTS = new Set(TEXT_NAMES.map(normal))
const OTHERS = new Set([...Object.values(FIELD_NAMES).flat(), ...ID_NAMES].map(normal))

/** A quote in the middle of a cell, marked in one way or the other; at its end either could be chance. */
const BACKSLASHED = /\\"[^,;\t|\r\n"]/
const DOUBLED = /[^,;\t|\r\n"\\]""[^,;\t|\r\n"]/

const known = (column: string): boolean => TEXTS.has(normal(column)) || OTHERS.has(normal(column))

/** How a table is written, by its first lines: the delimiter that gives most columns with known names, else most columns. */
export function styleOf(head: string): Style {
  const stated = /^sep=(.)\r?\n/i.exec(head)?.[1]
  const mark = BACKSLASHED.test(head) && !DOUBLED.test(head) ? '\\' : '"'
  const scored = DELIMITERS.map(delimiter => {
    const cells = headerOf(head, { delimiter, escape: mark })
    return { delimiter, score: 1000 * cells.filter(known).length + cells.length }
  })
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a))
  return { delimiter: stated ?? best.delimiter, escape: mark }
}

/** Is the first line a header by the names in it? Asked where no name of a file says that it is a table. */
export function hasHeader(head: string): boolean {
  const cells = headerOf(head, styleOf(head)).map(cell => cell.trim())
  if (cells.length < 2 || cells.some(cell => cell === '' || cell.length > 60)) return false
  const texts = cells.filter(cell => TEXTS.has(normal(cell))).length
  const others = cells.filter(cell => OTHERS.has(normal(cell)) && !TEXTS.has(normal(cell))).length
  return (texts > 0 && others > 0) || (cells.length > 2 && others > 1 && new Set(cells).size === cells.length)
}

function headerOf(head: string, style: Style): readonly string[] {
  const row: OpenRow = { cells: [], quoted: undefined }
  const lines = head.replace(/^\uFEFF?(?:sep=.\r?\n)?\s*/i, '').split(/\r\n?|\n/, 5)
  for (const line of lines) if (takeLine(line, row, style)) break
  return row.cells
}
