import { bylineIn, dateLineIn } from './byline.ts'
import { cleanLine } from './characters.ts'
import { type Fields, isFields } from './frontmatter.ts'
import { scanTags } from './tags.ts'

/** Names of meta elements to the names of fields; Dublin Core, Open Graph, Parse.ly and Sailthru name the same things. */
const META: Readonly<Record<string, string>> = {
  'og:title': 'ogTitle',
  'twitter:title': 'ogTitle',
  author: 'author',
  'article:author': 'author',
  'parsely-author': 'author',
  'sailthru.author': 'author',
  byl: 'author',
  'dc.creator': 'author',
  'dcterms.creator': 'author',
  'article:published_time': 'datePublished',
  'og:published_time': 'datePublished',
  datepublished: 'datePublished',
  'parsely-pub-date': 'datePublished',
  'sailthru.date': 'datePublished',
  'publish-date': 'datePublished',
  pubdate: 'datePublished',
  date: 'datePublished',
  'dc.date': 'datePublished',
  'dc.date.issued': 'datePublished',
  'dcterms.created': 'datePublished',
  'article:modified_time': 'dateModified',
  'og:updated_time': 'dateModified',
  'last-modified': 'dateModified',
  description: 'description',
  'og:description': 'ogDescription',
  'og:url': 'url',
  'og:image': 'image',
  'twitter:image': 'image',
  keywords: 'keywords',
  news_keywords: 'newsKeywords',
  'parsely-tags': 'keywords',
  'article:section': 'section',
  'og:locale': 'locale',
}

const ARTICLE = /Article$|^(?:Report|BlogPosting|LiveBlogPosting)$/

/**
 * What a page says about itself: JSON-LD first, then meta elements, then what stands on the page (h1, time, title). Gives fields
 * under the names that `draftFrom` knows; of several tags with one name, all are kept.
 */
export function pageFields(html: string): Fields {
  const found = scanPage(html)
  const article = found.scripts.flatMap(articlesIn)[0] ?? {}
  const fields: Record<string, unknown> = { ...found.meta, ...withoutEmpty(article) }
  fields.title = article.headline ?? fields.ogTitle ?? (found.h1.trim() || undefined) ?? siteless(found.title)
  fields.datePublished ??= found.time
  fields.datePublished ??= first(found.below, dateLineIn)
  fields.author ??= first(found.below, bylineIn)
  fields.url ??= found.canonical
  fields.language ??= found.language
  for (const name of ['@context', '@type', '@id', 'headline', 'ogTitle', 'mainEntityOfPage'])
    delete fields[name]
  return withoutEmpty(fields)
}

interface Page {
  readonly meta: Record<string, unknown>
  readonly scripts: string[]
  title: string
  h1: string
  /** The first pieces of text after the headline. */
  readonly below: string[]
  time?: string
  canonical?: string
  language?: string
}

function scanPage(html: string): Page {
  const page: Page = { meta: {}, scripts: [], below: [], title: '', h1: '' }
  let inside = ''
  scanTags(html, {
    open(name, attributes) {
      if (name === 'meta') addMeta(page.meta, attributes)
      if (name === 'html') page.language = attributes.get('lang')
      if (name === 'link' && attributes.get('rel') === 'canonical') page.canonical ??= attributes.get('href')
      if (name === 'time') page.time ??= attributes.get('datetime')
      if ((name === 'title' && page.title === '') || (name === 'h1' && page.h1 === '')) inside = name
    },
    close(name) {
      if (name === inside) inside = ''
    },
    text(words) {
      if (inside === 'title') page.title += words
      if (inside === 'h1') page.h1 += words
      else if (page.h1 !== '' && page.below.length < BELOW) addBelow(page.below, words)
    },
    script(content, attributes) {
      if (/^application\/ld\+json/i.test(attributes.get('type') ?? '')) page.scripts.push(content)
    },
  })
  return page
}

const BELOW = 30

/** "14 March 2020 | By Ann Lee" is two pieces; "By" and a linked name are one. */
function addBelow(below: string[], words: string): void {
  for (const piece of words.split(/[|•·]/).map(cleanLine)) {
    if (piece === '') continue
    const last = below.length - 1
    if (/^by:?$/i.test(below[last] ?? '')) below[last] += ` ${piece}`
    else below.push(piece)
  }
}

function first(pieces: readonly string[], read: (piece: string) => string | undefined): string | undefined {
  for (const piece of pieces) {
    const found = read(piece)
    if (found !== undefined) return found
  }
  return undefined
}

function addMeta(meta: Record<string, unknown>, attributes: ReadonlyMap<string, string>): void {
  const name = attributes.get('property') ?? attributes.get('name') ?? attributes.get('itemprop') ?? ''
  const content = attributes.get('content')
  if (name.toLowerCase() === 'article:tag' && content) {
    meta.tags = [...((meta.tags as string[] | undefined) ?? []), content]
    return
  }
  const key = META[name.toLowerCase()]
  if (key && content && meta[key] === undefined) meta[key] = content
}

/** Articles of one JSON-LD block, which may be one, a list, or a graph. A broken block says nothing; the page has other places. */
function articlesIn(script: string): Fields[] {
  try {
    return articlesOf(JSON.parse(script), 0)
  } catch {
    return []
  }
}

function articlesOf(value: unknown, depth: number): Fields[] {
  if (depth > 3) return []
  if (Array.isArray(value)) return value.flatMap(entry => articlesOf(entry, depth + 1))
  if (!isFields(value)) return []
  const types = [value['@type']].flat()
  if (types.some(type => typeof type === 'string' && ARTICLE.test(type))) return [value]
  return articlesOf(value['@graph'] ?? value.mainEntity, depth + 1)
}

/** "Bridge falls | The Daily" is the title "Bridge falls". */
export const siteless = (title: string): string | undefined =>
  title
    .trim()
    .replace(/\s+[|–—»·-]\s+[^|–—»·]{1,40}$/, '')
    .trim() || undefined

const withoutEmpty = (fields: Fields): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== null && value !== ''),
  )
