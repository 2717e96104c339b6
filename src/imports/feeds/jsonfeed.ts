import { type Fields, isFields } from '../frontmatter.ts'
import { aside, tooLarge } from '../json.ts'
import { jsonFault } from '../jsonfault.ts'
import type { Context, Format, Item, Source } from '../source.ts'
import { type Ending, elementsOf } from '../tables/elements.ts'
import { lineText, utf8 } from '../tables/lines.ts'
import { resolve } from './addresses.ts'
import { type Body, type Entry, type Feed, itemOf, type Place } from './entry.ts'
import { listWithin } from './list.ts'
import { peopleIn } from './people.ts'
import { emptyFeed } from './stream.ts'

const FORMAT = 'json-feed'

/** JSON Feed 1 and 1.1, item by item. */
export const JSON_FEED: Format = {
  name: FORMAT,
  recognises: ({ text }) =>
    /^[\s\uFEFF]*\{[\s\S]{0,8000}?"version"\s*:\s*"https?:\\?\/\\?\/(?:www\.)?jsonfeed\.org\b/.test(text),
  read,
}

async function* read(source: Source, { options, limits }: Context): AsyncIterable<Item> {
  const { list, before, isFound } = listWithin(utf8(source.open()), 'items', limits.report)
  const items = elementsOf(list, limits.report)
  let feed: Feed | undefined
  let number = 0
  let next = await items.next()
  for (; !next.done; next = await items.next()) {
    feed ??= feedIn(before(), source)
    const where = `${source.name}, item ${++number}`
    const place = { format: FORMAT, source: source.name, where, published: options.published }
    const { bytes } = next.value
    yield bytes ? itemIn(bytes, feed, place) : tooLarge(FORMAT, where, limits.report)
  }
  yield* endOf(next.value.how, isFound() ? undefined : before(), number, source.name)
}

function itemIn(bytes: Uint8Array, feed: Feed, place: Place): Item {
  const text = lineText(bytes, place.where) ?? ''
  const fault = jsonFault(text)
  if (fault) return aside(FORMAT, place.where, `The JSON of this item is broken: ${fault.what}`)
  const value: unknown = JSON.parse(text)
  if (!isFields(value)) return aside(FORMAT, place.where, 'The item is no object with fields.')
  return itemOf(jsonEntry(value, feed), feed, place)
}

function* endOf(how: Ending['how'], alone: string | undefined, items: number, where: string): Iterable<Item> {
  const fault = alone === undefined ? undefined : jsonFault(alone)
  if (fault) yield aside(FORMAT, `${where}:${fault.line}`, `The JSON is broken: ${fault.what}`)
  else if (how === 'open')
    yield aside(FORMAT, where, `The file breaks off after item ${items}: the list of items never ends.`)
  else if (items === 0) yield emptyFeed(FORMAT, where)
}

function feedIn(text: string, { address }: Source): Feed {
  const value: unknown = jsonFault(text) ? {} : JSON.parse(text)
  const fields = isFields(value) ? value : {}
  return {
    title: line(fields.title),
    home: resolve(line(fields.home_page_url), address) ?? address,
    language: line(fields.language),
    authors: authorsIn(fields),
  }
}

export function jsonEntry(item: Fields, feed: Feed): Entry {
  return {
    title: line(item.title),
    full: [...body(item.content_html, 'html'), ...body(item.content_text, 'text')],
    brief: body(item.summary, 'either').map(words => ({ ...words, isSummary: true })),
    link: line(item.url) ?? line(item.external_url),
    id: line(item.id),
    base: feed.home,
    published: item.date_published,
    updated: item.date_modified,
    authors: authorsIn(item),
    categories: [],
    tags: Array.isArray(item.tags) ? item.tags.filter(tag => typeof tag === 'string') : [],
    language: line(item.language),
    image: line(item.image) ?? line(item.banner_image),
  }
}

const line = (value: unknown): string | undefined =>
  typeof value === 'number'
    ? String(value)
    : typeof value === 'string' && value.trim() !== ''
      ? value
      : undefined

const body = (value: unknown, is: Body['is']): Body[] =>
  typeof value === 'string' ? [{ words: value, is }] : []

/** Version 1 has one author, version 1.1 a list. */
const authorsIn = ({ author, authors }: Fields): string[] =>
  peopleIn(
    [authors ?? [], author ?? []].flat().map(person => (isFields(person) ? line(person.name) : undefined)),
  )
