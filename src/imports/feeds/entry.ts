import type { Problem } from '../../records/problem.ts'
import type { Draft } from '../../records/report.ts'
import { draftFrom } from '../draft.ts'
import type { Aside, Item } from '../source.ts'
import { lineIn } from '../values.ts'
import { addressesOf, resolve } from './addresses.ts'
import { bodyWords, isBrief, withoutScripts, withoutTrailer } from './body.ts'
import { feedDate } from './dates.ts'

/** What a feed says of itself, as far as its entries need it. */
export interface Feed {
  readonly title?: string
  /** The site that it is of, absolute. */
  readonly home?: string
  readonly language?: string
  readonly authors: readonly string[]
}

/** One thing that a feed tells of, whatever the feed's format. Words may be plain or HTML; addresses may be relative. */
export interface Entry {
  readonly title?: string
  /** What was given as the whole of it, best first, and what was given as a summary or without saying. */
  readonly full: readonly Body[]
  readonly brief: readonly Body[]
  readonly link?: string
  /** An id that the publisher vouches for. */
  readonly id?: string
  /** Relative addresses are resolved against it. */
  readonly base?: string
  readonly published?: unknown
  readonly updated?: unknown
  readonly authors: readonly string[]
  readonly categories: readonly string[]
  readonly tags?: readonly string[]
  readonly language?: string
  readonly image?: string
  readonly rest?: Readonly<Record<string, unknown>>
}

export interface Body {
  readonly words: string
  /** 'html' and 'text' where the feed says so; most say nothing and mean either. */
  readonly is: 'html' | 'text' | 'either'
  /** The format itself calls it a summary. */
  readonly isSummary?: boolean
}

export interface Place {
  readonly format: string
  readonly source: string
  readonly where: string
  readonly published?: string
}

/** The report that an entry is, or why it is none. */
export function itemOf(entry: Entry, feed: Feed, place: Place): Item {
  const { url, keys } = addressesOf(entry, feed)
  if (isComment(url)) return passed(`${nameOf(entry)} is a comment on a post, not a report.`, place)
  const { text, extent, other } = told(entry)
  if (text === '') return wordless(entry, url, place)
  const fields = {
    title: entry.title === undefined ? undefined : withoutScripts(entry.title),
    url,
    authors: entry.authors.length > 0 ? entry.authors : feed.authors,
    date: feedDate(entry.published),
    updated: feedDate(entry.updated),
    categories: entry.categories,
    tags: entry.tags ?? [],
    language: entry.language ?? feed.language,
    image: resolve(entry.image, entry.base ?? feed.home),
    description: other,
    ...entry.rest,
    ...(feed.title === undefined ? {} : { feed: feed.title }),
  }
  // The day in the address of a post is its own; a day in the name of the feed's file is not.
  const origin = { source: url ?? '', where: place.where, published: place.published }
  const { draft, problems } = draftFrom(withoutEmpty(fields), { text }, origin)
  if (draft.text === '') return wordless(entry, url, place)
  return {
    kind: 'report',
    format: place.format,
    where: place.where,
    draft: { ...draft, source: place.source, ...(extent ? { extent } : {}) },
    keys,
    problems: [...problems, ...undatedButChanged(draft, place)],
  }
}

interface Told {
  readonly text: string
  readonly extent?: 'summary'
  /** The summary beside a whole text. */
  readonly other?: string
}

function told({ full, brief }: Entry): Told {
  const whole = full.map(read).find(({ text }) => text !== '')
  const short = brief
    .map(body => ({ ...read(body), isSummary: body.isSummary }))
    .find(({ text }) => text !== '')
  // A "whole" text that is a caption beside a longer summary is none.
  if (whole && !(short && short.text.length > 2 * whole.text.length))
    return { text: whole.text, extent: whole.isCut ? 'summary' : undefined, other: short?.text }
  if (!short) return { text: '' }
  const isSummary = short.isSummary || short.isCut || short.isOpen || isBrief(short.text)
  return { text: short.text, extent: isSummary ? 'summary' : undefined }
}

const read = (body: Body) => withoutTrailer(bodyWords(body))

function wordless(entry: Entry, url: string | undefined, place: Place): Aside {
  const remedy = url === undefined ? undefined : `Its page can be read: casus add ${url}`
  return { ...passed(`${nameOf(entry)} has no words beside its title.`, place), remedy }
}

const passed = (what: string, { format, where }: Place): Aside => ({
  kind: 'aside',
  format,
  where,
  what,
  because: 'passed',
})

const nameOf = ({ title }: Entry): string => {
  const line = lineIn(title)
  return line === undefined ? 'The entry' : `"${line.slice(0, 100)}"`
}

/** Feeds of comments look like feeds of posts; their addresses do not. */
const isComment = (url: string | undefined): boolean => /#(?:comment-?|c)\d+$/i.test(url ?? '')

/** The day of a change says at most until when a report came out. */
const undatedButChanged = (draft: Draft, { where }: Place): Problem[] =>
  draft.published === undefined && draft.updated !== undefined
    ? [
        {
          where,
          what: 'The feed says when it was last changed and not when it came out, so it has no day of publication.',
          remedy: 'Give the day with --published DATE.',
        },
      ]
    : []

const withoutEmpty = (fields: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  )
