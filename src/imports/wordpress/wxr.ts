import { isAddress } from '../../records/address.ts'
import type { Problem } from '../../records/problem.ts'
import { draftFrom } from '../draft.ts'
import type { Aside, Context, Format, Item, ReportItem, Source } from '../source.ts'
import type { XmlElement } from '../xml/tree.ts'
import { xmlPieces } from '../xml.ts'
import { authorsOf, type Blog, emptyBlog, isFirst, noteField, noteImage } from './blog.ts'
import { contentText } from './content.ts'
import { type Entry, entryOf } from './entry.ts'
import { isItem, partItems } from './swallowed.ts'
import { whyNotTaken } from './unpublished.ts'
import { type Waiting, waitingLine } from './waiting.ts'

const NAME = 'wordpress'
const SHAPE = { records: ['item'], containers: ['channel'] } as const

const XML = /^\uFEFF?\s*<(?:\?xml\b|!--|rss\b)/i
const EXPORT = /<rss\b[^>]*wordpress\.org\/export\/|<wp:wxr_version>/i

/** What "Tools: Export" of WordPress writes: WXR, RSS with elements of its own, versions 1.0 to 1.2. */
export const WORDPRESS: Format = {
  name: NAME,
  recognises: ({ text }) => XML.test(text) && EXPORT.test(text),
  read,
}

async function* read(source: Source, context: Context): AsyncIterable<Item> {
  const blog = emptyBlog()
  const line = waitingLine(blog.images)
  let comments = 0
  let entries = 0
  for await (const piece of xmlPieces(source, SHAPE, context.limits.report)) {
    const where = `${source.name}:${piece.kind === 'root' ? 1 : piece.line}`
    if (piece.kind === 'fault') line.add({ item: aside(where, 'fault', piece.what, EXPORT_AGAIN) })
    if (piece.kind === 'record' || piece.kind === 'field') addElement(piece.element, where)
    yield* line.ready()
  }
  yield* line.rest()
  if (entries === 0) yield aside(source.name, 'fault', 'There are no items in this export.', EXPORT_AGAIN)
  if (comments > 0) yield aside(source.name, 'passed', commentsLeft(comments))

  function addElement(element: XmlElement, where: string): void {
    const { own, within } = partItems(element)
    if (isItem(own)) addEntry(entryOf(own), where)
    else noteField(blog, own)
    for (const item of within) addEntry(entryOf(item), where)
    if (within.length > 0)
      line.add({ item: aside(where, 'fault', neverEnds(own, within.length), EXPORT_AGAIN) })
  }

  function addEntry(entry: Entry, where: string): void {
    entries++
    comments += entry.comments
    noteImage(blog, entry)
    line.add(waitingOf(entry, blog, { source: source.name, where, published: context.options.published }))
  }
}

const neverEnds = (element: XmlElement, items: number): string =>
  `The <${element.written.slice(0, 40)}> that begins here ends too late or never; ${items} items within it were read all the same.`

const commentsLeft = (count: number): string =>
  count === 1 ? '1 comment of a reader is not taken in.' : `${count} comments of readers are not taken in.`

const EXPORT_AGAIN = 'Export it from WordPress again.'

interface Origin {
  readonly source: string
  readonly where: string
  readonly published?: string
}

function waitingOf(entry: Entry, blog: Blog, origin: Origin): Waiting {
  const reason = whyNotTaken(entry)
  if (reason) return { item: aside(origin.where, 'passed', reason.what, reason.remedy) }
  if (entry.isCut)
    return { item: aside(origin.where, 'fault', 'Its XML is broken from its words on.', EXPORT_AGAIN) }
  const item = reportOf(entry, blog, origin)
  if (item.draft.text === '')
    return { item: aside(origin.where, 'passed', 'It has no words: a picture, a film or a title alone.') }
  return { item, thumbnail: entry.thumbnail }
}

function reportOf(entry: Entry, blog: Blog, origin: Origin): ReportItem {
  const { text, isPartial } = contentText(entry.content)
  const { draft, problems } = draftFrom(fieldsOf(entry, blog), { text }, origin)
  const odd = (holds: boolean, what: string): Problem[] => (holds ? [{ where: origin.where, what }] : [])
  return {
    kind: 'report',
    format: NAME,
    where: origin.where,
    draft,
    keys: keysOf(entry, blog),
    problems: [
      ...problems,
      ...odd(
        entry.isTorn,
        'Its content held "]]>" or bare tags, which broke the XML; it was put together again.',
      ),
      ...odd(isPartial, 'A part of it stands in a block that several posts share, and is not in its text.'),
    ],
  }
}

function fieldsOf(entry: Entry, blog: Blog): Record<string, unknown> {
  const { title, published, updated, link, slug, excerpt, categories, tags, terms, custom, type, isSticky } =
    entry
  const fields = {
    title,
    authors: authorsOf(blog, entry),
    date: published,
    updated,
    link: link && blog.address && isAddress(link, blog.address) ? new URL(link, blog.address).href : link,
    excerpt,
    categories,
    tags,
    language: entry.language,
    slug,
    ...(type === 'post' ? {} : { postType: type }),
    ...(isSticky ? { sticky: true } : {}),
    ...(Object.keys(terms).length > 0 ? { terms } : {}),
    ...(Object.keys(custom).length > 0 ? { custom } : {}),
  }
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => says(value)))
}

const says = (value: unknown): boolean => value !== undefined && !(Array.isArray(value) && value.length === 0)

/**
 * The number is the same in every export of the blog; the guid is what its feeds have. Posts that were copied keep the guid of what they
 * were copied from, so that only the first with a guid is known by it.
 */
function keysOf({ guid, id }: Entry, blog: Blog): string[] {
  const address = blog.address?.replace(/\/$/, '')
  // Programs that write exports themselves give every item the number 0.
  const number = id !== undefined && id !== '0' && address !== undefined ? [`wp:${address}#${id}`] : []
  if (guid === undefined || !isFirst(blog, guid)) return number
  const isWhole = /^[a-z][a-z\d+.-]*:\S/i.test(guid)
  const host = address !== undefined && isAddress(address) ? new URL(address).host : undefined
  if (!isWhole && host === undefined) return number
  return [...number, isWhole ? `guid:${guid}` : `guid:${host}:${guid}`]
}

const aside = (where: string, because: Aside['because'], what: string, remedy?: string): Aside => ({
  kind: 'aside',
  format: NAME,
  where,
  what,
  ...(remedy ? { remedy } : {}),
  because,
})
