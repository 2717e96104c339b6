import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { Source } from '../src/imports/import.ts'

/** Real archives beside the repository, where somebody has put them; they are no part of it. */
const ARCHIVES = ['../shared/data/imports/current-events', '../shared/data/imports/wikinews']
const OURS = 'examples'

export interface Archive {
  readonly name: string
  readonly sources: readonly Source[]
}

/** The folders and CSV files that are named, else the archives that are there, else our own examples. */
export function archives(args: readonly string[]): Archive[] {
  const there = args.length > 0 ? args : ARCHIVES.filter(existsSync)
  return (there.length > 0 ? there : [OURS]).map(name => ({ name, sources: sourcesIn(name) }))
}

function sourcesIn(path: string): Source[] {
  if (statSync(path).isDirectory()) {
    return readdirSync(path)
      .sort()
      .flatMap(name => sourcesIn(join(path, name)))
  }
  const bytes = readFileSync(path)
  return extname(path) === '.csv' ? articlesOf(path, bytes.toString('utf8')) : [{ name: path, bytes }]
}

/** A CSV with the columns text and, where it has them, title and date: one article a row. */
function articlesOf(path: string, csv: string): Source[] {
  const [header, ...rows] = records(csv)
  return rows.map((row, index) => {
    const field = (name: string) => row[header.indexOf(name)]
    const { title, date, text } = { title: field('title'), date: field('date'), text: field('text') }
    const bytes = Buffer.from(JSON.stringify({ title, date, text }))
    return { name: `${path}:${index + 2}.json`, bytes }
  })
}

/** RFC 4180: fields may be quoted, hold line breaks, and double the quotes inside them. */
export function records(csv: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, bare, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1)!.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'))
    if (end !== ',') rows.push([])
  }
  return rows.filter(row => row.length > 1)
}
