import type { Explanation } from '../exports/explain.ts'
import { readingMarkdown } from '../exports/md.ts'
import { safeJson } from '../exports/safe.ts'
import { briefText } from '../exports/text/brief.ts'
import { explanationText } from '../exports/text/explain.ts'
import { readingText, type TextOptions } from '../exports/text/text.ts'
import type { Reading } from '../records/reading.ts'
import { type Tally, tallyInWords } from './tally.ts'

export type Format = 'text' | 'json' | 'jsonl' | 'md'

/** Turns readings, one after the other, into what is printed. */
export interface Printer {
  readonly one: (reading: Reading, explanation?: Explanation) => string
  /** What comes after the last. */
  readonly end: (tally: Tally & { readonly unread: number }) => string
}

export interface PrinterOptions extends TextOptions {
  /** More than one report may come: they are printed as a list from the first on. */
  readonly list: boolean
  readonly brief: boolean
}

export function printerOf(format: Format, options: PrinterOptions): Printer {
  if (format === 'json') return jsonPrinter(options.list)
  if (format === 'jsonl')
    return { one: (...both) => `${safeJson(JSON.stringify(explained(...both)))}\n`, end: () => '' }
  if (format === 'md') return separated(reading => readingMarkdown(reading), '\n---\n\n')
  return textPrinter(options)
}

const explained = (reading: Reading, explanation?: Explanation) =>
  explanation ? { ...reading, explanation } : reading

function textPrinter(options: PrinterOptions): Printer {
  const rule = options.brief ? '\n' : `\n${options.paint.faint('═'.repeat(options.width))}\n\n`
  const printer = separated((reading, explanation) => {
    const text = (options.brief ? briefText : readingText)(reading, options)
    return explanation ? text + explanationText(reading, explanation, options) : text
  }, rule)
  const end = (tally: Tally & { readonly unread: number }) =>
    tally.reports > 1 ? `\n${tallyInWords(tally)}\n` : ''
  return { one: printer.one, end }
}

function separated(view: Printer['one'], separator: string): Printer {
  let first = true
  const one: Printer['one'] = (reading, explanation) => {
    const text = view(reading, explanation)
    const before = first ? '' : separator
    first = false
    return before + text
  }
  return { one, end: () => '' }
}

/** One reading is held back until it is known whether it stays the only one. */
function jsonPrinter(list: boolean): Printer {
  let held: string | undefined
  let open = false
  const one: Printer['one'] = (...both) => {
    const json = safeJson(JSON.stringify(explained(...both), null, 2))
    if (!list && !open && held === undefined) {
      held = json
      return ''
    }
    const before = open ? ',\n' : held === undefined ? '[\n' : `[\n${held},\n`
    open = true
    held = undefined
    return before + json
  }
  const end = () => (open ? '\n]\n' : held === undefined ? (list ? '[]\n' : '') : `${held}\n`)
  return { one, end }
}
