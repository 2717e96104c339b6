import type { Problem } from '../records/problem.ts'
import type { Draft } from '../records/report.ts'
import { plainText } from './body.ts'
import { draftFrom, type Origin } from './draft.ts'
import { TEXT_NAMES } from './fields.ts'
import { type Fields, isFields } from './frontmatter.ts'
import type { Imported } from './import.ts'
import { jsonFault } from './jsonfault.ts'
import { markdownText } from './markdown.ts'
import { dropComments, dropShortcodes } from './shortcodes.ts'
import { textParagraphs } from './text.ts'

const DEEPEST = 6

/** A JSON file: one report, a list of reports, or an answer of an interface with the list somewhere inside. */
export function importJson(text: string, origin: Origin): Imported {
  const fault = jsonFault(text)
  if (fault)
    return { drafts: [], problems: [broken(`${origin.where}:${fault.line}:${fault.column}`, fault.what)] }
  return draftsIn(JSON.parse(text), origin)
}

/** One report a line; a line that cannot be read is a problem and the others are read. */
export function importJsonLines(text: string, origin: Origin): Imported {
  const drafts: Draft[] = []
  const problems: Problem[] = []
  let unread = 0
  text.split('\n').forEach((line, i) => {
    if (line.trim() === '') return
    const where = `${origin.where}:${i + 1}`
    const fault = jsonFault(line)
    if (fault) {
      problems.push(broken(`${where}:${fault.column}`, fault.what))
      unread++
      return
    }
    const imported = draftsIn(JSON.parse(line), { ...origin, where })
    if (imported.drafts.length === 0) unread++
    drafts.push(...imported.drafts)
    problems.push(...imported.problems)
  })
  return { drafts, problems, unread }
}

const broken = (where: string, what: string): Problem => ({
  where,
  what: `The JSON is broken: ${what}`,
  remedy: 'Mend it there; a tool that checks JSON shows the place.',
})

function draftsIn(value: unknown, origin: Origin): Imported {
  const found = reportsIn(value, 0)
  if (found.length === 0) {
    const what = 'No report was found: no object here has a text, body, content or article.'
    return {
      drafts: [],
      problems: [{ where: origin.where, what, remedy: 'Name the field with the words "text".' }],
    }
  }
  const drafted = found.map((fields, i) =>
    draftFrom(
      withoutText(fields),
      { text: bodyText(textOf(fields)!.value) },
      placed(origin, i, found.length),
    ),
  )
  return { drafts: drafted.map(({ draft }) => draft), problems: drafted.flatMap(({ problems }) => problems) }
}

const placed = (origin: Origin, index: number, count: number): Origin =>
  count > 1 ? { ...origin, where: `${origin.where}, report ${index + 1}` } : origin

/** Objects that have a text; else what lists and objects hold, from outside in. */
function reportsIn(value: unknown, depth: number): Fields[] {
  if (depth > DEEPEST) return []
  if (Array.isArray(value)) return value.flatMap(entry => reportsIn(entry, depth + 1))
  if (!isFields(value)) return []
  return textOf(value) ? [value] : Object.values(value).flatMap(inner => reportsIn(inner, depth + 1))
}

interface TextField {
  readonly key: string
  readonly value: string
}

/** The longest wins where two are there: "content" may be cut short, "body" complete. */
function textOf(fields: Fields): TextField | undefined {
  const byName = new Map(Object.keys(fields).map(key => [key.toLowerCase().replace(/[_\-: ]/g, ''), key]))
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

function withoutText(fields: Fields): Fields {
  const { key } = textOf(fields)!
  const held = fields[key]
  if (!isFields(held)) return Object.fromEntries(Object.entries(fields).filter(([name]) => name !== key))
  const kept = Object.entries(held).filter(([, value]) => joined(value) !== textOf(fields)!.value)
  return { ...fields, [key]: Object.fromEntries(kept) }
}

const BLOCK_TAG = /<(?:p|div|br|h[1-6]|ul|ol|li|blockquote|figure|section|article|table)\b[^<>]*>/i
const MARKDOWN = /^#{1,6} \S|\]\((?:https?:|\/)|\*\*\S/m

/** A body of unknown kind: HTML, Markdown or words alone. */
function bodyText(body: string): string {
  const text = dropShortcodes(dropComments(body.replace(/\r\n?/g, '\n')))
  if (BLOCK_TAG.test(text)) return plainText(text, { blankLines: 'part' })
  return MARKDOWN.test(text) ? markdownText(text) : plainOrTagged(text)
}

const INLINE_TAG = /<\/?(?:a|b|i|em|strong|span|img|u|sup|sub)\b[^<>]*>/i

const plainOrTagged = (text: string): string =>
  INLINE_TAG.test(text) ? plainText(text, { blankLines: 'part' }) : textParagraphs(text).join('\n\n')
