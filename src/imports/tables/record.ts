import { isAddress } from '../../records/address.ts'
import { plainText } from '../body.ts'
import { type Drafted, draftFrom, type Origin } from '../draft.ts'
import { FIELD_NAMES, TEXT_NAMES } from '../fields.ts'
import { type Fields, isFields } from '../frontmatter.ts'
import { markdownText } from '../markdown.ts'
import { dropComments, dropShortcodes } from '../shortcodes.ts'
import { type FieldMap, STANDARD_INPUT } from '../source.ts'
import { textParagraphs } from '../text.ts'
import { addressIn, lineIn } from '../values.ts'
import { ID_NAMES, normal, renamed, valueAt } from './mapping.ts'

export interface Recorded extends Drafted {
  /** As `ReportItem.keys`. */
  readonly keys: readonly string[]
}

/** A row of a table or an object of JSON as a report. Undefined where it has no text. */
export function recordOf(fields: Fields, origin: Origin, map: FieldMap = {}): Recorded | undefined {
  const text = textOf(fields, map.text)
  if (text === undefined) return undefined
  const rest = renamed(withoutText(fields, text), map)
  return { ...draftFrom(rest, { text: bodyText(text.value) }, origin), keys: keysOf(fields, map, origin) }
}

interface TextField {
  readonly key: string
  readonly value: string
}

/** The longest wins where two are there: "content" may be cut short, "body" complete. */
export function textOf(fields: Fields, given?: string): TextField | undefined {
  if (given !== undefined) {
    const value = joined(valueAt(fields, given))
    const key = Object.keys(fields).find(each => normal(each) === normal(given)) ?? given.split('.')[0]
    return value === undefined || value.trim() === '' ? undefined : { key, value }
  }
  const byName = new Map(Object.keys(fields).map(key => [normal(key), key]))
  const found: TextField[] = []
  for (const name of TEXT_NAMES) {
    const [outer, inner] = name.toLowerCase().split('.')
    const key = byName.get(outer)
    const held = key === undefined ? undefined : fields[key]
    const value =
      inner === undefined ? joined(held) : isFields(held) ? joined(innerField(held, inner)) : undefined
    if (key !== undefined && value !== undefined && value.trim() !== '') found.push({ key, value })
  }
  return found.sort((a, b) => b.value.length - a.value.length)[0]
}

const innerField = (held: Fields, inner: string): unknown =>
  Object.entries(held).find(([key]) => key.toLowerCase() === inner)?.[1]

/** A text, or a list of its paragraphs. */
function joined(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  const isList = Array.isArray(value) && value.length > 0 && value.every(entry => typeof entry === 'string')
  return isList ? value.join('\n\n') : undefined
}

function withoutText(fields: Fields, { key, value }: TextField): Fields {
  const held = fields[key]
  if (!isFields(held)) return Object.fromEntries(Object.entries(fields).filter(([name]) => name !== key))
  return {
    ...fields,
    [key]: Object.fromEntries(Object.entries(held).filter(([, each]) => joined(each) !== value)),
  }
}

const BLOCK_TAG = /<(?:p|div|br|h[1-6]|ul|ol|li|blockquote|figure|section|article|table)\b[^<>]*>/i
const MARKDOWN = /^#{1,6} \S|\]\((?:https?:|\/)|\*\*\S/m
const INLINE_TAG = /<\/?(?:a|b|i|em|strong|span|img|u|sup|sub)\b[^<>]*>/i

/** A body of unknown kind: HTML, Markdown or words alone. */
function bodyText(body: string): string {
  const text = dropShortcodes(dropComments(body.replace(/\r\n?/g, '\n')))
  if (BLOCK_TAG.test(text)) return plainText(text, { blankLines: 'part' })
  if (MARKDOWN.test(text)) return markdownText(text)
  return INLINE_TAG.test(text) ? plainText(text, { blankLines: 'part' }) : textParagraphs(text).join('\n\n')
}

const UNIQUE = /^(?:[a-z][a-z\d+.-]*:\S+|[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}|[\da-f]{24,64})$/i

/** A number is an identity only among its own: those of its site, else of its file, which is known by its whole path. */
function keysOf(fields: Fields, map: FieldMap, origin: Origin): string[] {
  const names = map.id === undefined ? ID_NAMES : [map.id]
  const id = names.map(name => lineIn(valueAt(fields, name))).find(Boolean)
  if (id === undefined) return []
  if (UNIQUE.test(id)) return [`guid:${id}`]
  const scope = hostOf(fields, map) ?? fileOf(origin.source)
  return scope === undefined ? [] : [`id:${scope}:${id}`]
}

function hostOf(fields: Fields, map: FieldMap): string | undefined {
  const names = map.url === undefined ? FIELD_NAMES.url : [map.url]
  const address = names.map(name => addressIn(valueAt(fields, name))).find(Boolean)
  return address !== undefined && /^https?:/i.test(address) && isAddress(address)
    ? new URL(address).host
    : undefined
}

const fileOf = (source: string): string | undefined => (source === STANDARD_INPUT ? undefined : source)
