import { scanTags } from '../tags.ts'

/** Where a run of words ends, at the start and at the end of these. */
const PARTS = new Set(
  'article blockquote br dd div dt figure footer h1 h2 h3 h4 h5 h6 header li main nav ol p section table td th tr ul'.split(
    ' ',
  ),
)

const HEADLINE = 25
const PROSE = 80
/** Fewer links may stand below any short report. */
const FEWEST = 8

/**
 * Whether a page only leads to others: a front page, a tag, the results of a search. Such a page has many headlines that link
 * elsewhere, and its sentences stand one by one between them; a report has sentences that follow each other. In doubt it is none.
 */
export function isListing(html: string): boolean {
  const targets = new Set<string>()
  let single = 0
  let run = 0
  let longest = 0
  for (const passage of passages(html)) {
    if (isHeadline(passage)) {
      targets.add(passage.target)
      run = 0
    } else if (isProse(passage)) {
      single++
      run++
      longest = Math.max(longest, run)
    }
  }
  return targets.size >= FEWEST && longest <= 1 && single !== 1 && single !== 2
}

/** Words that lead to another page. */
export const isHeadline = ({ words, linked, target }: Passage): boolean =>
  target !== '' && words >= HEADLINE && linked > 0.6 * words

const isProse = ({ words, linked }: Passage): boolean => words >= PROSE && linked < 0.4 * words

export interface Passage {
  readonly text: string
  /** In characters. */
  readonly words: number
  readonly linked: number
  /** Of its first link that leads to another page; else empty. */
  readonly target: string
}

/** A page as the runs of words between its blocks. */
export function passages(html: string): Passage[] {
  const found: Passage[] = []
  let pieces: string[] = []
  let words = 0
  let linked = 0
  let target = ''
  let link: string | undefined
  const flush = () => {
    if (words > 0) found.push({ text: pieces.join(''), words, linked, target })
    pieces = []
    words = linked = 0
    target = ''
  }
  scanTags(html, {
    open(name, attributes) {
      if (PARTS.has(name)) flush()
      if (name === 'a') link = elsewhere(attributes.get('href'))
    },
    close(name) {
      if (PARTS.has(name)) flush()
      if (name === 'a') link = undefined
    },
    text(source) {
      pieces.push(source)
      const size = source.replace(/\s+/g, ' ').trim().length
      words += size
      if (link === undefined || size === 0) return
      linked += size
      if (target === '') target = link
    },
  })
  flush()
  return found
}

/** A live blog links to its own parts. */
const elsewhere = (address: string | undefined): string | undefined =>
  address === undefined || /^(?:#|javascript:|mailto:|tel:)/i.test(address) ? undefined : address
