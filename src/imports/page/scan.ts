import { cleanLine } from '../characters.ts'
import { scanTags } from '../tags.ts'

/** What stands on a page in places that say what it is. */
export interface Scanned {
  /** Contents of meta elements by name, small letters, the first of each. */
  readonly meta: ReadonlyMap<string, string>
  readonly tags: readonly string[]
  /** JSON-LD blocks. */
  readonly scripts: readonly string[]
  readonly title: string
  readonly h1: string
  readonly headings: readonly string[]
  /** Microdata and rel="author", each by its name. */
  readonly marked: ReadonlyMap<string, string>
  /** The first pieces of text after the headline. */
  readonly below: readonly string[]
  /** The first time element after the headline, and the first of all. */
  readonly time?: string
  readonly anyTime?: string
  readonly canonical?: string
  readonly language?: string
}

const MARKED = new Set(['headline', 'datepublished', 'datemodified', 'author'])
const BELOW = 30
const HEADINGS = 20

type Open = (name: string, attributes: ReadonlyMap<string, string>) => void

export function scanPage(html: string): Scanned {
  const meta = new Map<string, string>()
  const tags: string[] = []
  const scripts: string[] = []
  const marks = markCatcher()
  const lines = headlineCatcher()
  const links: { time?: string; anyTime?: string; canonical?: string; language?: string } = {}
  const link: Open = (name, attributes) => {
    if (name === 'meta') readMeta(attributes, meta, tags)
    else if (name === 'html') links.language = attributes.get('lang')
    else if (name === 'link' && attributes.get('rel') === 'canonical')
      links.canonical ??= attributes.get('href')
    else if (name === 'time') {
      links.anyTime ??= attributes.get('datetime')
      if (lines.h1() !== '') links.time ??= attributes.get('datetime')
    }
  }
  scanTags(html, {
    open(name, attributes) {
      link(name, attributes)
      marks.open(name, attributes)
      lines.open(name)
    },
    close(name) {
      marks.close(name)
      lines.close(name)
    },
    text(words) {
      marks.text(words)
      lines.text(words)
    },
    script(content, attributes) {
      if (/^application\/ld\+json/i.test(attributes.get('type') ?? '')) scripts.push(content)
    },
  })
  return { meta, tags, scripts, marked: marks.marked, ...lines.found(), ...links }
}

function readMeta(attributes: ReadonlyMap<string, string>, meta: Map<string, string>, tags: string[]): void {
  const name = (
    attributes.get('property') ??
    attributes.get('name') ??
    attributes.get('itemprop') ??
    ''
  ).toLowerCase()
  const content = attributes.get('content')
  if (!content) return
  if (name === 'article:tag') tags.push(content)
  else if (!meta.has(name)) meta.set(name, content)
}

/** Words of elements that are marked as the headline, the author or a date. */
function markCatcher() {
  const marked = new Map<string, string>()
  let caught: { readonly name: string; readonly key: string } | undefined
  const open: Open = (name, attributes) => {
    const key =
      attributes.get('itemprop')?.toLowerCase() ?? (attributes.get('rel') === 'author' ? 'author' : '')
    if (!MARKED.has(key) || marked.has(key) || name === 'link') return
    const stated = attributes.get('content') ?? attributes.get('datetime')
    if (stated) marked.set(key, stated)
    else if (name !== 'meta') caught ??= { name, key }
  }
  return {
    marked,
    open,
    close(name: string) {
      if (name === caught?.name) caught = undefined
    },
    text(words: string) {
      if (caught) marked.set(caught.key, `${marked.get(caught.key) ?? ''}${words}`.slice(0, 300))
    },
  }
}

/** The title, the headings and what stands below the first great one. */
function headlineCatcher() {
  const below: string[] = []
  const headings: string[] = []
  let title = ''
  let h1 = ''
  let inside: '' | 'title' | 'h1' | 'heading' = ''
  return {
    h1: () => h1,
    open(name: string) {
      if (name === 'title' && title === '') inside = 'title'
      if (!/^h[1-3]$/.test(name)) return
      inside = name === 'h1' && h1 === '' ? 'h1' : 'heading'
      if (headings.length < HEADINGS) headings.push('')
    },
    close(name: string) {
      if (name === 'title' || /^h[1-3]$/.test(name)) inside = ''
    },
    text(words: string) {
      if (inside === 'title') title += words
      else if (inside === 'h1') h1 += words
      else if (h1 !== '' && below.length < BELOW) addBelow(below, words)
      if (inside === 'h1' || inside === 'heading') headings[headings.length - 1] += words
    },
    found: () => ({ title: cleanLine(title), h1: cleanLine(h1), headings: headings.map(cleanLine), below }),
  }
}

/** "14 March 2020 | By Ann Lee" is two pieces; "By" and a linked name are one. */
function addBelow(below: string[], words: string): void {
  for (const piece of words
    .split(/[|•·]|,?\s+(?=(?:first )?(?:published|posted|updated)\b)/i)
    .map(cleanLine)) {
    if (piece === '') continue
    const last = below.length - 1
    if (/^by:?$/i.test(below[last] ?? '')) below[last] += ` ${piece}`
    else below.push(piece)
  }
}
