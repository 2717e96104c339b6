import type { Problem } from '../../records/problem.ts'
import type { Draft } from '../../records/report.ts'
import { decode } from '../encoding.ts'
import { importHtml } from '../html.ts'
import type { Aside, Context, Format, Item, Source } from '../source.ts'
import { collect } from '../whole.ts'
import { addressOf, resolved, savedFrom } from './address.ts'
import { isListing } from './listing.ts'
import { beforeWall } from './wall.ts'

/** A page as it was saved, crawled or fetched. */
export interface Page {
  /** Name of the format in which it was kept. */
  readonly format: string
  readonly name: string
  readonly where: string
  readonly bytes: Uint8Array
  /** Where it was found; a saved page may say so itself. */
  readonly address?: string
  readonly mediaType?: string
  /** The caller's date for pages that have none. */
  readonly published?: string
  /** What its keeper says of it beside. */
  readonly extra?: Readonly<Record<string, unknown>>
}

const START = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i

/** HTML pages, one a file. */
export const HTML: Format = {
  name: 'html',
  recognises: ({ text, mediaType = '' }) =>
    START.test(text.slice(0, 8000)) || (isPage(mediaType) && /<[a-z]/i.test(text)),
  read: readSaved,
}

export const isPage = (mediaType: string): boolean =>
  /^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(mediaType)

async function* readSaved(source: Source, { limits, options }: Context): AsyncIterable<Item> {
  const { name, address, mediaType } = source
  const bytes = await collect(source.open(), limits.report)
  const page = { format: 'html', name, where: name, address, mediaType, published: options.published }
  if (bytes !== undefined) yield readPage({ ...page, bytes: Buffer.from(bytes) })
  else
    yield aside(
      page,
      'fault',
      `The page is larger than ${limits.report / 1e6} MB, which no single report is.`,
    )
}

/** The report on a page, or why there is none. Never throws; the time is linear in the length. */
export function readPage(page: Page): Item {
  const { format, name, where } = page
  const decoded = decode(page.bytes, where, charsetOf(page.mediaType))
  if ('problem' in decoded) return aside(page, 'fault', decoded.problem.what, decoded.problem.remedy)
  const html = decoded.text
  const address = page.address ?? savedFrom(html)
  const told = importHtml(html, { source: address ?? nameInside(name), where, published: page.published })
  const draft = told.drafts[0]
  if (draft.text === '') return wordless(page, html)
  if (isListing(html))
    return aside(page, 'passed', 'The page lists other pages and has no report of its own.')
  const problems: Problem[] = [...decoded.problems, ...told.problems]
  if (breaksOff(html)) problems.push({ where, what: 'The page has no end: what it tells may be cut short.' })
  return { kind: 'report', format, where, draft: placed(draft, page, html, address), keys: [], problems }
}

const breaksOff = (html: string): boolean =>
  /<(?:html|body)\b/i.test(html) && !/<\/(?:html|body)\s*>/i.test(html)

function placed(draft: Draft, { name, extra }: Page, html: string, address: string | undefined): Draft {
  const base = resolved(/<base\s[^>]{0,500}?href\s*=\s*["']?([^"'\s>]+)/i.exec(html)?.[1], address)
  const all = { ...draft.extra, ...extra }
  const url = addressOf(draft.url, address, base ?? address)
  const open = beforeWall(draft.text)
  return {
    ...draft,
    source: name,
    ...(open === undefined ? {} : { text: open, extent: 'summary' }),
    ...(url === undefined ? {} : { url }),
    ...(draft.image === undefined ? {} : { image: resolved(draft.image, base ?? address) ?? draft.image }),
    ...(Object.keys(all).length > 0 ? { extra: all } : {}),
  }
}

/** "archive.zip!/2020/post.html" was called so by whoever packed it; the name of the archive says nothing of the post. */
const nameInside = (name: string): string => name.slice(name.lastIndexOf('!/') + 1)

export const charsetOf = (mediaType: string | undefined): string | undefined =>
  /;\s*charset\s*=\s*["']?\s*([^\s"';]{2,40})/i.exec(mediaType ?? '')?.[1]

const wordless = (page: Page, html: string): Aside =>
  /<script\b/i.test(html) && /<title\b[^>]*>\s*[^<\s]/i.test(html)
    ? aside(
        page,
        'fault',
        'The page has no words of its own: the browser puts it together.',
        'Open it in a browser and save it from there.',
      )
    : aside(page, 'passed', 'The page has no words.')

const aside = (
  { format, where }: { readonly format: string; readonly where: string },
  because: Aside['because'],
  what: string,
  remedy?: string,
): Aside => ({ kind: 'aside', format, where, what, remedy, because })
