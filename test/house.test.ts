import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, sep } from 'node:path'
import { expect, test } from 'vitest'

/** Who may import what, besides itself. Stages pass records to each other and know nothing else of each other. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  records: [],
  calendar: [],
  syntax: ['records'],
  language: ['records', 'calendar'],
  codebook: ['records'],
  imports: ['records', 'calendar'],
  news: ['records', 'language'],
  reader: ['records', 'calendar', 'syntax', 'language', 'codebook'],
  mentions: ['records', 'calendar', 'syntax', 'language'],
  events: ['records', 'calendar', 'syntax', 'language', 'codebook'],
  claims: ['records', 'calendar', 'syntax', 'language'],
  links: ['records', 'calendar', 'syntax', 'language'],
  exports: ['records', 'calendar'],
  store: ['records', 'calendar'],
  sources: ['records', 'imports'],
}

/** Word lists take the shape that the stage using them asks for: a type, which is gone at run time. */
const TYPES_ALSO: Readonly<Record<string, readonly string[]>> = {
  language: ['reader', 'mentions', 'events', 'claims', 'links', 'news'],
}

/** Pipeline, archive, command line and the files that load data join the parts, so they may import everything. */
const JOINS = (part: string) => part === 'cli' || part === 'archive' || part.endsWith('.ts')

/** Disk, database and network are their subject. */
const OUTWARD = (part: string) => part === 'store' || part === 'sources'

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.ts'))
const partOf = (path: string) => path.split(sep)[0]

test.each(files.filter(file => !JOINS(partOf(file))))('src/%s imports only what its part may', file => {
  const part = partOf(file)
  expect(MAY_IMPORT, `a new part "${part}" needs a row in this table`).toHaveProperty(part)
  const source = readFileSync(join('src', file), 'utf8')
  for (const [, type, path] of source.matchAll(/^(?:import|export)( type)? [^'"]*?from '(\.[^']+)'/gms)) {
    const other = partOf(normalize(join(dirname(file), path)))
    const allowed = [part, ...MAY_IMPORT[part], ...((type && TYPES_ALSO[part]) || [])]
    expect(allowed, `${file} imports ${path}`).toContain(other)
  }
})

/** Reads the files of a codebook, so that all of it is found in one folder; no stage imports it. */
const LOADERS = [join('codebook', 'file.ts')]

/** A stage gives the same for the same arguments: no clock, chance, network, files, environment or console. Hashing and unpacking are none of these. */
const OUTSIDE =
  /from 'node:(?!crypto'|zlib'|stream'|stream\/promises'|string_decoder')|\bprocess\.|\bconsole\.|\bDate\.now\b|\bnew Date\(\)|\bperformance\.|\bMath\.random\b|\bfetch\(/

const stages = files.filter(file => !JOINS(partOf(file)) && !OUTWARD(partOf(file)) && !LOADERS.includes(file))

test.each(stages)('src/%s reaches for nothing outside its arguments', file => {
  expect(readFileSync(join('src', file), 'utf8')).not.toMatch(OUTSIDE)
})

test('only the command line prints', () => {
  const printing = files.filter(file =>
    /\bconsole\.|process\.std(?:out|err)/.test(readFileSync(join('src', file), 'utf8')),
  )
  expect(printing.filter(file => partOf(file) !== 'cli')).toEqual([])
})
