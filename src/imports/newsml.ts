import { type Body, type Entry, itemOf, type Place } from './feeds/entry.ts'
import { peopleIn } from './feeds/people.ts'
import { nitfBody, nitfEntry } from './nitf.ts'
import type { Context, Format, Item, Source } from './source.ts'
import { rootOf } from './xml/root.ts'
import { childOf, childrenOf, markupOf, wordsOf, type XmlElement } from './xml/tree.ts'
import { xmlPieces } from './xml.ts'

const FORMAT = 'newsml-g2'
const NITF_FORMAT = 'nitf'

const PARTS = [
  'newsitem',
  'packageitem',
  'conceptitem',
  'knowledgeitem',
  'planningitem',
  'catalogitem',
  'nitf',
]
const SHAPE = { records: PARTS, containers: ['itemset'] }

/** NewsML-G2: news items alone or several in a message; the articles of NITF within them, and by themselves. */
export const NEWSML: Format = {
  name: FORMAT,
  recognises: ({ text }) => {
    const name = rootOf(text)?.name ?? ''
    return name === 'newsmessage' || PARTS.includes(name)
  },
  read,
}

async function* read(source: Source, { options, limits }: Context): AsyncIterable<Item> {
  let isEmpty = true
  for await (const piece of xmlPieces(source, SHAPE, limits.report)) {
    if (piece.kind !== 'fault' && piece.kind !== 'record') continue
    isEmpty = false
    const where = `${source.name}:${piece.line}`
    const place = { format: FORMAT, source: source.name, where, published: options.published }
    if (piece.kind === 'fault') yield aside(place, piece.what, 'fault')
    else yield itemIn(piece.element, place)
  }
  if (isEmpty)
    yield aside({ format: FORMAT, source: source.name, where: source.name }, 'The message has no items.')
}

function itemIn(element: XmlElement, place: Place): Item {
  if (element.name === 'nitf') return itemOf(nitfEntry(element), NO_FEED, { ...place, format: NITF_FORMAT })
  const why = whyNone(element)
  return why === undefined ? itemOf(newsEntry(element), NO_FEED, place) : aside(place, why)
}

const NO_FEED = { authors: [] }

const aside = ({ format, where }: Place, what: string, because: 'fault' | 'passed' = 'passed'): Item => ({
  kind: 'aside',
  format,
  where,
  what,
  because,
})

/** Why a part of NewsML is no report. Codes are compared by their end: "stat:canceled", "ninat:picture". */
function whyNone(item: XmlElement): string | undefined {
  if (item.name !== 'newsitem')
    return `It is a ${item.name.replace('item', ' item')} of NewsML: it holds no text of its own.`
  const meta = childOf(item, 'itemmeta')
  const status = codeOf(meta && childOf(meta, 'pubstatus')) ?? 'usable'
  if (status !== 'usable') return `Its publisher has marked it as ${status}.`
  const kind = codeOf(meta && childOf(meta, 'itemclass')) ?? 'text'
  return /^(?:text|composite)$/.test(kind) || bodiesOf(item).length > 0
    ? undefined
    : `It is of the kind "${kind}", not a text.`
}

const codeOf = (element: XmlElement | undefined): string | undefined =>
  (element?.attributes.get('qcode') ?? element?.attributes.get('uri'))
    ?.replace(/^.*[:/]/, '')
    .toLowerCase()
    .slice(0, 40)

export function newsEntry(item: XmlElement): Entry {
  const about = childOf(item, 'contentmeta')
  const meta = childOf(item, 'itemmeta')
  const within = articlesOf(item)[0]
  const nitf: Partial<Entry> = within ? nitfEntry(within) : {}
  const by = about ? childrenOf(about, 'by').map(wordsOf) : []
  const people = peopleIn(by.map(line => line.replace(/^\s*by:?\s+/i, '')))
  return {
    title: words(about, 'headline') ?? nitf.title ?? words(meta, 'title'),
    full: bodiesOf(item),
    brief: summariesOf(about),
    id: item.attributes.get('guid'),
    published: words(meta, 'firstcreated') ?? words(about, 'contentcreated') ?? words(meta, 'versioncreated'),
    updated: words(about, 'contentmodified') ?? words(meta, 'versioncreated'),
    authors: people.length > 0 ? people : (nitf.authors ?? []),
    categories: [],
    tags: subjectsOf(about),
    language: (about && childOf(about, 'language')?.attributes.get('tag')) ?? item.language,
    link: webLink(item),
    rest: {
      version: item.attributes.get('version'),
      dateline: words(about, 'dateline') ?? nitf.rest?.dateline,
      creditline: words(about, 'creditline'),
      slugline: words(about, 'slugline'),
    },
  }
}

const contents = (item: XmlElement, name: string): XmlElement[] =>
  childrenOf(item, 'contentset').flatMap(set => childrenOf(set, name))

/** Articles of NITF within; the prefix depends on whether the item says whose element it is. */
const articlesOf = (item: XmlElement): XmlElement[] =>
  contents(item, 'inlinexml')
    .flatMap(inline => [...childrenOf(inline, 'nitf:nitf'), ...childrenOf(inline, 'nitf')])
    .map(bare)

/** NITF names its elements with the prefix of its namespace here, and without where it stands by itself. */
const bare = (element: XmlElement): XmlElement => ({
  ...element,
  name: element.name.replace(/^nitf:/, ''),
  children: element.children.map(child => (typeof child === 'string' ? child : bare(child))),
})

function bodiesOf(item: XmlElement): Body[] {
  const articles = articlesOf(item).flatMap(article => childrenOf(article, 'body').flatMap(nitfBody))
  if (articles.length > 0) return articles
  const pages = contents(item, 'inlinexml').map(
    (inline): Body => ({ words: markupOf(bodyWithin(inline)), is: 'html' }),
  )
  const data = contents(item, 'inlinedata')
    .filter(({ attributes }) => /^(?:$|text\/)/i.test(attributes.get('contenttype') ?? ''))
    .map((inline): Body => ({ words: markupOf(inline), is: 'either' }))
  return [...pages, ...data].filter(({ words }) => words.trim() !== '')
}

/** Of a page its body: the head holds the title once more. */
function bodyWithin(inline: XmlElement): XmlElement {
  const page = inline.children.find(
    child => typeof child !== 'string' && /^(?:xhtml:)?html$/.test(child.name),
  )
  if (page === undefined || typeof page === 'string') return inline
  return childOf(page, 'xhtml:body') ?? childOf(page, 'body') ?? page
}

const summariesOf = (about: XmlElement | undefined): Body[] =>
  (about ? childrenOf(about, 'description') : []).map(description => ({
    words: markupOf(description),
    is: 'either',
    isSummary: true,
  }))

const subjectsOf = (about: XmlElement | undefined): string[] =>
  (about ? childrenOf(about, 'subject') : []).flatMap(subject => words(subject, 'name') ?? [])

const webLink = (item: XmlElement): string | undefined => {
  const meta = childOf(item, 'itemmeta')
  return (meta ? childrenOf(meta, 'link') : [])
    .find(({ attributes }) => /[:/]web$|alternate/i.test(attributes.get('rel') ?? ''))
    ?.attributes.get('href')
}

const words = (element: XmlElement | undefined, name: string): string | undefined => {
  const child = element && childOf(element, name)
  return (child && wordsOf(child).trim()) || undefined
}
