import { type OpenRow, type Style, takeLine } from './cells.ts'
import { type Line, lineText } from './lines.ts'

export interface Row {
  /** The line on which it begins, from 1. */
  readonly line: number
  readonly cells: readonly string[]
}

/** Lines that are no row, and why. */
export interface NoRow {
  readonly line: number
  readonly what: string
  readonly remedy?: string
}

interface Text {
  readonly number: number
  readonly text: string
}

interface Held {
  readonly row: OpenRow
  /** The lines that it takes so far, to be read again where its quotes never close. */
  readonly texts: Text[]
  size: number
}

/** How often what follows quotes that never close may be read again, in rows of the greatest size. */
const AGAIN = 8

/** Rows of a table; one may take several lines. After quotes that never close reading goes on in the next line. */
export async function* rowsOf(
  lines: AsyncIterable<Line>,
  style: Style,
  most: number,
): AsyncIterable<Row | NoRow> {
  const fresh = lines[Symbol.asyncIterator]()
  let again: readonly Text[] = []
  let reread = 0
  let left = AGAIN * most
  let held = newRow()
  try {
    for (;;) {
      const next = reread < again.length ? again[reread++] : await textFrom(fresh, most)
      if (next !== undefined && 'what' in next) {
        yield next
        continue
      }
      if (next !== undefined) {
        held.texts.push(next)
        held.size += next.text.length
        if (takeLine(next.text, held.row, style)) {
          yield { line: held.texts[0].number, cells: held.row.cells }
          held = newRow()
          continue
        }
        if (held.size <= most) continue
      } else if (held.texts.length === 0) return
      yield neverClosed(held.texts[0].number)
      left -= held.size
      if (left < 0) {
        yield givenUp(held.texts[0].number)
        return
      }
      again = [...held.texts.slice(1), ...again.slice(reread)]
      reread = 0
      held = newRow()
    }
  } finally {
    await fresh.return?.()
  }
}

const newRow = (): Held => ({ row: { cells: [], quoted: undefined }, texts: [], size: 0 })

async function textFrom(lines: AsyncIterator<Line>, most: number): Promise<Text | NoRow | undefined> {
  const next = await lines.next()
  if (next.done) return undefined
  const { number, bytes } = next.value
  if (bytes === undefined)
    return {
      line: number,
      what: `The line is longer than ${most / 1e6} MB, which no single report is.`,
      remedy: 'Split it.',
    }
  const text = lineText(bytes, '')
  return text === undefined
    ? { line: number, what: 'The line holds binary data, not a text.', remedy: 'Take it out.' }
    : { number, text }
}

const neverClosed = (line: number): NoRow => ({
  line,
  what: 'A quote opens in this row and never closes.',
  remedy: 'Close it, or write a quote within a cell twice.',
})

const givenUp = (line: number): NoRow => ({
  line,
  what: 'Quotes open and never close over and over again: nothing is read from here on.',
  remedy: 'Write the table anew with a program that quotes its cells.',
})
