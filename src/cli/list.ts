import { eventsText, reportsText } from '../exports/archive/found.ts'
import { actorsText, asideText, placesText, sourcesText } from '../exports/archive/lists.ts'
import { safeJson } from '../exports/safe.ts'
import type { Page } from '../records/archived.ts'
import type { Archive } from '../store/archive.ts'
import type { Criteria } from '../store/find/conditions.ts'
import { listActors, listAside, listPlaces } from '../store/find/list.ts'
import { searchReports } from '../store/find/reports.ts'
import { searchEvents } from '../store/find/search.ts'
import { listSources } from '../store/find/status.ts'
import { criteriaFor, type Filters } from './filters.ts'
import { withArchive } from './opened.ts'
import { problemLine } from './problem-line.ts'
import { columns, paint, print, warn } from './terminal.ts'

type ListNames = readonly ['events', 'reports', 'actors', 'places', 'sources', 'aside']
export type ListName = ListNames[number]

export interface ListCommand extends Filters {
  readonly archive: string
  readonly limit: number
  readonly after?: string
  readonly format: 'text' | 'json' | 'jsonl'
}

interface Asked extends ListCommand {
  /** The beginning of a name. */
  readonly name?: string
}

/** Prints a list of what the archive holds; filters are for events and reports. */
export const list = (what: ListName, name: string | undefined, options: ListCommand): Promise<number> =>
  withArchive(options.archive, { create: false }, async archive => {
    const criteria = await criteriaFor(archive, undefined, options)
    if ('what' in criteria) {
      warn(problemLine(criteria))
      return 2
    }
    const { page, text } = await PRINTED[what](archive, criteria, { ...options, name })
    await print(
      options.format === 'text'
        ? text
        : options.format === 'json'
          ? json(page)
          : page.found.map(line).join(''),
    )
    return 0
  })

interface Printed {
  readonly page: Page<object>
  readonly text: string
}

type List = (archive: Archive, criteria: Criteria, asked: Asked) => Promise<Printed>

const view = () => ({ width: columns(), paint: paint(), sought: [] })
const printed = <T extends object>(page: Page<T>, text: (page: Page<T>) => string): Printed => ({
  page,
  text: text(page),
})

const PRINTED: Readonly<Record<ListName, List>> = {
  events: async (archive, criteria, asked) =>
    printed(await searchEvents(archive, criteria, { ...asked, by: 'date' }), page =>
      eventsText(page, view()),
    ),
  reports: async (archive, criteria, asked) => {
    const page = await searchReports(archive, criteria, asked)
    const found = page.found.map(({ passages, ...report }) => report)
    return { page: { ...page, found }, text: reportsText(page, view()) }
  },
  actors: async (archive, _, asked) =>
    printed(await listActors(archive, asked), page => actorsText(page, view())),
  places: async (archive, _, asked) =>
    printed(await listPlaces(archive, asked), page => placesText(page, view())),
  aside: async (archive, _, asked) =>
    printed(await listAside(archive, asked), page => asideText(page, view())),
  sources: async archive => {
    const found = await listSources(archive)
    return { page: { found, count: found.length, isMore: false }, text: sourcesText(found, view()) }
  },
}

const json = (value: object): string => `${safeJson(JSON.stringify(value, null, 2))}\n`
const line = (value: object): string => `${safeJson(JSON.stringify(value))}\n`
