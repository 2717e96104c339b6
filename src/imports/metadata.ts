import { bylineIn, dateLineIn } from './byline.ts'
import type { Fields } from './frontmatter.ts'
import { comparable } from './furniture.ts'
import { articleIn } from './page/linkeddata.ts'
import { type Scanned, scanPage } from './page/scan.ts'

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

/**
 * What a page says about itself: JSON-LD first, then meta elements, then what is marked (microdata, rel="author"), then what stands on
 * the page (h1, time, title). Gives fields under the names that `draftFrom` knows; of several tags with one name, all are kept.
 */
export function pageFields(html: string): Fields {
  const page = scanPage(html)
  const article = articleIn(page.scripts)
  const { ogTitle, ...meta } = metaFields(page)
  const {
    '@context': _context,
    '@type': type,
    '@id': _id,
    headline,
    mainEntityOfPage: _page,
    ...stated
  } = article
  const fields: Record<string, unknown> = { ...meta, ...withoutEmpty(stated) }
  fields.title = headline ?? page.marked.get('headline') ?? ogTitle ?? (page.h1 || titleOf(page))
  fields.datePublished ??= page.marked.get('datepublished') ?? page.time
  fields.datePublished ??= first(page.below, dateLineIn)
  fields.dateModified ??= page.marked.get('datemodified')
  fields.author ??= page.marked.get('author') ?? first(page.below, bylineIn)
  fields.url ??= page.canonical
  fields.language ??= page.language
  if (isLive(type)) fields.live = true
  return withoutEmpty(fields)
}

const isLive = (type: unknown): boolean => [type].flat().includes('LiveBlogPosting')

function metaFields({ meta, tags }: Scanned): Record<string, unknown> {
  const fields: Record<string, unknown> = tags.length > 0 ? { tags } : {}
  for (const [name, content] of meta) {
    const key = META[name]
    if (key !== undefined) fields[key] ??= content
  }
  return fields
}

function first(pieces: readonly string[], read: (piece: string) => string | undefined): string | undefined {
  for (const piece of pieces) {
    const found = read(piece)
    if (found !== undefined) return found
  }
  return undefined
}

/** Sites write their name before or after the title: the part that the page is headed with is it. */
function titleOf({ title, headings, meta }: Scanned): string | undefined {
  const parts = title.split(BETWEEN).filter(part => part !== '')
  const headed = parts.find(part => headings.some(heading => comparable(heading) === comparable(part)))
  const site = comparable(meta.get('og:site_name') ?? '')
  const others = parts.filter(part => comparable(part) !== site)
  return headed ?? (others.length === 1 ? others[0] : siteless(title))
}

const BETWEEN = /\s+(?:[|–—»·:-]|::)\s+/

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
