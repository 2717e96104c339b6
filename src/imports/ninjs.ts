import { type Body, type Entry, itemOf, type Place } from './feeds/entry.ts'
import { peopleIn } from './feeds/people.ts'
import { type Fields, isFields } from './frontmatter.ts'
import { aside, tooLarge } from './json.ts'
import { jsonFault } from './jsonfault.ts'
import type { Context, Format, Item, Source } from './source.ts'
import { elementsOf } from './tables/elements.ts'
import { lineText, utf8 } from './tables/lines.ts'

const FORMAT = 'ninjs'

/** ninjs 1 to 3, the JSON of the IPTC: an item, a list of items, or one after the other. */
export const NINJS: Format = {
  name: FORMAT,
  recognises: ({ text }) =>
    /^[\s\uFEFF]*(?:\[\s*)?\{/.test(text) &&
    /"uri"\s*:\s*"/.test(text) &&
    /"(?:version_?created|pub_?status)"\s*:\s*"/i.test(text) &&
    /"(?:headlines?|body_\w+|bodies|description_\w+|descriptions|byline)"\s*:/.test(text),
  read,
}

async function* read(source: Source, { options, limits }: Context): AsyncIterable<Item> {
  const elements = elementsOf(utf8(source.open()), limits.report)
  let next = await elements.next()
  for (; !next.done; next = await elements.next()) {
    const { bytes, line, column } = next.value
    const where = `${source.name}:${line}:${column}`
    const place = { format: FORMAT, source: source.name, where, published: options.published }
    yield bytes ? itemIn(bytes, place) : tooLarge(FORMAT, where, limits.report)
  }
  if (next.value.how === 'open')
    yield aside(FORMAT, `${source.name}:${next.value.line}`, 'The file breaks off: its list never ends.')
}

function itemIn(bytes: Uint8Array, place: Place): Item {
  const text = lineText(bytes, place.where) ?? ''
  const fault = jsonFault(text)
  if (fault) return aside(FORMAT, place.where, `The JSON of this item is broken: ${fault.what}`)
  const value: unknown = JSON.parse(text)
  if (!isFields(value)) return aside(FORMAT, place.where, 'The item is no object with fields.')
  const fields = new Map(
    Object.entries(value).map(([key, held]) => [key.toLowerCase().replaceAll('_', ''), held]),
  )
  const why = whyNone(fields)
  return why === undefined
    ? itemOf(entryOf(fields), { authors: [] }, place)
    : aside(FORMAT, place.where, why, undefined, 'passed')
}

/** By names in lower case without "_": version 2 writes "versionCreated" what version 1 wrote "versioncreated". */
type Named = ReadonlyMap<string, unknown>

function whyNone(fields: Named): string | undefined {
  const status = line(fields.get('pubstatus'))?.toLowerCase() ?? 'usable'
  if (status !== 'usable') return `Its publisher has marked it as ${status.slice(0, 40)}.`
  const type = line(fields.get('type'))?.toLowerCase() ?? 'text'
  return /^(?:text|composite)$/.test(type) || bodiesOf(fields).length > 0
    ? undefined
    : `It is of the kind "${type.slice(0, 40)}", not a text.`
}

function entryOf(fields: Named): Entry {
  const get = (name: string) => line(fields.get(name))
  return {
    title: get('headline') ?? partsOf(fields.get('headlines'))[0]?.words ?? get('title') ?? get('name'),
    full: bodiesOf(fields),
    brief: summariesOf(fields),
    id: get('uri'),
    link: get('webrendition') ?? get('url'),
    published: get('firstcreated') ?? get('contentcreated') ?? get('versioncreated'),
    updated: get('contentmodified') ?? get('versioncreated'),
    authors: peopleIn([get('byline')?.replace(/^by:?\s+/i, '')]),
    categories: [],
    tags: namesOf(fields.get('subject') ?? fields.get('subjects')),
    language: get('language'),
    rest: Object.fromEntries(KEPT.filter(name => fields.has(name)).map(name => [name, fields.get(name)])),
  }
}

/** What ours have no field for and a person may ask for. */
const KEPT = [
  'version',
  'located',
  'place',
  'places',
  'slugline',
  'profile',
  'urgency',
  'infosource',
  'copyrightholder',
]

const line = (value: unknown): string | undefined =>
  typeof value === 'number'
    ? String(value)
    : typeof value === 'string' && value.trim() !== ''
      ? value
      : undefined

/** "body_xhtml", "body_html", "body_text" of version 1; of version 2 a list with the type of each. */
function bodiesOf(fields: Named): Body[] {
  const named = (['bodyxhtml', 'bodyhtml', 'bodytext'] as const).flatMap((name): Body[] => {
    const words = line(fields.get(name))
    return words === undefined ? [] : [{ words, is: name === 'bodytext' ? 'text' : 'html' }]
  })
  const others = [...fields].flatMap(([name, value]): Body[] => {
    const words = /^body/.test(name) && !/^body(?:x?html|text)$/.test(name) ? line(value) : undefined
    return words === undefined ? [] : [{ words, is: 'either' }]
  })
  return [...named, ...others, ...partsOf(fields.get('bodies'))]
}

const summariesOf = (fields: Named): Body[] =>
  [
    ...[...fields].flatMap(([name, value]): Body[] => {
      const words = /^description(?!s$)/.test(name) ? line(value) : undefined
      return words === undefined ? [] : [{ words, is: 'either' }]
    }),
    ...partsOf(fields.get('descriptions')),
  ].map(body => ({ ...body, isSummary: true }))

/** The main one first. */
function partsOf(list: unknown): Body[] {
  const parts = (Array.isArray(list) ? list : []).filter(isFields)
  const isMain = ({ role }: Fields) => role === undefined || role === 'main'
  return [...parts.filter(isMain), ...parts.filter(part => !isMain(part))].flatMap((part): Body[] => {
    const words = line(part.value)
    const type = String(part.contentType ?? part.contenttype ?? '')
    return words === undefined
      ? []
      : [{ words, is: /html/.test(type) ? 'html' : /plain/.test(type) ? 'text' : 'either' }]
  })
}

const namesOf = (list: unknown): string[] =>
  (Array.isArray(list) ? list : []).filter(isFields).flatMap(({ name }) => line(name) ?? [])
