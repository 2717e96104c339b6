import { aside, itemsOfJson, tooLarge } from '../json.ts'
import type { Context, Format, Head, Item, Source } from '../source.ts'
import { linesOf, lineText } from './lines.ts'

/** One report a line. A line that cannot be read is set aside and the others are read; each comes as soon as its line is there. */
export const JSON_LINES: Format = { name: 'json-lines', recognises, read }

const NAMED = /\.(?:jsonl|ndjson)$/i
const OTHERWISE = /\.(?:md|markdown|mdown|mkd|mdx|html?|xhtml|njk|liquid)$/i

function recognises({ name, text }: Head): boolean {
  if (!/^\uFEFF?\s*[{[]/.test(text)) return false
  if (NAMED.test(name)) return true
  if (OTHERWISE.test(name)) return false
  const [, first, next = ''] = /^\uFEFF?\s*(\{[^\n]*\})[ \t\r]*(?:\n\s*([^\s]?)|$)/.exec(text) ?? []
  // Words after an object that opens a file are a post with its fields before it.
  return (
    first !== undefined &&
    (next === '{' || (next === '' && !/\.json$/i.test(name))) &&
    isObject(first) &&
    /\n/.test(text)
  )
}

function isObject(line: string): boolean {
  try {
    JSON.parse(line)
    return true
  } catch {
    return false
  }
}

async function* read(source: Source, { options, limits }: Context): AsyncIterable<Item> {
  const { published, map = {} } = options
  for await (const { number, bytes } of linesOf(source.open(), limits.report)) {
    const where = `${source.name}:${number}`
    const text = bytes && lineText(bytes, where)
    if (bytes === undefined) yield tooLarge('json-lines', where, limits.report)
    else if (text === undefined)
      yield aside('json-lines', where, 'The line holds binary data, not a text.', 'Take it out.')
    else if (text.trim() !== '')
      yield* itemsOfJson(text, { source: source.name, where, published }, 'json-lines', map, {
        line: number,
        column: 1,
      })
  }
}
