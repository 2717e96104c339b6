import { dateLineIn } from '../byline.ts'
import type { Fields } from '../frontmatter.ts'
import { takeOpening } from '../page/opening.ts'
import { lineIn } from '../values.ts'

/** What stands above a report instead of in fields: its heading, who wrote it, and when. */
export interface Opening {
  readonly heading?: string
  readonly author?: string
  readonly date?: string
  /** The text without the lines that say so; the heading stays in it. */
  readonly text: string
}

/** "# Heading", or a line that is underlined. */
const HEADED = /^\s*(?:#[ \t]|[^\n]{1,300}\n=+[ \t]*(?:\n|$))/
const BETWEEN = /\s*[,|·•–—-]\s+/g

/** `source` is the Markdown that `text` came of. */
export function openingOf(source: string, text: string, fields: Fields): Opening {
  const [first, ...rest] = text.split('\n\n')
  if (!HEADED.test(source) || rest.length === 0)
    return signed(takeOpening(text, lineIn(fields.title), fields.author))
  const below = takeOpening(rest.join('\n\n'), lineIn(fields.title) ?? first, fields.author)
  return { heading: first, ...signed({ ...below, text: `${first}\n\n${below.text}` }) }
}

/** "By Ann Lee, 14 March 2020" holds both. */
function signed(opening: Opening): Opening {
  for (const { index, 0: sign } of opening.author?.matchAll(BETWEEN) ?? []) {
    const date = dateLineIn(opening.author!.slice(index + sign.length))
    if (date !== undefined) return { ...opening, author: opening.author!.slice(0, index), date }
  }
  return opening
}
