import MarkdownIt from 'markdown-it'
import type { Problem } from '../records/problem.ts'
import type { Draft } from '../records/report.ts'
import { plainText } from './body.ts'
import { type Drafted, draftFrom, type Origin } from './draft.ts'
import { TEXT_NAMES } from './fields.ts'
import type { Fields } from './frontmatter.ts'
import type { Imported } from './import.ts'
import { dropComments, dropShortcodes } from './shortcodes.ts'
import { dropDialects } from './site/dialects.ts'
import { dropProgram } from './site/mdx.ts'
import { type Opening, openingOf } from './site/opening.ts'
import { cutPosts, type Post } from './site/posts.ts'
import { slugOfName } from './site/slug.ts'

/**
 * HTML is let through because bodies hold it and it becomes plain text in the next step. An indented paragraph is one, not
 * code. Quotes and dashes stay as they were typed.
 */
const markdown = new MarkdownIt('default', { html: true, linkify: false, typographer: false }).disable('code')

/** Longer than any paragraph that a person wrote: such a text is not parsed as Markdown, whose worst cases are slow. */
const LONGEST_PARAGRAPH = 100_000
const LONGEST_BODY = 3_000_000

/** A Markdown file: front matter, where it has one, and a body that may hold HTML, shortcodes and embeds. */
export function importMarkdown(text: string, origin: Origin): Imported {
  const drafts: Draft[] = []
  const problems: Problem[] = []
  for (const post of cutPosts(text, origin.where)) {
    if (post.broken) problems.push(post.broken)
    else {
      const read = readPost(post, origin)
      drafts.push(read.draft)
      problems.push(...read.problems)
    }
  }
  return { drafts, problems }
}

/** A post of which the front matter could be read. */
export function readPost({ fields, body }: Post, origin: Origin): Drafted {
  const words = body.trim() === '' ? textField(fields) : body
  const told = /\.mdx$/i.test(origin.source) ? dropProgram(words) : words
  const opening = openingOf(told, markdownText(told), fields)
  const { draft, problems } = draftFrom(fieldsWith(fields, opening), opening, origin)
  const slug = slugOfName(origin.source)
  const isNamed = draft.url !== undefined || slug === undefined
  return { draft: isNamed ? draft : { ...draft, extra: { slug, ...draft.extra } }, problems }
}

/** What front matter says goes before what stands above the text. */
function fieldsWith(fields: Fields, { author, date }: Opening): Fields {
  return {
    ...(date === undefined ? {} : { publishedOn: date }),
    ...(author === undefined ? {} : { byline: author }),
    ...fields,
  }
}

/** Markdown, HTML, or either within the other, to plain text. */
export function markdownText(source: string): string {
  const body = dropDialects(dropShortcodes(dropComments(source)))
  if (isEndless(body)) return plainText(body, { blankLines: 'part' })
  return plainText(markdown.render(body), { blankLines: 'layout' })
}

function isEndless(body: string): boolean {
  if (body.length > LONGEST_BODY) return true
  let start = 0
  for (let end = body.indexOf('\n\n'); end !== -1; end = body.indexOf('\n\n', start)) {
    if (end - start > LONGEST_PARAGRAPH) return true
    start = end + 2
  }
  return body.length - start > LONGEST_PARAGRAPH
}

function textField(fields: Fields): string {
  const value = TEXT_NAMES.map(name => fields[name]).find(value => typeof value === 'string')
  return typeof value === 'string' ? value : ''
}
