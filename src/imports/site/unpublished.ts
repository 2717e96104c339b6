import type { Fields } from '../frontmatter.ts'

/** Why something is no report that anybody published; a sentence, with a way out where there is one. */
export interface Reason {
  readonly what: string
  readonly remedy?: string
}

export interface Candidate {
  /** Its path within the site, as far as it is known. */
  readonly name: string
  readonly fields: Fields
  /** As it stands in the file. */
  readonly body: string
  readonly isDated: boolean
}

type Rule = (candidate: Candidate) => Reason | undefined

const TAKE = 'Give it a date in its front matter if it is one.'

/** Files about a project, which stand beside its posts; some of these words are a file's only where they are in capitals. */
const ABOUT_THE_PROJECT =
  /^(?:readme|licen[cs]e|changelog|contributing|code[-_]of[-_]conduct|(?:pull_request|issue)_template)(?:[-_.](?:[a-z]{2}(?:[-_][a-z]{2})?|\d[\d.]*|mit|apache))?\.(?:md|mdx|markdown|txt|rst)$/i
const IN_CAPITALS =
  /^(?:COPYING|NOTICE|CHANGES|HISTORY|NEWS|CONTRIBUTORS|AUTHORS|SECURITY|SUPPORT|GOVERNANCE|MAINTAINERS|INSTALL|TODO|ROADMAP|CODEOWNERS|CLAUDE|AGENTS)\.(?:md|mdx|markdown|txt|rst)$/
const TEMPLATE_FOLDER = /(?:^|[/\\!])(?:_layouts|_includes|_partials|_sass|_data|archetypes|\.github)[/\\]/i
/** Hugo, Liquid, Nunjucks and Handlebars: a list of the site's own posts, made when the site is built. */
const LOOP =
  /\{\{-?\s*(?:range|partial|block|define|#each|template|\$\w+\s*:=)\b|\{%-?\s*(?:for|extends|block|macro|assign|set)\b/
/** A field that is filled when a post is begun; shortcodes stand in posts, and addresses are made by patterns. */
const PLACEHOLDER = /^(?:title|date|slug)[ \t]*[:=].*(?:\{\{(?![<%])|\{%|<%)/im

/** In the order in which a person would see it. */
const RULES: readonly Rule[] = [
  ({ name }) => said(/(?:^|[/\\!])_drafts[/\\]/i.test(name), 'It lies in the folder of drafts.'),
  ({ name }) => said(TEMPLATE_FOLDER.test(name), 'It lies in a folder of templates, not of posts.'),
  ({ name }) =>
    said(/^_index\./i.test(baseOf(name)), 'It is the head of a list of posts ("_index"), not a post.'),
  ({ name }) => said(/^_/.test(baseOf(name)), 'Its name begins with "_": sites do not publish such files.'),
  ({ name, isDated }) =>
    said(
      !isDated && (ABOUT_THE_PROJECT.test(baseOf(name)) || IN_CAPITALS.test(baseOf(name))),
      'It is a file about the project, not a post.',
      TAKE,
    ),
  ({ name, isDated }) =>
    said(!isDated && /^404\.\w+$/.test(baseOf(name)), 'It is what a site says where a page is missing.'),
  ({ fields }) => said(isYes(fields.draft ?? fields.isdraft ?? fields.is_draft), 'It is marked as a draft.'),
  ({ fields }) => said(isNo(fields.published), 'Its front matter says "published: false".'),
  ({ fields }) => unpublishedStatus(fields.status ?? fields.post_status ?? fields.visibility),
  ({ fields }) => otherType(fields.type ?? fields.post_type),
  // A page of its own may be kept out of the lists.
  ({ fields, isDated }) =>
    said(
      !isDated && isYes(fields.eleventyexcludefromcollections),
      'Its front matter keeps it out of every list of posts (eleventyExcludeFromCollections), and it has no date.',
      TAKE,
    ),
  ({ fields, isDated }) =>
    said(!isDated && isNeverBuilt(fields), 'Its front matter says that no page is made of it.', TAKE),
  ({ fields }) =>
    said(
      [fields.redirect_to, fields.redirectto, fields.redirect].some(isAddress) ||
        fields.layout === 'redirect',
      'It only leads to another page.',
    ),
  ({ body, fields, isDated }) =>
    said(
      !isDated && (LOOP.test(body.slice(0, 20_000)) || fields.pagination !== undefined),
      'It is a template: its words are put in when the site is built.',
      TAKE,
    ),
  ({ body, fields, isDated }) =>
    said(
      !isDated && body.trim() === '' && fields.layout !== undefined,
      'It is a page that holds a layout and no words.',
    ),
]

/** Undefined where nothing speaks against its being a post. */
export function whyUnpublished(candidate: Candidate): Reason | undefined {
  // Hugo takes "Draft" for "draft".
  const lower = Object.entries(candidate.fields).map(([name, value]) => [name.toLowerCase(), value])
  const fields: Fields = Object.fromEntries(lower)
  for (const rule of RULES) {
    const reason = rule({ ...candidate, fields })
    if (reason) return reason
  }
  return undefined
}

/** The fields of new posts stand in a template as gaps; often they cannot even be read before they are filled. */
export function isTemplate(source: string): boolean {
  const fence = source.trimStart().slice(0, 3)
  const end = source.indexOf(`\n${fence}`, 4)
  return PLACEHOLDER.test(source.slice(0, Math.min(end === -1 ? 4000 : end, 4000)))
}

const UNPUBLISHED: Readonly<Record<string, string>> = {
  draft: 'It is a draft.',
  'auto-draft': 'It is a draft that was never written.',
  private: 'It is private: its publisher shows it to nobody.',
  pending: 'It waits for review and was not published.',
  trash: 'Its publisher has thrown it away.',
  future: 'It was planned for a later day and not published yet.',
  scheduled: 'It was planned for a later day and not published yet.',
}

/** What WordPress and its like say about a post. */
export const unpublishedStatus = (status: unknown): Reason | undefined =>
  typeof status === 'string' && Object.hasOwn(UNPUBLISHED, status.toLowerCase())
    ? { what: UNPUBLISHED[status.toLowerCase()] }
    : undefined

const OTHER_TYPES: Readonly<Record<string, string>> = {
  attachment: 'It is an attachment, not a post.',
  revision: 'It is an earlier state of a post.',
  nav_menu_item: 'It is an entry of a menu.',
}

const otherType = (type: unknown): Reason | undefined =>
  typeof type === 'string' && Object.hasOwn(OTHER_TYPES, type) ? { what: OTHER_TYPES[type] } : undefined

function isNeverBuilt(fields: Fields): boolean {
  const build = (fields.build ?? fields._build) as Fields | undefined
  return isYes(fields.headless) || build?.render === 'never' || isNo(build?.render)
}

const said = (holds: boolean, what: string, remedy?: string): Reason | undefined =>
  holds ? { what, ...(remedy ? { remedy } : {}) } : undefined
const baseOf = (name: string): string => name.split(/[/\\!]/).at(-1) ?? name
const isYes = (value: unknown): boolean => value === true || /^(?:true|yes|1)$/i.test(String(value ?? ''))
const isNo = (value: unknown): boolean => value === false || /^(?:false|no|0)$/i.test(String(value ?? ''))
const isAddress = (value: unknown): boolean =>
  (typeof value === 'string' && /^(?:https?:|\/)/.test(value)) ||
  (Array.isArray(value) && value.some(isAddress))
