import { cleanLine } from './characters.ts'
import { isFields } from './frontmatter.ts'

/** Readers for the values of fields: each takes what a file may hold there and gives undefined where it says nothing. */

const TAGS = /<\/?[a-z][^<>]*>/gi
/** What PHP's serialize() writes: plug-ins of WordPress keep their settings so. */
const SERIALISED = /^(?:[aO]:\d+:|s:\d+:"|[bid]:[\d.-]+;|N;)/
const LONGEST_LINE = 2000

export function lineIn(value: unknown): string | undefined {
  if (Array.isArray(value)) return lineIn(value[0])
  if (isFields(value)) return lineIn(value.rendered ?? value.main ?? value.name ?? value.value)
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  const text = String(value).slice(0, 10 * LONGEST_LINE)
  if (SERIALISED.test(text)) return undefined
  const line = cleanLine(cleanLine(text).replace(TAGS, ' '))
    .slice(0, LONGEST_LINE)
    .replace(/[\uD800-\uDBFF]$/, '')
  return line === '' ? undefined : line
}

/** A list, or one text with commas or semicolons; entries may be objects with a name. */
export function linesIn(value: unknown): string[] | undefined {
  if (isFields(value)) return linesIn(value.name ?? value.title ?? value.slug ?? value.label)
  const entries = Array.isArray(value)
    ? value.map(entry =>
        isFields(entry) ? (entry.name ?? entry.title ?? entry.slug ?? entry.label ?? entry.value) : entry,
      )
    : (lineIn(value)?.split(/[,;]/) ?? [])
  return distinct(entries.map(lineIn))
}

/** Authors: "By Ann Lee and Bo Ek", a list of names, objects with a name. Only what is surely several names is parted. */
export function namesIn(value: unknown): string[] | undefined {
  if (Array.isArray(value)) return distinct(value.flatMap(entry => namesIn(entry) ?? []))
  if (isFields(value))
    return namesIn(value.name ?? value.displayName ?? value.display_name ?? value.title ?? value.original)
  const line = lineIn(value)?.replace(/^by:?\s+/i, '')
  if (line === undefined || /^(?:https?:\/\/\S+|\d+)$/.test(line)) return undefined
  const parts = line.split(/\s*[,;]\s+(?:and\s+)?|\s+(?:and|&)\s+/)
  return distinct(parts.every(isName) ? parts : [line])
}

const isName = (part: string): boolean =>
  /^\p{Lu}[\p{L}.'’-]*(?: (?:(?:de|da|del|der|van|von|bin|ibn|al|el|la|le|bint) )*[\p{Lu}'’-][\p{L}.'’-]*){1,3}$/u.test(
    part,
  )

/** An address or slug; objects and lists of images give their first. Patterns such as "/:year/:title/" say nothing. */
export function addressIn(value: unknown): string | undefined {
  if (Array.isArray(value)) return addressIn(value[0])
  if (isFields(value)) {
    const { url, src, href, path, file, image, feature, original, source, default: standard } = value
    return addressIn(url ?? src ?? href ?? path ?? file ?? image ?? feature ?? original ?? source ?? standard)
  }
  const line = typeof value === 'string' ? lineIn(value) : undefined
  return line === undefined || /\s|\/:[a-z]|\{\{|^data:|^(?:javascript|vbscript):/i.test(line)
    ? undefined
    : line
}

/** "en_US" and "en-us" become "en-US". */
export function languageIn(value: unknown): string | undefined {
  const match =
    typeof value === 'string' ? /^([a-z]{2,3})(?:[-_]([a-z]{2}))?(?:[.@]|$)/i.exec(value.trim()) : null
  if (!match) return undefined
  return match[2] ? `${match[1].toLowerCase()}-${match[2].toUpperCase()}` : match[1].toLowerCase()
}

function distinct(lines: readonly (string | undefined)[]): string[] | undefined {
  const found = new Set(lines.filter(line => line !== undefined))
  return found.size > 0 ? [...found] : undefined
}
