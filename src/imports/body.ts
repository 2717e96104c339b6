import { cleanCharacters, decodeEntities } from './characters.ts'
import { scanTags } from './tags.ts'

/** Elements that start a paragraph of their own. Cells are parted by a bar instead. */
const BLOCKS = new Set(
  `address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer h1 h2 h3
   h4 h5 h6 header hgroup hr html legend li main ol p pre section summary table tbody tfoot thead tr ul`.split(
    /\s+/,
  ),
)

/** Within them line ends are layout, as they are within a paragraph that is marked. */
const TABLE = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr'])

/** Elements whose words are no part of what is told; struck words are taken back by their author. */
const UNTOLD = new Set(
  `audio button canvas datalist del embed form head iframe math nav noscript object s script select strike style svg template
   textarea title video`.split(/\s+/),
)

/** Elements that never close: nothing waits for their end. */
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))

/** Class names of share bars, related posts and advertisements, as WordPress, its plug-ins and page builders write them. */
const FURNITURE =
  /(?:^|\s)(?:sharedaddy|sd-sharing\S*|jp-relatedposts|yarpp\S*|addtoany\S*|a2a_kit|social-(?:share|links|icons)\S*|share-(?:bar|buttons?|links)\S*|related-(?:posts|articles|stories)|newsletter-(?:signup|form)|adsbygoogle|advertisement|advert|ad-(?:slot|unit|container|wrapper)|footnote-ref|footnote-backref|screen-reader-text|sr-only|visually-hidden)(?:\s|$)/i

/** A body that was escaped once more on its way shows its tags as words. */
const SHOWN_TAGS = /<\/(?:p|div|a|em|strong|b|i|br|span|li|ul|h[1-6]|blockquote|figure)>/i

export interface BodyOptions {
  /** Blank lines part paragraphs, as in WordPress and Markdown; in a page they are mere layout. */
  readonly blankLines: 'part' | 'layout'
  /** Where blank lines part paragraphs, a line end may break the line: the classic editor of WordPress keeps it so. */
  readonly lineEnds?: 'break' | 'layout'
}

/**
 * HTML to plain text: paragraphs, headings, list items, captions and table rows parted by one blank line, links as their words,
 * images and scripts gone. A single "\n" stands where the author broke a line.
 */
export function plainText(html: string, options: BodyOptions): string {
  const once = readParagraphs(html, options)
  return SHOWN_TAGS.test(once) ? readParagraphs(once, { blankLines: 'part' }) : once
}

function readParagraphs(html: string, options: BodyOptions): string {
  const part = options.blankLines === 'part'
  const lineEnd = options.lineEnds === 'break' ? '\v' : ' '
  let marked = false
  const paragraphs: string[] = []
  let pieces: string[] = []
  let skipping: { readonly name: string; depth: number } | undefined
  let hasWords = false
  let preformatted = 0
  let number = ''
  const flush = () => {
    for (const paragraph of settle(pieces.join(''))) paragraphs.push(paragraph)
    pieces = []
    hasWords = false
  }
  const layout = (source: string) => {
    const words = source.replace(/[\f\v]/g, ' ')
    if (preformatted > 0) return words.replace(/\n[ \t]*(?=\n)/g, '\f').replace(/\n/g, '\v')
    if (!part || marked) return words.replace(/\s+/g, ' ')
    const broken = pieces.at(-1) === '\v' ? words.replace(/^[ \t]*\n(?![ \t]*\n)/, ' ') : words
    return broken
      .replace(/\n[ \t]*\n\s*/g, '\f')
      .replace(/\n/g, lineEnd)
      .replace(/[^\S\f\v]+/g, ' ')
  }
  scanTags(html, {
    open(name, attributes) {
      if (skipping) {
        if (name === skipping.name) skipping.depth++
        return
      }
      if (isUntold(name, attributes)) {
        if (BLOCKS.has(name)) flush()
        if (!VOID.has(name)) skipping = { name, depth: 1 }
        return
      }
      if (name === 'br') pieces.push('\v')
      else if (name === 'td' || name === 'th') pieces.push(hasWords ? ' | ' : '')
      else if (BLOCKS.has(name)) flush()
      if (BLOCKS.has(name)) marked = name === 'p' || TABLE.has(name)
      if (name === 'pre') preformatted++
      if (name === 'ol') number = yearTakenForNumber(attributes)
      if (name === 'li') {
        pieces.push(number)
        number = ''
      }
    },
    close(name) {
      if (skipping) {
        if (name === skipping.name && --skipping.depth === 0) skipping = undefined
        return
      }
      if (BLOCKS.has(name)) flush()
      if (BLOCKS.has(name)) marked = name !== 'table' && TABLE.has(name)
      if (name === 'pre' && preformatted > 0) preformatted--
    },
    text(words) {
      if (skipping) return
      pieces.push(layout(words))
      hasWords ||= words.trim() !== ''
    },
  })
  flush()
  return paragraphs.join('\n\n')
}

function isUntold(name: string, attributes: ReadonlyMap<string, string>): boolean {
  if (UNTOLD.has(name) || attributes.has('hidden') || attributes.get('aria-hidden') === 'true') return true
  if (/display\s*:\s*none/i.test(attributes.get('style') ?? '')) return true
  return FURNITURE.test(attributes.get('class') ?? '')
}

/** Markdown takes "1986. A good year" for the 1986th item of a list. */
function yearTakenForNumber(attributes: ReadonlyMap<string, string>): string {
  const start = attributes.get('start') ?? ''
  return /^\d{4,}$/.test(start) ? `${start}. ` : ''
}

/** "\f" parts paragraphs and "\v" breaks a line; two breaks in a row part paragraphs as well. */
function settle(words: string): string[] {
  return words
    .replace(/(?: *\v){2,}/g, '\f')
    .split('\f')
    .map(paragraph => cleanCharacters(decodeEntities(paragraph.replace(/ *\v */g, '\n'))))
    .map(paragraph =>
      paragraph
        .replace(/[ \t]+/g, ' ')
        .replace(/ ?\n ?/g, '\n')
        .trim(),
    )
    .filter(paragraph => paragraph !== '' && paragraph !== '|')
}
