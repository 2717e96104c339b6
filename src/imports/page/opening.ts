import { bylineIn, dateLineIn } from '../byline.ts'
import { comparable } from '../furniture.ts'
import { namesIn } from '../values.ts'

export interface Opened {
  readonly text: string
  readonly author?: string
  readonly date?: string
}

const LOOKED = 5
const SHORT = 120
/** When it came out, said so that it names no day for good: "2 Nov", "3 hours ago", "4 min read". */
const PASSING =
  /^(?:(?:last )?(?:published|posted|updated):? )?(?:\d+ (?:min(?:ute)?s?|hours?|days?|weeks?) ago|yesterday|today|\d+[ -]min(?:ute)?s?(?: read)?|\d{1,2} [A-Z][a-z]{2,8}\.?|[A-Z][a-z]{2,8}\.? \d{1,2})$/i

/** Takes off what stands between the headline and the report: the title once more, who wrote it, when it came out. */
export function takeOpening(text: string, title: string | undefined, author: unknown): Opened {
  const paragraphs = text.split('\n\n')
  const names = (namesIn(author) ?? []).map(comparable)
  const found: { author?: string; date?: string } = {}
  for (let looked = 0; looked < LOOKED && paragraphs.length > 1; looked++) {
    const line = paragraphs[0]
    if (line.length > SHORT) break
    const byline = bylineIn(line)
    const date = dateLineIn(line)
    if (byline === undefined && date === undefined && !PASSING.test(line) && !repeats(line, title, names))
      break
    found.author ??= byline
    found.date ??= date
    paragraphs.shift()
  }
  return { text: paragraphs.join('\n\n'), ...found }
}

/** The title, or the name of an author with nothing that makes a sentence of it. */
function repeats(line: string, title: string | undefined, names: readonly string[]): boolean {
  const words = comparable(line)
  if (title !== undefined && words === comparable(title)) return true
  return (
    !/[.!?…:]$/.test(line) &&
    names.some(name => name !== '' && (words === name || words.startsWith(`by ${name}`)))
  )
}
