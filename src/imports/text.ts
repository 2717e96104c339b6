import { bylineIn, dateLineIn } from './byline.ts'
import { cleanCharacters, decodeEntities } from './characters.ts'
import { draftFrom, type Origin } from './draft.ts'
import type { Imported } from './import.ts'

const ITEM = /^\s*(?:[-*•–]\s|\(?\d{1,2}[.)]\s)/
const INDENT = /^(?:\s{2,}|\t)/
const LONG_LINE = 140
const SENTENCE_END = /[.!?…:"'”’)\]]\s*$/
/** "BAGHDAD (AP) —", "SAN SALVADOR, 3 JAN 90 --": such a line is the report already, not its headline. */
const DATELINE = /^\p{Lu}[\p{L} .,'/-]{2,60}(?:\([^()]{2,40}\)|\d{1,2}[^–—-]{0,40})?\s(?:--?-?|–|—)\s/u

/** A plain text: its first line may be the headline, the next ones the byline and the date. */
export function importText(text: string, origin: Origin): Imported {
  const paragraphs = textParagraphs(text)
  const fields: Record<string, unknown> = {}
  if (paragraphs.length > 1 && isHeadline(paragraphs[0])) fields.title = paragraphs.shift()
  for (let looked = 0; looked < 2 && paragraphs.length > 1; looked++) {
    const author = bylineIn(paragraphs[0])
    const date = dateLineIn(paragraphs[0])
    if (author !== undefined) fields.author = author
    else if (date !== undefined) fields.date = date
    if (author !== undefined || date !== undefined) paragraphs.shift()
  }
  const { draft, problems } = draftFrom(fields, { text: paragraphs.join('\n\n') }, origin)
  return { drafts: [draft], problems }
}

/** Paragraphs of a text without markup: parted by blank lines, else by indents or long lines; wrapped lines are joined. */
export function textParagraphs(text: string): string[] {
  return cleanCharacters(decodeEntities(text))
    .split(/\n\s*\n/)
    .flatMap(block => joinLines(block.split('\n')))
}

/** One stretch without blank lines: which of its line ends are paragraph ends? */
function joinLines(lines: readonly string[]): string[] {
  const starts = paragraphStarts(lines)
  const paragraphs: string[][] = []
  lines.forEach((line, i) => {
    const before = lines[i - 1]
    if (before === undefined || starts(line, before)) paragraphs.push([line.trim()])
    else paragraphs[paragraphs.length - 1].push(joint(before), line.trim())
  })
  return paragraphs
    .map(pieces =>
      pieces
        .join('')
        .replace(/[ \t]+/g, ' ')
        .trim(),
    )
    .filter(paragraph => paragraph !== '')
}

function paragraphStarts(lines: readonly string[]): (line: string, before: string) => boolean {
  if (lines.some(line => ITEM.test(line))) return line => ITEM.test(line)
  // Lines longer than any screen are not wrapped by hand: each is a paragraph.
  if (lines.some(line => line.length > LONG_LINE)) return (_line, before) => SENTENCE_END.test(before)
  const indented = lines.filter(line => INDENT.test(line)).length
  return indented > 0 && indented < lines.length ? line => INDENT.test(line) : () => false
}

/** "counter-" at the end of a line goes on in the next without a space. */
const joint = (before: string): string => (/\p{L}-\s*$/u.test(before.slice(-40)) ? '' : ' ')

const isHeadline = (paragraph: string): boolean =>
  paragraph.length <= 150 &&
  !/[.:;,]$/.test(paragraph) &&
  !DATELINE.test(paragraph) &&
  bylineIn(paragraph) === undefined
