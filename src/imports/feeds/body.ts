import { plainText } from '../body.ts'
import { dropComments, dropShortcodes } from '../shortcodes.ts'
import { textParagraphs } from '../text.ts'
import type { Body } from './entry.ts'

const TAG =
  /<\/?(?:p|div|br|h[1-6]|ul|ol|li|blockquote|figure|section|article|table|a|b|i|em|strong|span|img|u|sup|sub|cite|q|code|pre|script|style|iframe|object|embed|video|audio|svg|form|center|font)\b[^<>]*>/i

/** Plain paragraphs of what an entry gives as its words. What is called text and holds tags is HTML all the same. */
export function bodyWords({ words, is }: Body): string {
  const body = dropShortcodes(dropComments(words.replace(/\r\n?/g, '\n')))
  return is === 'html' || TAG.test(body)
    ? plainText(body, { blankLines: 'part' })
    : is === 'either' && ESCAPED_TAG.test(body)
      ? plainText(plainText(body, { blankLines: 'part' }), { blankLines: 'part' })
      : textParagraphs(body).join('\n\n')
}

const ESCAPED_TAG = /&lt;\/?(?:p|div|br|a|em|strong|b|i|span|img|ul|li)\b[^<>]{0,500}?&gt;/i

const START = '(?:^|\\n|(?<=[.!?…"”’)\\]])\\s?)[[(]?'
const ARROW = '[\\])]?\\s*(?:…|\\.{3}|→|»|›|>+)?$'
const INVITING =
  '(?:(?:continue|keep) reading|read (?:more|the (?:full|rest|whole))|view (?:the )?full|(?:click|tap) here (?:to (?:read|continue)|for (?:more|the full)))'

/** A title may be HTML; what a script in it would do is none of its words. */
export const withoutScripts = (title: string): string =>
  title.slice(0, 20_000).replace(/<(script|style)\b[^<>]{0,500}>[\s\S]{0,2000}?<\/\1\s*>/gi, ' ')

/** What publishing systems put below each entry, and whether it says that there is more elsewhere. */
const TRAILERS: readonly (readonly [pattern: RegExp, isCut: boolean])[] = [
  [/(?:^|\s)The (?:post|article) [^\n]{1,400}? (?:appeared first|first appeared) on [^\n]{1,200}$/i, false],
  [
    /(?:^|\s)This (?:post|article|story) (?:first appeared|was (?:first|originally) published) (?:on|at|by) [^\n.]{1,200}\.?$/i,
    false,
  ],
  [new RegExp(`${START}${INVITING}[^\\n.!?]{0,300}${ARROW}`, 'i'), true],
  [
    new RegExp(`(?:^|\\n|(?<=…|\\.{3}|\\])\\s?)(?:more|read on|read full (?:story|article))${ARROW}`, 'i'),
    true,
  ],
  [/\(more(?:…|\.{3})?\)$/i, true],
  [/[[(]\s?(?:…|\.{3}|&hellip;)\s?[\])]$/, true],
]

/** Dots after it would be a sentence of their own. */
const SENTENCE_END = /[.!?…]["'”’)\]]?$/
const ELLIPSIS = /(?:…|\.{3})["'”’]?$/

export interface Trimmed {
  readonly text: string
  /** Something said that the report goes on elsewhere. */
  readonly isCut: boolean
  /** It ends with dots, which may be the author's own. */
  readonly isOpen: boolean
}

/** Takes such lines off the end of a text, as many as are there. */
export function withoutTrailer(text: string): Trimmed {
  let rest = text.trimEnd()
  let isCut = false
  for (let taken = 0, found = trailerOf(rest); found && taken < 6; taken++, found = trailerOf(rest)) {
    rest = rest.slice(0, rest.length - found.length).trimEnd()
    isCut ||= found.isCut
    if (found.isMark && !SENTENCE_END.test(rest)) rest = `${rest} …`.trimStart()
  }
  return { text: rest === '…' ? '' : rest, isCut, isOpen: ELLIPSIS.test(rest) }
}

const FARTHEST = 800

function trailerOf(
  text: string,
): { readonly length: number; readonly isCut: boolean; readonly isMark: boolean } | undefined {
  const end = text.slice(-FARTHEST)
  for (const [pattern, isCut] of TRAILERS) {
    const match = pattern.exec(end)
    if (match) return { length: match[0].length, isCut, isMark: /^[[(]/.test(match[0]) }
  }
  return undefined
}

/** Shorter than a report in brief is; a feed that gives no more, and does not say that it is all, gives a summary. */
const BRIEF = 500

export const isBrief = (text: string): boolean => text.length < BRIEF
