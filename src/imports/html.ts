import Defuddle from 'defuddle'
import { parseHTML } from 'linkedom'
import { plainText } from './body.ts'
import { draftFrom, type Origin } from './draft.ts'
import type { Imported } from './import.ts'
import { pageFields } from './metadata.ts'
import { dropCards } from './page/cards.ts'
import { takeOpening } from './page/opening.ts'
import { scanTags } from './tags.ts'
import { lineIn } from './values.ts'

/**
 * Nothing is fetched. Site-specific rules need an address and a page has none that is sure. The patterns for "blog metadata" take
 * short lists for it, and a short list may be the toll.
 */
const SETTINGS = {
  useAsync: false,
  url: 'https://report.invalid/',
  removeContentPatterns: false,
  standardize: false,
} as const

/** The package declares its class under another name than the one under which Node finds it. */
type Extractor = new (document: unknown, options: typeof SETTINGS) => { parse(): { content: string } }
const MainText = Defuddle as unknown as Extractor

const LAYOUT = { blankLines: 'layout' } as const
/**
 * Beyond these a page is a data dump or an attack: its words are still read, its menus with them. The library's time grows with
 * the depths of all tags together; a long page of a news site has under 100,000.
 */
const LONGEST = 4_000_000
const MOST_TAGS = 20_000
const DEEPEST_TOGETHER = 150_000
const DEEPEST = 60

/** A page as a browser saves it: the article without menus and advertisements, and what the page says about itself. */
export function importHtml(html: string, origin: Origin): Imported {
  const { articleBody, liveBlogUpdate, live, ...fields } = pageFields(html)
  const found = live ? plainText(withinMain(html), LAYOUT) : (mainText(html) ?? plainText(html, LAYOUT))
  const stated = typeof articleBody === 'string' ? plainText(articleBody, { blankLines: 'part' }) : ''
  const { text, author, date } = takeOpening(
    partLines(fuller(found, stated)),
    lineIn(fields.title),
    fields.author,
  )
  const all = { ...fields, author: fields.author ?? author, datePublished: fields.datePublished ?? date }
  const { draft, problems } = draftFrom(all, { text }, origin)
  return { drafts: [draft], problems }
}

/** A page that builds itself in the browser has its words in its metadata only; the library then gives them as one paragraph. */
const fuller = (text: string, stated: string): string =>
  stated.length > 2 * text.length || stated.replace(/\s+/g, ' ') === text ? stated : text

/** Single line breaks between lines that are whole paragraphs. */
const partLines = (text: string): string =>
  text
    .split('\n\n')
    .map(block => {
      const lines = block.split('\n')
      return lines.length > 1 && lines.every(isParagraph) ? lines.join('\n\n') : block
    })
    .join('\n\n')

const isParagraph = (line: string): boolean => line.length >= 80 && /[.!?…]["”’')\]]*$/.test(line)

/** The updates of a live blog are many small articles, of which the library would take one. */
function withinMain(html: string): string {
  const start = html.search(/<(?:main|article)\b/i)
  const ends = [...html.matchAll(/<\/(?:main|article)\b/gi)]
  const end = ends[ends.length - 1]?.index ?? -1
  return start >= 0 && end > start ? html.slice(start, end) : html
}

function mainText(html: string): string | undefined {
  if (isMonstrous(html)) return undefined
  try {
    const { document } = parseHTML(html)
    // The library would print what it cannot read in them.
    for (const element of document.querySelectorAll('script, style')) element.remove()
    const { content } = new MainText(document, SETTINGS).parse()
    return dropCards(plainText(content, LAYOUT), content) || undefined
  } catch {
    // The library gives up on some broken pages; all words of the page are then better than none.
    return undefined
  }
}

/** Elements that need no end tag are not counted as depth. */
const UNENDED =
  /^(?:p|li|dt|dd|tr|td|th|option|img|br|hr|input|meta|link|source|wbr|col|area|base|embed|track)$/

function isMonstrous(html: string): boolean {
  if (html.length > LONGEST) return true
  let tags = 0
  let depth = 0
  let together = 0
  let deepest = 0
  scanTags(html, {
    open(name) {
      tags++
      if (UNENDED.test(name)) return
      together += ++depth
      deepest = Math.max(deepest, depth)
    },
    close(name) {
      if (depth > 0 && !UNENDED.test(name)) depth--
    },
    text() {},
  })
  return tags > MOST_TAGS || together > DEEPEST_TOGETHER || deepest > DEEPEST
}
