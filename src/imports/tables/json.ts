import { formatOf } from '../format.ts'
import { aside, isNothing, itemsOfJson, tooLarge } from '../json.ts'
import type { Context, Format, Head, Item, Source } from '../source.ts'
import { type Element, type Ending, elementsOf } from './elements.ts'
import { lineText, utf8 } from './lines.ts'

/** One report, a list of them of any length, or an answer of an interface with the list somewhere inside. */
export const JSON_FILE: Format = { name: 'json', recognises, read }

/** As large as `Head.bytes` can be: there is more than what is seen. */
const CUT = 65_536

function recognises({ name, text, bytes }: Head): boolean {
  if (!/^\uFEFF?\s*[{[]/.test(text)) return false
  if (bytes.length < CUT) return formatOf(text.replace(/^\uFEFF/, ''), name) === 'json'
  // The end, which tells fields before a post from an object by itself, is not seen.
  return (
    /\.json$/i.test(name) ||
    (/^\uFEFF?\s*(?:\[\s*)?\{\s*"/.test(text) && !/\.\w*(?:ml|md|kd|dx|down)$/i.test(name))
  )
}

async function* read(source: Source, context: Context): AsyncIterable<Item> {
  let found = false
  let nothing: { readonly first: Item; readonly count: number } | undefined
  const summed = () => (nothing ? [{ ...nothing.first, count: nothing.count }] : [])
  for await (const item of itemsIn(source, context)) {
    // A file of something else says so once and not of each of its entries.
    if (!found && isNothing(item)) {
      nothing = { first: nothing?.first ?? item, count: (nothing?.count ?? 0) + 1 }
      continue
    }
    found ||= item.kind === 'report'
    if (found) {
      yield* summed()
      nothing = undefined
    }
    yield item
  }
  yield* summed()
}

async function* itemsIn(source: Source, context: Context): AsyncIterable<Item> {
  const elements = elementsOf(utf8(source.open()), context.limits.report)
  let next = await elements.next()
  for (let number = 1; !next.done; number++) {
    const element = next.value
    next = await elements.next()
    // One value is the file; several are numbered.
    const alone = number === 1 && next.done
    yield* itemsOf(element, source, alone ? source.name : `${source.name}, report ${number}`, context)
  }
  yield* endOf(next.value, source.name)
}

function itemsOf(
  { bytes, line, column }: Element,
  { name }: Source,
  where: string,
  { options, limits }: Context,
): readonly Item[] {
  if (bytes === undefined) return [tooLarge('json', where, limits.report)]
  const text = lineText(bytes, where)
  if (text === undefined) return [aside('json', where, 'It holds binary data, not a text.')]
  const origin = { source: name, where, published: options.published }
  return itemsOfJson(text, origin, 'json', options.map ?? {}, { line, column })
}

function endOf({ how, line }: Ending, name: string): readonly Item[] {
  if (how === 'sound') return []
  const what =
    how === 'open'
      ? 'The JSON is broken: the list is never closed, as where a file was cut short.'
      : 'Something follows after the end of the list, which is not read.'
  return [aside('json', `${name}:${line}`, what, 'Give the whole file, with one list in it.')]
}
