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
  /** The time element that stands by the headline, or that says that it is the time of publication. */
  readonly time?: string
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
  const links: { canonical?: string; language?: string } = {}
  const link: Open = (name, attributes) => {
    if (name === 'meta') readMeta(attributes, meta, tags)
    else if (name === 'html') links.language = attributes.get('lang')
    else if (name === 'link' && attributes.get('rel') === 'canonical')
      links.canonical ??= attributes.get('href')
  }
  scanTags(html, {
    open(name, attributes) {
      link(name, attributes)
      marks.open(name, attributes)
      lines.open(name, attributes)
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

/** Words of elements that are marked as the headline, an author or a date. */
function markCatcher() {
  const marked = new Map<string, string>()
  let caught: { readonly name: string; readonly key: string; words: string } | undefined
  const open: Open = (name, attributes) => {
    const key =
      attributes.get('itemprop')?.toLowerCase() ?? (attributes.get('rel') === 'author' ? 'author' : '')
    if (!MARKED.has(key) || (marked.has(key) && key !== 'author') || name === 'link') return
    const stated = attributes.get('content') ?? attributes.get('datetime')
    if (stated) marked.set(key, stated)
    else if (name !== 'meta') caught ??= { name, key, words: '' }
  }
  return {
    marked,
    open,
    close(name: string) {
      if (name !== caught?.name) return
      const { key, words } = caught
      const before = marked.get(key)
      if (before === undefined) marked.set(key, words)
      else if (key === 'author' && !before.includes(words))
        marked.set(key, `${before}, ${words}`.slice(0, 300))
      caught = undefined
    },
    text(words: string) {
      if (caught && caught.words.length < 300) caught.words += words
    },
  }
}

/** A text of this length is told, not a line about the report. */
const PROSE = 80
/** The first may be the report in short, above the byline. */
const MOST_PROSE = 2
const OWN_TIME =
  /\b(?:entry-?date|(?:date-?)?published|pub-?date|post-?(?:date|time)|article-?(?:date|time))\b/i
const SAYS_SO = /^(?:first )?(?:published|posted)\b/i

/** The title, the headings, and what stands below the first great one. */
function headlineCatcher() {
  const below: string[] = []
  const headings: string[] = []
  const times: { own?: string; near?: string } = {}
  let [title, h1] = ['', '']
  let [prose, quotes] = [0, 0]
  let isMain = false
  let inside: '' | 'title' | 'h1' | 'heading' = ''
  const isNear = () => prose < MOST_PROSE && quotes === 0
  return {
    open(name: string, attributes: ReadonlyMap<string, string>) {
      if (name === 'title' && title === '') inside = 'title'
      else if (name === 'article' || name === 'main') isMain = true
      else if (name === 'blockquote') quotes++
      else if (name === 'time') {
        const time = attributes.get('datetime')
        if (attributes.has('pubdate') || OWN_TIME.test(attributes.get('class') ?? '')) times.own ??= time
        if (isNear() && (isMain || headings.length > 0)) times.near ??= time
      }
      if (!/^h[1-3]$/.test(name)) return
      inside = name === 'h1' && h1 === '' ? 'h1' : 'heading'
      if (headings.length < HEADINGS) headings.push('')
    },
    close(name: string) {
      if (name === 'title' || /^h[1-3]$/.test(name)) inside = ''
      if (name === 'blockquote' && quotes > 0) quotes--
    },
    text(words: string) {
      if (inside === 'title') title += words
      else if (inside === 'h1') h1 += words
      else if (h1 !== '' && below.length < BELOW && (isNear() || SAYS_SO.test(words.trim())))
        addBelow(below, words)
      if (inside === 'h1' || inside === 'heading') headings[headings.length - 1] += words
      else if (inside === '' && (isMain || headings.length > 0) && words.trim().length >= PROSE) prose++
    },
    found: () => ({
      title: cleanLine(title),
      h1: cleanLine(h1),
      headings: headings.map(cleanLine),
      below,
      time: times.own ?? times.near,
    }),
  }
}

/** "14 March 2020 | By Ann Lee" is two pieces; "By" and the linked names after it are one. */
function addBelow(below: string[], words: string): void {
  for (const piece of words
    .split(/[|•·]|,?\s+(?=(?:first )?(?:published|posted|updated)\b)/i)
    .map(cleanLine)) {
    if (piece === '') continue
    const last = below.length - 1
    if (
      /^by:?$|^by:? .{0,80}(?:,| and)$/i.test(below[last] ?? '') ||
      (/^(?:,|and)$/.test(piece) && /^by /i.test(below[last] ?? ''))
    )
      below[last] += piece === ',' ? piece : ` ${piece}`
    else below.push(piece)
  }
}
