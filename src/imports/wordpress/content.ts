import { plainText } from '../body.ts'
import { dropComments, dropShortcodes } from '../shortcodes.ts'

const BLOCKS = /<!-- wp:[a-z]/
const ELSEWHERE = /<!-- wp:block \{[^{}]{0,200}"ref":/

export interface Content {
  readonly text: string
  /** Something of it is kept in another item, as a block that several posts share. */
  readonly isPartial: boolean
}

/**
 * What WordPress keeps of a post, to plain text. The classic editor keeps paragraphs as blank lines and line breaks as line ends;
 * where blocks are marked, line ends are layout.
 */
export function contentText(stored: string): Content {
  const markup = dropShortcodes(dropComments(stored))
  return {
    text: plainText(markup, { blankLines: 'part', lineEnds: BLOCKS.test(stored) ? 'layout' : 'break' }),
    isPartial: ELSEWHERE.test(stored),
  }
}
