import type { Problem } from '../records/problem.ts'
import type { Draft } from '../records/report.ts'
import { cleanCharacters } from './characters.ts'
import { dateOfName, type Moment, readDate } from './dates.ts'
import { FIELD_NAMES, type FieldName } from './fields.ts'
import type { Fields } from './frontmatter.ts'
import { dropFurniture } from './furniture.ts'
import { addressIn, languageIn, lineIn, linesIn, namesIn } from './values.ts'

export interface Origin {
  readonly source: string
  /** Where a problem is said to be: the file, and its line where it holds several reports. */
  readonly where: string
  /** The caller's date for texts that have none. */
  readonly published?: string
}

export interface Told {
  readonly text: string
  /** What the text itself is headed with; used where no field gives a title. */
  readonly heading?: string
}

export interface Drafted {
  readonly draft: Draft
  readonly problems: readonly Problem[]
}

/** Finds among many fields those that are the report's own; the rest is kept as it stood in `extra`. */
export function draftFrom(fields: Fields, told: Told, origin: Origin): Drafted {
  const index = indexFields(fields)
  const used = new Set<string>()
  const pick = <T>(field: FieldName, read: (value: unknown) => T | undefined): T | undefined => {
    for (const name of FIELD_NAMES[field]) {
      const found = index.get(normal(name))
      const value = found && read(found.value)
      if (value === undefined) continue
      used.add(found!.key)
      return value
    }
    return undefined
  }
  const problems: Problem[] = []
  const moment = (field: 'published' | 'updated') =>
    pick(field, value => understood(readDate(value), value, field, origin, problems))

  const title = pick('title', lineIn) ?? lineIn(told.heading)
  const published = moment('published') ?? dateOfName(origin.source) ?? callersDate(origin, problems)
  const updated = moment('updated')
  const draft: Draft = {
    source: origin.source,
    title,
    authors: pick('authors', namesIn) ?? [],
    agency: pick('agency', lineIn),
    published: published?.instant,
    publishedLocal: published?.local,
    updated: updated?.instant,
    url: pick('url', addressIn),
    image: pick('image', addressIn),
    excerpt: pick('excerpt', lineIn),
    tags: pick('tags', linesIn) ?? [],
    categories: pick('categories', linesIn) ?? [],
    language: pick('language', languageIn),
    text: dropFurniture(cleanCharacters(told.text), title),
    extra: leftOver(fields, used),
  }
  return { draft: withoutGaps(draft), problems }
}

interface Indexed {
  readonly key: string
  readonly value: unknown
}

/** Fields of the first level and, under "outer.inner", those of the second. */
function indexFields(fields: Fields): Map<string, Indexed> {
  const index = new Map<string, Indexed>()
  for (const [key, value] of Object.entries(fields)) {
    if (!index.has(normal(key))) index.set(normal(key), { key, value })
    if (typeof value !== 'object' || value === null || Array.isArray(value)) continue
    for (const [inner, nested] of Object.entries(value))
      if (!index.has(`${normal(key)}.${normal(inner)}`))
        index.set(`${normal(key)}.${normal(inner)}`, { key, value: nested })
  }
  return index
}

const normal = (name: string): string => name.toLowerCase().replace(/[_\-: ]/g, '')

function understood(
  reading: ReturnType<typeof readDate>,
  value: unknown,
  field: string,
  origin: Origin,
  problems: Problem[],
): Moment | undefined {
  if (typeof reading !== 'string') return reading
  if (reading === 'none') return undefined
  const what =
    reading === 'impossible'
      ? `"${short(value)}", given for ${field}, is no date in the calendar.`
      : `"${short(value)}", given for ${field}, is not understood as one certain date.`
  problems.push({ where: origin.where, what, remedy: 'Write it as 2020-03-14 or 2020-03-14T11:18:13+03:00.' })
  return undefined
}

const callersDate = (origin: Origin, problems: Problem[]): Moment | undefined =>
  understood(readDate(origin.published), origin.published, '--published', origin, problems)

const short = (value: unknown): string => String(value).slice(0, 60)

function leftOver(fields: Fields, used: ReadonlySet<string>): Fields | undefined {
  const rest = Object.entries(fields).filter(([key]) => !used.has(key))
  return rest.length > 0 ? Object.fromEntries(rest) : undefined
}

/** A field that the report does not settle is left out rather than undefined. */
const withoutGaps = (draft: Draft): Draft =>
  Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== undefined)) as Draft
