/**
 * Places against two corpora of toponyms with coordinates, LGL (local American news) and GeoVirus (Wikinews), beside a
 * baseline that takes the largest place of each name. Run: node --import tsx bench/places.ts FOLDER
 * FOLDER holds lgl.xml and GeoVirus.xml. A resolution is right within 161 km (100 miles), as is usual.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadGazetteer } from '../src/gazetteer-file.ts'
import { english } from '../src/language/en/english.ts'
import { places as lexicon } from '../src/language/en/places.ts'
import type { Gazetteer } from '../src/mentions/gazetteer.ts'
import { findPlaces } from '../src/mentions/places.ts'
import type { Offer } from '../src/records/offer.ts'
import { type Article, articlesOf, type Gold } from './toponyms.ts'

interface Answer {
  readonly start: number
  readonly end: number
  readonly at?: readonly [number, number]
  readonly area: boolean
}

const NOTHING: Offer = { mentions: [], triggers: [], roles: [], attributions: [], causes: [] }
const LIMIT_KM = 161

const kilometres = (a: readonly [number, number], b: readonly [number, number]): number => {
  const rad = Math.PI / 180
  const h =
    Math.sin(((b[0] - a[0]) * rad) / 2) ** 2 +
    Math.cos(a[0] * rad) * Math.cos(b[0] * rad) * Math.sin(((b[1] - a[1]) * rad) / 2) ** 2
  return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(h)))
}

/** The middle of a country stands for it here, since the corpora give countries a point; Casus itself gives none. */
const answersOf = (text: string, gazetteer: Gazetteer): Answer[] => {
  const words = english.cut(text)
  const { places, at } = findPlaces(words, NOTHING, gazetteer, lexicon, {})
  return at.flatMap(({ span, place, relation }) => {
    const { id, lat, lon, precision, country } = places[place]
    if (/^place:(?:near|north|south|east|west|central)/.test(id) && relation === 'near') return []
    const state =
      precision === 'country' && id.startsWith('place:iso')
        ? gazetteer.countries.byIso(country ?? '')
        : undefined
    const point = lat !== undefined && lon !== undefined ? ([lat, lon] as const) : undefined
    const middle = state === undefined ? undefined : ([state.lat, state.lon] as const)
    const answer = point ?? middle
    return [
      {
        start: span.start,
        end: span.end,
        area: state !== undefined || precision === 'province',
        ...(answer === undefined ? {} : { at: answer }),
      },
    ]
  })
}

const largest = (name: string, gazetteer: Gazetteer): readonly [number, number] | undefined => {
  const entries = gazetteer.lookup(name)
  const state = entries.find(entry => entry.kind === 'country')
  const best = state ?? [...entries].sort((a, b) => b.population - a.population)[0]
  return best?.lat === undefined || best.lon === undefined ? undefined : [best.lat, best.lon]
}

const overlap = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end

const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)}%`

const isRight = (answer: readonly [number, number] | undefined, gold: Gold): boolean =>
  answer !== undefined && gold.at !== undefined && kilometres(answer, gold.at) <= LIMIT_KM

const measure = (name: string, articles: readonly Article[], gazetteer: Gazetteer): void => {
  const sums = {
    gold: 0,
    nouns: 0,
    found: 0,
    hit: 0,
    exact: 0,
    spurious: 0,
    located: 0,
    placed: 0,
    right: 0,
    open: 0,
    base: 0,
    pins: 0,
    pinsRight: 0,
    pinsBase: 0,
    baseAnswered: 0,
  }
  const began = performance.now()
  for (const { text, gold } of articles) {
    const answers = answersOf(text, gazetteer)
    sums.found += answers.length
    sums.spurious += answers.filter(answer => !gold.some(item => overlap(item, answer))).length
    for (const item of gold) {
      sums.gold += 1
      const adjective = gazetteer.countries.ofPeople(item.name).length > 0
      if (!adjective) sums.nouns += 1
      const answer =
        answers.find(given => given.start === item.start && given.end === item.end) ??
        answers.find(given => overlap(given, item))
      if (answer !== undefined) sums.hit += adjective ? 0 : 1
      if (answer?.start === item.start && answer.end === item.end) sums.exact += 1
      if (item.at === undefined) continue
      sums.located += 1
      const base = largest(item.name, gazetteer)
      if (base !== undefined) sums.baseAnswered += 1
      if (isRight(base, item)) sums.base += 1
      if (answer === undefined) continue
      sums.placed += 1
      if (answer.at === undefined) sums.open += 1
      if (isRight(answer.at, item)) sums.right += 1
      if (answer.at === undefined || answer.area) continue
      sums.pins += 1
      if (isRight(answer.at, item)) sums.pinsRight += 1
      if (isRight(base, item)) sums.pinsBase += 1
    }
  }
  const seconds = (performance.now() - began) / 1000
  const rows = [
    ['reports, toponyms, of these no adjectives', `${articles.length}, ${sums.gold}, ${sums.nouns}`],
    ['recognition: precision (overlap)', percent(sums.found - sums.spurious, sums.found)],
    ['recognition: recall of those that are no adjectives', percent(sums.hit, sums.nouns)],
    ['recognised and left without coordinates', percent(sums.open, sums.placed)],
    ['right within 161 km, of the recognised with coordinates', percent(sums.right, sums.placed - sums.open)],
    ['right within 161 km, of all recognised', percent(sums.right, sums.placed)],
    ['towns and districts alone: right within 161 km', percent(sums.pinsRight, sums.pins)],
    ['the same by the largest place of the name', percent(sums.pinsBase, sums.pins)],
    ['right within 161 km, of all in the corpus', percent(sums.right, sums.located)],
    [
      'largest place of the name, gold names: right, of those it knows',
      percent(sums.base, sums.baseAnswered),
    ],
    ['largest place of the name, gold names: right, of all', percent(sums.base, sums.located)],
    ['seconds', seconds.toFixed(1)],
  ]
  process.stdout.write(
    `\n${name}\n${rows.map(([label, value]) => `  ${label.padEnd(66)} ${value}\n`).join('')}`,
  )
}

const CORPORA = [
  { name: 'LGL', file: 'lgl.xml', unit: 'toponym', base: 0 },
  { name: 'GeoVirus', file: 'GeoVirus.xml', unit: 'location', base: 1 },
] as const

export const about =
  'place names: found, resolved and left open, beside the largest place of the name [FOLDER]'

/** LGL and GeoVirus; they are no part of the repository. */
const GEO = '../shared/data/geo'

export async function run([folder = GEO]: string[]): Promise<void> {
  const data = fileURLToPath(new URL('../data', import.meta.url))
  const before = process.memoryUsage().rss
  const began = performance.now()
  const gazetteer = loadGazetteer(data)
  const megabytes = (process.memoryUsage().rss - before) / 1e6
  process.stdout.write(
    `gazetteer: ${(performance.now() - began).toFixed(0)} ms, ${megabytes.toFixed(0)} MB resident\n`,
  )
  for (const { name, file, unit, base } of CORPORA) {
    const path = join(folder, file)
    if (existsSync(path)) measure(name, articlesOf(path, unit, base), gazetteer)
    else process.stdout.write(`${name}: no ${path} here, nothing measured\n`)
  }
}
