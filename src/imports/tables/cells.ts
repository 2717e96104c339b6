/** How a table is written. */
export interface Style {
  readonly delimiter: string
  /** By what a quote within quotes is marked: another one, as RFC 4180 has it, or a backslash, as some databases do. */
  readonly escape: '"' | '\\'
}

/** A row in the making: the cells that are closed, and the pieces of one whose quotes are still open. */
export interface OpenRow {
  readonly cells: string[]
  quoted: string[] | undefined
}

/** Takes one line of a row. True where the row ends with it, false where its last cell goes on in the next. */
export function takeLine(text: string, row: OpenRow, style: Style): boolean {
  let at = 0
  for (;;) {
    if (row.quoted !== undefined || text[at] === '"') {
      const end = takeQuoted(text, at, row, style)
      if (end === undefined) return false
      at = end
    } else {
      const end = text.indexOf(style.delimiter, at)
      row.cells.push(text.slice(at, end < 0 ? text.length : end))
      at = end < 0 ? text.length : end
    }
    if (at >= text.length) return true
    at++
  }
}

/** The offset of the delimiter or line end after a cell in quotes; undefined where the cell goes on in the next line. */
function takeQuoted(text: string, start: number, row: OpenRow, style: Style): number | undefined {
  const pieces = row.quoted ?? []
  let at = row.quoted === undefined ? start + 1 : start
  let from = at
  for (;;) {
    const quote = text.indexOf('"', at)
    if (quote < 0) {
      pieces.push(text.slice(from), '\n')
      row.quoted = pieces
      return undefined
    }
    const marked = style.escape === '\\' ? isEscaped(text, from, quote) : text[quote + 1] === '"'
    if (marked) {
      const [before, after] = style.escape === '\\' ? [quote - 1, quote + 1] : [quote, quote + 2]
      pieces.push(text.slice(from, before), '"')
      from = at = after
      continue
    }
    const end = afterSpaces(text, quote + 1, style.delimiter)
    if (end === text.length || text.startsWith(style.delimiter, end)) {
      pieces.push(text.slice(from, quote))
      row.cells.push(pieces.join(''))
      row.quoted = undefined
      return end
    }
    // Where columns are parted by tabs, quotes often mean nothing: one in the middle says that the first was a word's.
    if (style.delimiter === '\t' && row.quoted === undefined) return takeBare(text, start, row)
    at = quote + 1
  }
}

function takeBare(text: string, start: number, row: OpenRow): number {
  const end = text.indexOf('\t', start)
  row.cells.push(text.slice(start, end < 0 ? text.length : end))
  return end < 0 ? text.length : end
}

function isEscaped(text: string, from: number, quote: number): boolean {
  let marks = 0
  while (quote - marks - 1 >= from && text[quote - marks - 1] === '\\') marks++
  return marks % 2 === 1
}

function afterSpaces(text: string, at: number, delimiter: string): number {
  while (text[at] === ' ' && text[at] !== delimiter) at++
  return at
}
