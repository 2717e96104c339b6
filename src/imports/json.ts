import type { Problem } from '../records/problem.ts'
import type { Origin } from './draft.ts'
import { type Fields, isFields } from './frontmatter.ts'
import type { Imported } from './import.ts'
import { type JsonFault, jsonFault } from './jsonfault.ts'
import { type FieldMap, type Item, LIMITS } from './source.ts'
import { type Recorded, recordOf, textOf } from './tables/record.ts'

const DEEPEST = 6

/** A JSON file: one report, a list of reports, or an answer of an interface with the list somewhere inside. */
export function importJson(text: string, origin: Origin): Imported {
  return importedFrom(itemsOfJson(text, origin, 'json', {}))
}

/** One report a line; a line that cannot be read is a problem and the others are read. */
export function importJsonLines(text: string, origin: Origin): Imported {
  const items = text.split('\n').flatMap((line, i) => {
    const at = { ...origin, where: `${origin.where}:${i + 1}` }
    return line.trim() === '' ? [] : itemsOfJson(line, at, 'json-lines', {}, { line: i + 1, column: 1 })
  })
  return importedFrom(items)
}

function importedFrom(items: readonly Item[]): Imported {
  const drafts = items.flatMap(item => (item.kind === 'report' ? [item.draft] : []))
  const problems = items.flatMap((item): readonly Problem[] =>
    item.kind === 'report' ? item.problems : [{ where: item.where, what: item.what, remedy: item.remedy }],
  )
  return { drafts, problems, unread: items.length - drafts.length }
}

/** What the JSON of one report or one answer holds; `start` is where it begins in its file, both from 1. */
export function itemsOfJson(
  text: string,
  origin: Origin,
  format: string,
  map: FieldMap,
  start: Place = { line: 1, column: 1 },
): readonly Item[] {
  const fault = jsonFault(text)
  return fault ? [brokenAt(fault, origin, format, start)] : itemsIn(JSON.parse(text), origin, format, map)
}

export interface Place {
  readonly line: number
  readonly column: number
}

function brokenAt({ line, column, what }: JsonFault, { source }: Origin, format: string, start: Place): Item {
  const at = line === 1 ? column + start.column - 1 : column
  const where = `${source}:${line + start.line - 1}:${at}`
  return aside(
    format,
    where,
    `The JSON is broken: ${what}`,
    'Mend it there; a tool that checks JSON shows the place.',
  )
}

export function itemsIn(value: unknown, origin: Origin, format: string, map: FieldMap): readonly Item[] {
  const found = reportsIn(value, map.text, 0)
  if (found.length === 0) return [nothingIn(value, origin, format, map)]
  return found.map((fields, i) => {
    const placed = found.length > 1 ? { ...origin, where: `${origin.where}, report ${i + 1}` } : origin
    const record = recordOf(fields, placed, map)
    return record ? itemOf(record, placed.where, format) : nothingIn(fields, placed, format, map)
  })
}

export function itemOf({ draft, problems, keys }: Recorded, where: string, format: string): Item {
  if (draft.text === '')
    return aside(format, where, 'It has no text: there is nothing to read in it.', undefined, 'passed')
  return { kind: 'report', format, where, draft, keys, problems }
}

const NOTHING = 'No report was found'

/** Of a value without the words of any report. */
export const isNothing = (item: Item): boolean => item.kind === 'aside' && item.what.startsWith(NOTHING)

function nothingIn(value: unknown, { where }: Origin, format: string, map: FieldMap): Item {
  const names = isFields(value) ? Object.keys(value).slice(0, 30).join(', ') : ''
  const what =
    map.text === undefined
      ? `${NOTHING}: no object here has a text, body, content or article.`
      : `${NOTHING}: no object here has words under "${map.text}".`
  const remedy = names
    ? `Say which field has the words: --map text=FIELD. There are: ${names}.`
    : 'Name the field with the words "text".'
  return aside(format, where, what, remedy)
}

/** Objects that have a text; else what lists and objects hold, from outside in. An object without text among reports is kept. */
export function reportsIn(value: unknown, given: string | undefined, depth = 0): Fields[] {
  if (depth > DEEPEST) return []
  if (Array.isArray(value)) {
    const each = value.map(entry => reportsIn(entry, given, depth + 1))
    const some = each.some(found => found.length > 0)
    return each.flatMap((found, i) => (some && found.length === 0 && isFields(value[i]) ? [value[i]] : found))
  }
  if (!isFields(value)) return []
  if (textOf(value, given)) return [value]
  return Object.values(value).flatMap(inner => reportsIn(inner, given, depth + 1))
}

export const aside = (
  format: string,
  where: string,
  what: string,
  remedy?: string,
  because: 'fault' | 'passed' = 'fault',
): Item => ({ kind: 'aside', format, where, what, remedy, because })

export const tooLarge = (format: string, where: string, limit: number = LIMITS.report): Item =>
  aside(format, where, `It is larger than ${limit / 1e6} MB, which no single report is.`, 'Split it.')
