import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const SPLITS = ['dev', 'tst1', 'tst2'] as const
export type Split = (typeof SPLITS)[number]

/** A report as released, in capitals; its header is taken apart. */
export interface CapitalReport {
  readonly id: string
  /** "SAN SALVADOR"; absent in "NO CITY" and "CLANDESTINE". */
  readonly city?: string
  /** Given in brackets where the city is not in one of the nine countries. */
  readonly country?: string
  /** ISO 8601. */
  readonly day?: string
  /** Paragraphs are separated by a blank line. */
  readonly body: string
}

const MONTHS = 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ')

/** "3 JAN 90" as an ISO day; the reports are all of one century. */
export function isoOf(words: string): string | undefined {
  const [, day, month, year] = /(\d{1,2})\s+([A-Z]{3})[A-Z]*\s+(\d\d)\b/.exec(words) ?? []
  const index = MONTHS.indexOf(month)
  return index < 0 ? undefined : `19${year}-${String(index + 1).padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** "03 JAN 90" of an ISO day. */
export const mucDay = (iso: string): string =>
  `${iso.slice(8, 10)} ${MONTHS[Number(iso.slice(5, 7)) - 1]} ${iso.slice(2, 4)}`

/** Cuts a file of reports apart at the lines that hold an id. */
export const reportsOf = (file: string): CapitalReport[] =>
  file
    .replaceAll('\r', '')
    .split(/^(?=(?:DEV|TST\d)-MUC\d-\d{4})/m)
    .flatMap(part => {
      const [, id, text] = /^(\S+)[^\n]*\n([\s\S]*)$/.exec(part) ?? []
      return id ? [{ id, ...takeApart(text) }] : []
    })

/** Header, notes in brackets that tell who speaks and how much of it is here, body. */
const HEADER =
  /^\s*([A-Z][A-Z .'-]*?)?(?:\s*\(([^()]*)\))?,?\s*(NO DATE|[A-Z]{3,9} \d{1,2} \d\d|\d{1,2}\s+[A-Z]{3,9}(?:\s+\d\d)?)?\s*((?:\([^()]*\)\s*)?)--\s*((?:\[[^\]]*\]\s*)*)/

function takeApart(text: string): Omit<CapitalReport, 'id'> {
  const header = HEADER.exec(text)
  const [all, city, country, date] = header ?? ['']
  const isPlace = city && city !== 'NO CITY' && city !== 'CLANDESTINE'
  const day = date && isoOf(date)
  return {
    ...(isPlace && { city }),
    ...(country && { country }),
    ...(day && { day }),
    body: paragraphs(text.slice(all.length)),
  }
}

/** Lines are joined: they were broken at a fixed width. */
const paragraphs = (text: string): string =>
  text
    .split(/\n\s*\n|\n(?= {3})/)
    .map(part => part.replace(/\s+/g, ' ').trim())
    .filter(part => part !== '')
    .join('\n\n')

/** The files of a part of the corpus whose names begin so, or undefined where they are not at hand. */
export function filesOf(folder: string, split: Split, kind: 'texts' | 'keys'): string[] | undefined {
  const at = join(folder, split)
  if (!existsSync(at)) return undefined
  return readdirSync(at)
    .filter(name => name.startsWith(kind === 'keys' ? 'key-' : `${split}-muc`))
    .sort()
    .map(name => readFileSync(join(at, name), 'latin1'))
}
