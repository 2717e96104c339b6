import { isAddress } from '../../records/address.ts'
import type { Context, Format, Source } from '../source.ts'
import { rootOf } from '../xml/root.ts'
import { childOf, childrenOf, markupOf, wordsOf, type XmlElement } from '../xml/tree.ts'
import { resolve } from './addresses.ts'
import type { Body, Entry, Feed } from './entry.ts'
import { peopleIn } from './people.ts'
import { isPicture } from './pictures.ts'
import { feedItems } from './stream.ts'

/** Atom 0.3 and 1.0; a lone entry too. */
export const ATOM: Format = {
  name: 'atom',
  recognises: ({ text }) => {
    const root = rootOf(text)
    return root?.name === 'feed' || (root?.name === 'entry' && /\batom\b/i.test(root.tag))
  },
  read: (source: Source, context: Context) =>
    feedItems(source, context, {
      format: 'atom',
      shape: { records: ['entry'] },
      entry: atomEntry,
      feed: atomFeed,
    }),
}

export function atomFeed(feed: Feed, field: XmlElement): Feed {
  if (field.name === 'title') return { title: textOf(field), ...feed }
  if (field.name === 'author') return { ...feed, authors: [...feed.authors, ...peopleOf([field])] }
  const home =
    field.name === 'link' && isAlternate(field)
      ? resolve(field.attributes.get('href'), field.base)
      : undefined
  return home !== undefined && isAddress(home) ? { home, ...feed } : feed
}

export function atomEntry(entry: XmlElement): Entry {
  const words = (...names: string[]) =>
    names
      .flatMap(name => childrenOf(entry, name))
      .map(element => wordsOf(element).trim())
      .find(line => line !== '')
  const source = childOf(entry, 'source')
  const link = childrenOf(entry, 'link').find(isAlternate)
  const title = childOf(entry, 'title')
  return {
    title: title && textOf(title),
    full: childrenOf(entry, 'content').filter(isHere).map(bodyOf),
    brief: childrenOf(entry, 'summary').map(summary => ({ ...bodyOf(summary), isSummary: true })),
    link: words('feedburner:origlink') ?? (link && addressOf(link)) ?? contentElsewhere(entry),
    id: words('id'),
    base: link?.base ?? entry.base,
    published: words('published', 'issued', 'dc:date', 'dcterms:issued', 'created', 'dcterms:created'),
    updated: words('updated', 'modified', 'dcterms:modified'),
    authors: firstPeople(
      childrenOf(entry, 'author'),
      childrenOf(entry, 'dc:creator'),
      source ? childrenOf(source, 'author') : [],
    ),
    categories: [
      ...childrenOf(entry, 'category').map(categoryOf),
      ...childrenOf(entry, 'dc:subject').map(wordsOf),
    ].filter(category => category.trim() !== ''),
    language: words('dc:language') ?? childOf(entry, 'content')?.language ?? entry.language,
    image: imageOf(entry),
  }
}

/** Some of the first feeds wrote the address as words. */
const addressOf = (link: XmlElement): string => link.attributes.get('href') ?? wordsOf(link)

const isAlternate = ({ attributes }: XmlElement): boolean =>
  /^(?:alternate|http:\/\/www\.iana\.org\/assignments\/relation\/alternate)$/i.test(
    attributes.get('rel') ?? 'alternate',
  ) && !/^(?:application\/(?:atom|rss)|image\/|audio\/|video\/)/i.test(attributes.get('type') ?? '')

const firstPeople = (...groups: readonly XmlElement[][]): string[] =>
  groups.map(peopleOf).find(people => people.length > 0) ?? []

const peopleOf = (people: readonly XmlElement[]): string[] =>
  peopleIn(
    people.map(person => wordsOf(childOf(person, 'name') ?? (person.name === 'author' ? EMPTY : person))),
  )

const EMPTY: XmlElement = { name: '', written: '', attributes: new Map(), children: [] }

const categoryOf = ({ attributes }: XmlElement): string =>
  attributes.get('label') ?? attributes.get('term') ?? ''

const textOf = (element: XmlElement): string => bodyOf(element).words

/** Of other types the content is bytes in base64. */
const TEXTUAL =
  /^(?:$|text$|html$|xhtml$|escaped$|xml$|text\/|application\/(?:xhtml|xml)|multipart\/alternative|.*[+/]xml)/i

const isHere = ({ attributes }: XmlElement): boolean => !attributes.has('src')

const contentElsewhere = (entry: XmlElement): string | undefined =>
  childrenOf(entry, 'content')
    .find(({ attributes }) => attributes.has('src'))
    ?.attributes.get('src')

/** Atom 1.0 says by type what the words are, Atom 0.3 also by mode how they were written. */
function bodyOf(element: XmlElement): Body {
  const type = (element.attributes.get('type') ?? '').toLowerCase()
  const words = markupOf(element)
  const isCoded = element.attributes.get('mode') === 'base64' || !TEXTUAL.test(type)
  if (isCoded) return { words: fromBase64(words), is: 'either' }
  if (/html|xml/.test(type)) return { words, is: 'html' }
  return { words, is: type === 'text' || type === 'text/plain' ? 'text' : 'either' }
}

/** Empty where the bytes are a picture or the like. */
function fromBase64(words: string): string {
  const text = Buffer.from(words, 'base64').toString('utf8')
  return text.includes('\uFFFD') || text.includes('\0') ? '' : text
}

const imageOf = (entry: XmlElement): string | undefined => {
  const groups = [entry, ...childrenOf(entry, 'media:group')]
  const media = [
    ...groups.flatMap(group => childrenOf(group, 'media:content')).filter(isPicture),
    ...groups.flatMap(group => childrenOf(group, 'media:thumbnail')),
  ]
  const enclosure = childrenOf(entry, 'link').find(
    link => link.attributes.get('rel') === 'enclosure' && isPicture(link),
  )
  return media[0]?.attributes.get('url') ?? enclosure?.attributes.get('href')
}
