import { FIELD_NAMES, type FieldName, TEXT_NAMES } from '../fields.ts'
import { type Fields, isFields } from '../frontmatter.ts'
import type { FieldMap } from '../source.ts'

/** By what a publisher knows a report again; what is unique everywhere goes first. */
export const ID_NAMES: readonly string[] = [
  'guid',
  'guid.rendered',
  'uuid',
  'id',
  '_id',
  'postId',
  'articleId',
  'storyId',
  'docId',
]

const NAMES: Readonly<Record<string, readonly string[]>> = {
  text: TEXT_NAMES,
  ...FIELD_NAMES,
  id: ID_NAMES,
}

/** Names of ours that columns may be mapped to. */
export const MAPPED: readonly string[] = Object.keys(NAMES)

export const normal = (name: string): string => name.toLowerCase().replace(/[_\-: ]/g, '')

/** "text=body,published=pub_date" as a map, or what is wrong with it, in words. */
export function parseMap(given: string): FieldMap | string {
  const map: Record<string, string> = {}
  for (const pair of given.split(',')) {
    const [, ours, theirs] = /^\s*([^=]+?)\s*=\s*(.+?)\s*$/.exec(pair) ?? []
    if (ours === undefined) return `"${pair}" is no pair. Write it as text=body,published=pub_date.`
    const field = MAPPED.find(name => normal(name) === normal(ours))
    if (field === undefined) return `"${ours}" is no field of a report. Those are: ${MAPPED.join(', ')}.`
    if (map[field] !== undefined) return `"${field}" is given twice.`
    map[field] = theirs
  }
  return map
}

/** Which columns are taken for what: those given, and for the rest those whose names say so. */
export function mappingOf(columns: readonly string[], given: FieldMap): FieldMap {
  const asked = new Set(Object.values(given).map(normal))
  const free = columns.filter(column => !asked.has(normal(column)))
  const byName = new Map(free.map(column => [normal(column), column]))
  const guess = (names: readonly string[]) => names.map(name => byName.get(normal(name))).find(Boolean)
  const pairs = Object.entries(NAMES).map(([ours, names]) => [
    ours,
    columnOf(given[ours], columns) ?? guess(names),
  ])
  return Object.fromEntries(pairs.filter(([, column]) => column !== undefined))
}

/** Columns that were given and do not exist. */
export const missingOf = (given: FieldMap, columns: readonly string[]): string[] =>
  Object.values(given).filter(column => columnOf(column, columns) === undefined)

const columnOf = (given: string | undefined, columns: readonly string[]): string | undefined =>
  given === undefined
    ? undefined
    : (columns.find(column => column === given) ?? columns.find(column => normal(column) === normal(given)))

/** The value under a name; a dot goes into an object. */
export function valueAt(fields: Fields, name: string): unknown {
  if (Object.hasOwn(fields, name)) return fields[name]
  const key = Object.keys(fields).find(each => normal(each) === normal(name))
  if (key !== undefined) return fields[key]
  const dot = name.indexOf('.')
  const outer = dot > 0 ? valueAt(fields, name.slice(0, dot)) : undefined
  return isFields(outer) ? valueAt(outer, name.slice(dot + 1)) : undefined
}

/** The fields with those that were mapped under the names that are looked for first. */
export function renamed(fields: Fields, map: FieldMap): Fields {
  const given = Object.entries(map).filter(([ours]) => ours in FIELD_NAMES)
  const values = given.flatMap(([ours, theirs]) => {
    const value = valueAt(fields, theirs)
    return value === undefined ? [] : [[FIELD_NAMES[ours as FieldName][0], value] as const]
  })
  if (values.length === 0) return fields
  const taken = new Set([
    ...given.map(([, theirs]) => normal(theirs)),
    ...values.map(([ours]) => normal(ours)),
  ])
  // What stood under such a name and was not asked for is kept under another.
  const rest = Object.entries(fields).map(([key, value]) =>
    !taken.has(normal(key)) ? [key, value] : [`${key} (as it stood)`, value],
  )
  const asked = new Set(given.map(([, theirs]) => `${theirs} (as it stood)`))
  return Object.fromEntries([...values, ...rest.filter(([key]) => !asked.has(key as string))])
}
