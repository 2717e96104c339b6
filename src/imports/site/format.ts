import { decode } from '../encoding.ts'
import { formatOf } from '../format.ts'
import { readPost } from '../markdown.ts'
import type { Context, Format, Head, Item, Source } from '../source.ts'
import { renamed } from '../tables/mapping.ts'
import { collect } from '../whole.ts'
import { cutPosts, type Post } from './posts.ts'
import { isTemplate, type Reason, whyUnpublished } from './unpublished.ts'

const NAME = 'markdown'

/** Posts of Hugo, Jekyll, Eleventy, Astro and the like: Markdown or HTML under front matter, or without. */
export const MARKDOWN: Format = { name: NAME, recognises, read }

const NAMED = /\.(?:md|markdown|mdown|mkd|mdx|njk|liquid)$/i
const FRONT_MATTER = /^\s*(?:---(?:json|toml|yaml|js)?|\+\+\+)[ \t]*\r?\n/

/** Pages that a server calls HTML are read as such, however they begin. Tables hold marks of Markdown, so that these are no sign. */
function recognises({ name, text, mediaType }: Head): boolean {
  if (mediaType !== undefined && !/^text\/(?:plain|markdown|x-markdown)|octet-stream/i.test(mediaType))
    return false
  return (NAMED.test(name) || FRONT_MATTER.test(text)) && formatOf(text, name) === 'markdown'
}

async function* read(source: Source, context: Context): AsyncIterable<Item> {
  const { name, address } = source
  const bytes = await collect(source.open(), context.limits.report)
  if (bytes === undefined) {
    yield fault(
      name,
      `It is larger than ${context.limits.report / 1e6} MB, which no single report is.`,
      'Split it.',
    )
    return
  }
  const decoded = decode(bytes, name)
  if ('problem' in decoded) {
    yield fault(decoded.problem.where, decoded.problem.what, decoded.problem.remedy)
    return
  }
  const map = context.options.map ?? {}
  const posts = cutPosts(decoded.text, name).map(post => ({ ...post, fields: renamed(post.fields, map) }))
  for (const post of posts) {
    const item = itemOf(post, { name, address, several: posts.length > 1, text: decoded.text }, context)
    yield item.kind === 'report' ? { ...item, problems: [...decoded.problems, ...item.problems] } : item
  }
}

interface File {
  readonly name: string
  readonly address?: string
  readonly several: boolean
  readonly text: string
}

function itemOf(post: Post, file: File, context: Context): Item {
  const where = file.several ? `${file.name}:${post.line}` : file.name
  if (!file.several && isTemplate(file.text))
    return passed(where, { what: 'It is a template for posts, not a post.' })
  if (post.broken) return fault(post.broken.where, post.broken.what, post.broken.remedy)
  const origin = { source: file.name, where }
  const own = readPost(post, origin)
  const isDated = own.draft.published !== undefined
  const reason = whyUnpublished({ name: file.name, fields: post.fields, body: post.body, isDated })
  if (reason) return passed(where, reason)
  const given = context.options.published
  const { draft, problems } =
    isDated || given === undefined ? own : readPost(post, { ...origin, published: given })
  if (draft.text === '')
    return passed(where, { what: 'It has no words: a picture, a film or a title alone.' })
  return {
    kind: 'report',
    format: NAME,
    where,
    draft: file.address === undefined || draft.url !== undefined ? draft : { ...draft, url: file.address },
    keys: keysOf(post),
    problems,
  }
}

/** An address, or a number that chance made once: what else a site counts by, other sites count by too. */
const UNIQUE = /^(?:[a-z][a-z\d+.-]*:\S{4,400}|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/i

function keysOf({ fields }: Post): string[] {
  const id = fields.guid ?? fields.wordpress_url ?? fields.uuid
  return typeof id === 'string' && UNIQUE.test(id) ? [`guid:${id}`] : []
}

const passed = (where: string, reason: Reason): Item => ({
  kind: 'aside',
  format: NAME,
  where,
  ...reason,
  because: 'passed',
})

const fault = (where: string, what: string, remedy?: string): Item => ({
  kind: 'aside',
  format: NAME,
  where,
  what,
  ...(remedy ? { remedy } : {}),
  because: 'fault',
})
