import type { Fields } from '../frontmatter.ts'
import { childOf, childrenOf, wordsOf, type XmlElement } from '../xml/tree.ts'
import { zonedTime } from './when.ts'

/** An item of an export: a post, a page, or one of the many things that WordPress keeps as if they were posts. */
export interface Entry {
  readonly id?: string
  readonly guid?: string
  readonly type: string
  readonly status: string
  readonly isProtected: boolean
  readonly title?: string
  readonly creator?: string
  /** Names of co-authors as a plug-in keeps them, where one does. */
  readonly coAuthors: readonly string[]
  readonly published?: string
  readonly updated?: string
  readonly link?: string
  readonly slug?: string
  readonly excerpt?: string
  readonly content: string
  /** The content broke out of its CDATA section and was gathered again. */
  readonly isTorn: boolean
  /** Nothing after the torn content could be told from it: neither type nor status is known. */
  readonly isCut: boolean
  readonly categories: readonly string[]
  readonly tags: readonly string[]
  readonly language?: string
  /** By taxonomy: `{ region: ['Anbar'] }`. */
  readonly terms: Fields
  readonly custom: Fields
  /** Id of the attachment that is the featured image. */
  readonly thumbnail?: string
  /** Of an attachment. */
  readonly attached?: string
  readonly isSticky: boolean
  readonly comments: number
}

export function entryOf(item: XmlElement): Entry {
  const say = (name: string) => saidIn(item, name)
  const terms = termsOf(item)
  const { _thumbnail_id: thumbnail, ...custom } = customFields(item)
  const content = childOf(item, 'content:encoded')
  const isTorn = content?.children.some(child => typeof child !== 'string') ?? false
  const { category, post_tag, tag, author, language, post_format, nav_menu, ...others } = terms.names
  return {
    id: say('wp:post_id'),
    guid: say('guid'),
    type: say('wp:post_type') ?? 'post',
    status: say('wp:status') ?? 'publish',
    isProtected: say('wp:post_password') !== undefined,
    title: say('title'),
    creator: say('dc:creator'),
    coAuthors: author ?? [],
    published: zonedTime(say('wp:post_date'), say('wp:post_date_gmt')) ?? pubDate(say('pubdate')),
    updated: zonedTime(say('wp:post_modified'), say('wp:post_modified_gmt')),
    link: say('link'),
    slug: say('wp:post_name'),
    excerpt: say('excerpt:encoded') ?? say('description'),
    content: content ? storedIn(content) : '',
    isTorn,
    isCut: isTorn && say('wp:post_type') === undefined && say('wp:status') === undefined,
    categories: category ?? [],
    tags: [...(post_tag ?? []), ...(tag ?? [])],
    language: terms.language,
    terms: others,
    custom,
    thumbnail: typeof thumbnail === 'string' ? thumbnail : undefined,
    attached: say('wp:attachment_url'),
    isSticky: say('wp:is_sticky') === '1',
    comments: childrenOf(item, 'wp:comment').length,
  }
}

export function saidIn(element: XmlElement, name: string): string | undefined {
  const child = childOf(element, name)
  const words = child && wordsOf(child).trim()
  return words === '' ? undefined : words
}

/** Of drafts it is a day before Christ. */
const pubDate = (date: string | undefined): string | undefined => (date?.includes('-0001') ? undefined : date)

/**
 * The words of a CDATA section are markup. Where its end stood unescaped within the content, the rest was read as elements; they are
 * written out again.
 */
function storedIn(element: XmlElement): string {
  const pieces: string[] = []
  const visit = (child: XmlElement | string): void => {
    if (typeof child === 'string') {
      pieces.push(child)
      return
    }
    const attributes = [...child.attributes].map(
      ([name, value]) => ` ${name}="${value.replace(/"/g, '&quot;')}"`,
    )
    pieces.push(`<${child.written}${attributes.join('')}>`)
    child.children.forEach(visit)
    pieces.push(`</${child.written}>`)
  }
  element.children.forEach(visit)
  return pieces.join('').replace(/\]\]>/g, '')
}

/** Every category stands there, in old exports twice: by name, and by name with its slug. */
function termsOf(item: XmlElement): {
  readonly names: Readonly<Record<string, string[]>>
  readonly language?: string
} {
  const names = new Map<string, Set<string>>()
  let language: string | undefined
  for (const term of childrenOf(item, 'category')) {
    const domain = term.attributes.get('domain') || 'category'
    const name = wordsOf(term).trim()
    if (domain === 'language') language ??= term.attributes.get('nicename')
    if (name === '' || (domain === 'category' && term.attributes.get('nicename') === 'uncategorized'))
      continue
    names.set(domain, (names.get(domain) ?? new Set()).add(name))
  }
  return { language, names: Object.fromEntries([...names].map(([domain, found]) => [domain, [...found]])) }
}

const SERIALISED = /^(?:[aO]:\d+:\{|[sbid]:\d+[:;])/
const LONGEST_FIELD = 10_000

/**
 * Names that begin with "_" are settings of WordPress and its plug-ins, which it shows to nobody, as are values in the notation of PHP; of
 * them the image is kept.
 */
function customFields(item: XmlElement): Fields {
  const fields = new Map<string, string[]>()
  for (const meta of childrenOf(item, 'wp:postmeta')) {
    const name = saidIn(meta, 'wp:meta_key')
    const value = saidIn(meta, 'wp:meta_value')
    const isSetting = name?.startsWith('_') && name !== '_thumbnail_id'
    if (name === undefined || value === undefined || isSetting || isMachine(value)) continue
    const values = fields.get(name)
    if (values) values.push(value)
    else fields.set(name, [value])
  }
  return Object.fromEntries(
    [...fields].map(([name, values]) => [name, values.length === 1 ? values[0] : values]),
  )
}

const isMachine = (value: string): boolean => SERIALISED.test(value) || value.length > LONGEST_FIELD
