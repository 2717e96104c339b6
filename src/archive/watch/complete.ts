import { readSource } from '../../imports/read.ts'
import type { Item, ReportItem } from '../../imports/source.ts'
import { isAddress } from '../../records/address.ts'
import type { Problem } from '../../records/problem.ts'
import { sourceOf } from '../../sources/web/fetch.ts'
import type { Permission } from '../../sources/web/permission.ts'
import type { Polite } from '../../sources/web/polite.ts'
import type { Web } from '../../sources/web/web.ts'

export interface Completing {
  readonly web: Web
  readonly inTurn: Polite
  readonly permission: Permission
  /** Whether the full text is there already, so that it need not be fetched again. */
  readonly hasFull: (item: ReportItem) => Promise<boolean>
  readonly stop: AbortSignal
}

/** Summaries of a feed with the page that they lead to in their place; where it cannot be had, the summary stays and says why. */
export async function* complete(items: AsyncIterable<Item>, completing: Completing): AsyncIterable<Item> {
  for await (const item of items) {
    const follows = item.kind === 'report' && item.draft.extent === 'summary' && !completing.stop.aborted
    yield follows && !(await completing.hasFull(item)) ? await fullOf(item, completing) : item
  }
}

async function fullOf(item: ReportItem, { web, inTurn, permission }: Completing): Promise<ReportItem> {
  const { url } = item.draft
  if (url === undefined || !/^https?:/.test(url) || !isAddress(url)) return item
  const { host, pathname, search } = new URL(url)
  const robots = await inTurn(host, () => permission(url))
  if (!robots.allows(pathname + search))
    return withProblem(item, url, 'The site does not let programs follow this link (robots.txt).')
  return inTurn(host, () => pageFor(item, url, web), (robots.delay ?? 0) * 1000)
}

async function pageFor(item: ReportItem, url: string, web: Web): Promise<ReportItem> {
  const answer = await web.ask(url)
  if (answer.kind === 'failed') return withProblem(item, url, answer.problem.what, answer.problem.remedy)
  if (answer.kind === 'unchanged') return item
  let fault = 'There is no report on the page.'
  for await (const found of readSource(sourceOf(answer))) {
    if (found.kind === 'report' && found.draft.text.length > item.draft.text.length)
      return joined(item, found)
    if (found.kind === 'aside') fault = found.what
  }
  return withProblem(item, url, `The full report was not found: ${fault}`)
}

/** The words are the page's and came in from there; what the feed says about them stands, so that the report stays the same one. */
function joined(item: ReportItem, page: ReportItem): ReportItem {
  const { text: _, extent: __, source: ___, ...told } = item.draft
  const stated = Object.fromEntries(
    Object.entries(told).filter(([, value]) => value?.length !== 0 && value !== undefined),
  )
  const { published, publishedLocal } = told.published === undefined ? page.draft : told
  const extra = { ...page.draft.extra, ...told.extra }
  const draft = { ...page.draft, ...stated, published, publishedLocal, extra }
  return { ...item, draft, problems: [...item.problems, ...page.problems] }
}

const withProblem = (item: ReportItem, where: string, what: string, remedy?: string): ReportItem => {
  const problem: Problem = { where, what, remedy }
  return { ...item, problems: [...item.problems, problem] }
}
