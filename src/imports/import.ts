import type { Problem } from '../records/problem.ts'
import type { Draft } from '../records/report.ts'
import type { Origin } from './draft.ts'
import { decode } from './encoding.ts'
import { type Format, formatOf } from './format.ts'
import { importHtml } from './html.ts'
import { importJson, importJsonLines } from './json.ts'
import { importMarkdown } from './markdown.ts'
import { importText } from './text.ts'

export interface Source {
  /** File name with its folders, or another name for where it came from: problems and `Report.source` speak of it so. */
  readonly name: string
  readonly bytes: Uint8Array
  /** An ISO date or date-time, used only where the file has none. */
  readonly published?: string
}

/** What could be read, and what not. A file with a problem and no draft could not be read at all. */
export interface Imported {
  readonly drafts: readonly Draft[]
  readonly problems: readonly Problem[]
  /** Reports of the file that could not be read while others could: broken lines of JSON lines. */
  readonly unread?: number
}

const IMPORTERS: Readonly<Record<Exclude<Format, 'xml'>, (text: string, origin: Origin) => Imported>> = {
  markdown: importMarkdown,
  html: importHtml,
  json: importJson,
  'json-lines': importJsonLines,
  text: importText,
}

/** Bytes of a file to drafts of the reports in it. The format is told by the content; the name only helps. Never throws. */
export function importSource(source: Source): Imported {
  const decoded = decode(source.bytes, source.name)
  if ('problem' in decoded) return { drafts: [], problems: [decoded.problem] }
  const { text } = decoded
  if (text.trim() === '') return unread(source.name, 'The file is empty.', 'Give a file with a report in it.')
  const format = formatOf(text, source.name)
  if (format === 'xml')
    return unread(
      source.name,
      'The file is XML, a feed or an export, which is not read yet.',
      'Give its posts one by one.',
    )
  const origin = { source: source.name, where: source.name, published: source.published }
  const { drafts, problems, unread: lost } = IMPORTERS[format](text, origin)
  return {
    drafts,
    problems: [...decoded.problems, ...problems, ...drafts.flatMap(wordless)],
    ...(lost ? { unread: lost } : {}),
  }
}

const unread = (where: string, what: string, remedy: string): Imported => ({
  drafts: [],
  problems: [{ where, what, remedy }],
})

const wordless = (draft: Draft): Problem[] =>
  draft.text === ''
    ? [{ where: draft.source, what: 'The report has no text: there is nothing to read in it.' }]
    : []
