const list = (endings: string): ReadonlySet<string> => new Set(endings.split(' '))

/** Endings of files that hold reports, or files with reports in them. */
export const REPORTS = list(
  '.md .markdown .mdown .mkd .mdx .txt .text .html .htm .xhtml .mht .mhtml .json .jsonl .ndjson .csv .tsv .tab ' +
    '.xml .rss .atom .rdf .opml .warc .wacz .zip .tar .tgz .gz',
)

const DOCUMENTS: Readonly<Record<string, string>> = {
  '.pdf': 'a PDF',
  '.doc': 'a Word document',
  '.docx': 'a Word document',
  '.odt': 'an OpenDocument text',
  '.rtf': 'a Rich Text document',
  '.xls': 'an Excel table',
  '.xlsx': 'an Excel table',
  '.ods': 'an OpenDocument table',
  '.ppt': 'a presentation',
  '.pptx': 'a presentation',
  '.epub': 'an e-book',
  '.pages': 'a Pages document',
}

/** "a PDF", for files that may well hold a report and cannot be read. */
export const documentAt = (name: string): string | undefined => DOCUMENTS[endingOf(name)]

/** The ending with its dot in small letters; empty where there is none, as in "LICENSE" and ".htaccess". */
export function endingOf(name: string): string {
  const file = name.slice(name.lastIndexOf('/') + 1)
  const dot = file.lastIndexOf('.')
  return dot > 0 && /^\.[a-z0-9_~-]{1,12}$/i.test(file.slice(dot)) ? file.slice(dot).toLowerCase() : ''
}

/** What tools and systems leave beside the files of a person: hidden files, packages, the other half of a Macintosh file. */
export const isMachinery = (name: string): boolean =>
  name.startsWith('.') || name === 'node_modules' || name === '__MACOSX' || name === 'Thumbs.db'

const OPENINGS =
  /^\s*(?:<!doctype\s+html|<html|<\?xml|<rss|<feed|---[ \t]*\r?\n\w+:|\+\+\+[ \t]*\r?\n|\{\s*"|\[\s*\{\s*"|WARC\/\d)/i

/** Do the first bytes of a file with an unknown ending, or none, say that reports may be in it? */
export function looksLikeReports(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes)
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '')
  return text.startsWith('\x1f\x8b') || text.startsWith('PK\x03\x04') || OPENINGS.test(text)
}
