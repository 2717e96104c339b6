import { bundledCodebook } from '../codebook/file.ts'
import type { Problem } from '../records/problem.ts'
import type { Archive } from '../store/archive.ts'
import type { Criteria } from '../store/find/conditions.ts'
import { criteriaOf, type KnownTypes, type Wanted } from '../store/find/named.ts'

/** What narrows a search, a list or an export. */
export type Filters = Omit<Wanted, 'words'>

/** What was typed as rows of the archive; an unknown type or name is a problem that says what is like it. */
export const criteriaFor = (
  archive: Archive,
  words: string | undefined,
  { from, to, type, actor, place, source, saidBy, status, disputed }: Filters,
): Promise<Criteria | Problem> =>
  criteriaOf(
    archive,
    { words, from, to, type, actor, place, source, saidBy, status, disputed },
    type === undefined ? new Map() : knownTypes(),
  )

const knownTypes = (): KnownTypes =>
  new Map([...bundledCodebook().types].map(([name, { modes }]) => [name, [...modes.keys()]]))
