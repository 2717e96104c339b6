import { eventsText, reportsText } from '../exports/archive/found.ts'
import type { Sought } from '../exports/archive/marked.ts'
import { safe, safeJson } from '../exports/safe.ts'
import type { FoundEvent, FoundReport, Page } from '../records/archived.ts'
import type { Archive } from '../store/archive.ts'
import type { Criteria } from '../store/find/conditions.ts'
import { searchReports } from '../store/find/reports.ts'
import { searchEvents } from '../store/find/search.ts'
import { criteriaFor, type Filters } from './filters.ts'
import { withArchive } from './opened.ts'
import { problemLine } from './problem-line.ts'
import { columns, paint, print, warn } from './terminal.ts'

export interface SearchCommand extends Filters {
  readonly archive: string
  readonly reports?: boolean
  readonly by: 'date' | 'rank'
  readonly limit: number
  readonly after?: string
  readonly format: 'text' | 'json' | 'jsonl'
}

/** Prints what was found; 0 also where nothing was, 2 for a name or a type that nobody knows. */
export const search = (words: string, options: SearchCommand): Promise<number> =>
  withArchive(options.archive, { create: false }, async archive => {
    const criteria = await criteriaFor(archive, words === '' ? undefined : words, options)
    if ('what' in criteria) {
      warn(problemLine(criteria))
      return 2
    }
    await print(
      options.reports
        ? await foundReports(archive, criteria, options)
        : await foundEvents(archive, criteria, options),
    )
    return 0
  })

async function foundEvents(archive: Archive, criteria: Criteria, options: SearchCommand): Promise<string> {
  const page = await searchEvents(archive, criteria, options)
  return printed(page, options, () => eventsText(page, viewOf(criteria)))
}

async function foundReports(archive: Archive, criteria: Criteria, options: SearchCommand): Promise<string> {
  const page = await searchReports(archive, criteria, options)
  const sparse: Page<Omit<FoundReport, 'passages'>> = {
    ...page,
    found: page.found.map(({ passages, ...report }) => report),
  }
  return printed(sparse, options, () => reportsText(page, viewOf(criteria)))
}

function printed(
  page: Page<FoundEvent | Omit<FoundReport, 'passages'>>,
  { format }: SearchCommand,
  text: () => string,
): string {
  if (format === 'text') return text()
  if (format === 'json') return `${safeJson(JSON.stringify(page, null, 2))}\n`
  return page.found.map(one => `${safeJson(JSON.stringify(one))}\n`).join('')
}

const viewOf = ({ words }: Criteria) => ({
  width: columns(),
  paint: paint(),
  sought: words?.groups.flat().flatMap(soughtIn) ?? [],
})

function soughtIn({ words, isPrefix }: { readonly words: string; readonly isPrefix: boolean }): Sought[] {
  const all = safe(words).toLowerCase().split(' ')
  return all.map((word, index) => ({ word, isPrefix: isPrefix && index === all.length - 1 }))
}
