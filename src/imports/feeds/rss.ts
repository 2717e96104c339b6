import { isAddress } from '../../records/address.ts'
import type { Context, Format, Source } from '../source.ts'
import { rootOf } from '../xml/root.ts'
import { childOf, childrenOf, markupOf, wordsOf, type XmlElement } from '../xml/tree.ts'
import { resolve } from './addresses.ts'
import type { Body, Entry, Feed } from './entry.ts'
import { peopleIn } from './people.ts'
import { isPicture } from './pictures.ts'
import { feedItems } from './stream.ts'

/** RSS 0.90 to 2.0, RSS 1.0 in RDF, RSS 1.1, with the modules that news sites use. */
export const RSS: Format = {
  name: 'rss',
  recognises: ({ text }) => {
    const root = rootOf(text)
    if (root?.name === 'rdf') return /\brss\b|netscape|<(?:\w+:)?(?:channel|item)[\s>/]/i.test(text)
    return root?.name === 'rss' || (root?.name === 'channel' && /<(?:\w+:)?item[\s>/]/i.test(text))
  },
  read: (source: Source, context: Context) =>
    feedItems(source, context, {
      format: 'rss',
      shape: { records: ['item'], containers: ['channel', 'items'] },
      entry: rssEntry,
      feed: rssFeed,
    }),
}

/** The feed with what one of its fields says. */
export function rssFeed(feed: Feed, field: XmlElement): Feed {
  const words = wordsOf(field).trim()
  if (words === '') return feed
  if (field.name === 'title') return { title: words, ...feed }
  if (field.name === 'language' || field.name === 'dc:language') return { language: words, ...feed }
  const home = field.name === 'link' ? resolve(words, field.base) : undefined
  return home !== undefined && isAddress(home) ? { home, ...feed } : feed
}

export function rssEntry(item: XmlElement): Entry {
  const words = (...names: string[]) => firstOf(names, name => texts(item, name)[0])
  const guid = childOf(item, 'guid')
  const about = item.attributes.get('rdf:about')
  return {
    title: firstOf(['title', 'dc:title', 'media:title'], name => markups(item, name)[0]),
    full: bodiesOf(item, FULL, 'html'),
    brief: bodiesOf(item, BRIEF, 'either'),
    link: words('feedburner:origlink', 'link') ?? alternate(item) ?? permalink(guid) ?? about,
    id: guid ? wordsOf(guid) : (about ?? words('atom:id', 'dc:identifier')),
    base: item.base,
    published: words(
      'pubdate',
      'dc:date',
      'dcterms:issued',
      'dcterms:created',
      'dcterms:date',
      'atom:published',
    ),
    updated: words('atom:updated', 'dcterms:modified', 'a10:updated'),
    authors: authorsOf(item),
    categories: [...texts(item, 'category'), ...texts(item, 'dc:subject')],
    tags: texts(item, 'media:keywords').flatMap(line => line.split(',')),
    language: words('dc:language', 'language') ?? item.language,
    image: imageOf(item),
  }
}

/** Elements that hold the whole of a report, best first. */
const FULL = ['content:encoded', 'xhtml:body', 'body', 'xhtml:div', 'fullitem', 'content', 'atom:content']
const BRIEF = [
  'description',
  'dc:description',
  'summary',
  'atom:summary',
  'itunes:summary',
  'media:description',
]

const bodiesOf = (item: XmlElement, names: readonly string[], is: Body['is']): Body[] =>
  names.flatMap(name => markups(item, name).map(words => ({ words, is })))

const firstOf = <T>(names: readonly string[], read: (name: string) => T | undefined): T | undefined => {
  for (const name of names) {
    const found = read(name)
    if (found !== undefined) return found
  }
  return undefined
}

const texts = (item: XmlElement, name: string): string[] => filled(childrenOf(item, name).map(wordsOf))
const markups = (item: XmlElement, name: string): string[] => filled(childrenOf(item, name).map(markupOf))
const filled = (lines: readonly string[]): string[] =>
  lines.map(line => line.trim()).filter(line => line !== '')

const alternate = (item: XmlElement): string | undefined =>
  childrenOf(item, 'atom:link')
    .find(({ attributes }) => (attributes.get('rel') ?? 'alternate') === 'alternate')
    ?.attributes.get('href')

/** A guid is the address of the page unless it says that it is none. */
const permalink = (guid: XmlElement | undefined): string | undefined =>
  guid &&
  guid.attributes.get('ispermalink')?.trim().toLowerCase() !== 'false' &&
  /^\s*https?:/i.test(wordsOf(guid))
    ? wordsOf(guid)
    : undefined

function authorsOf(item: XmlElement): string[] {
  for (const name of ['dc:creator', 'dc:author', 'author', 'atom:author', 'itunes:author']) {
    const written = childrenOf(item, name).map(author => {
      const named = childOf(author, 'name') ?? childOf(author, 'atom:name')
      return wordsOf(named ?? author)
    })
    const people = peopleIn(written)
    if (people.length > 0) return people
  }
  return []
}

/** Pictures that come with an item; those in its words are not asked. */
function imageOf(item: XmlElement): string | undefined {
  const groups = [item, ...childrenOf(item, 'media:group')]
  const media = groups.flatMap(group => childrenOf(group, 'media:content')).find(isPicture)
  const enclosure = childrenOf(item, 'enclosure').find(isPicture)
  const thumbnail = groups.flatMap(group => childrenOf(group, 'media:thumbnail'))[0]
  const attributes = (media ?? enclosure ?? thumbnail)?.attributes
  const image = childOf(item, 'image')
  return (
    attributes?.get('url') ??
    childOf(item, 'itunes:image')?.attributes.get('href') ??
    (image && wordsOf(childOf(image, 'url') ?? image))
  )
}
