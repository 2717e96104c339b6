import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { records } from '../bench/archives.ts'
import { importSource } from '../src/imports/import.ts'
import { ecbJoined } from './corpora/ecb-text.ts'
import { joined, unescaped } from './joined.ts'

/** A report that is annotated by us, by its name: "wikinews/045", "own/taji". */
export interface OwnReport {
  readonly name: string
  readonly text: string
  readonly title?: string
  /** ISO date. */
  readonly published?: string
}

export const SHARED = '../shared/data'

/** The reports of one set, by name; none where the set is not beside the repository. */
export function reportsOf(set: string): ReadonlyMap<string, OwnReport> {
  const list = SETS[set]?.() ?? []
  return new Map(list.map(report => [report.name, report]))
}

/** Tells later whether the text is still the one that was annotated. */
export const textKey = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16)

const SETS: Readonly<Record<string, () => OwnReport[]>> = { wikinews, wikievents, meantime, ecbplus, own }

function wikinews(): OwnReport[] {
  const path = join(SHARED, 'imports/wikinews/wikinews_2020.csv')
  if (!existsSync(path)) return []
  const [header, ...rows] = records(readFileSync(path, 'utf8'))
  return rows.map((row, index) => {
    const field = (name: string) => row[header.indexOf(name)]
    const bytes = Buffer.from(
      JSON.stringify({ title: field('title'), date: field('date'), text: field('text') }),
    )
    const [draft] = importSource({ name: 'wikinews.json', bytes }).drafts
    return {
      name: `wikinews/${String(index).padStart(3, '0')}`,
      text: draft.text,
      title: draft.title,
      published: (draft.publishedLocal ?? draft.published)?.slice(0, 10),
    }
  })
}

function wikievents(): OwnReport[] {
  const path = join(SHARED, 'wikievents/train.jsonl')
  if (!existsSync(path)) return []
  const lines = readFileSync(path, 'utf8').trim().split('\n')
  return lines.map(line => {
    const { docid, tokens } = JSON.parse(line) as { docid: string; tokens: string[] }
    return { name: `wikievents/${docid}`, text: joined(tokens).text }
  })
}

function meantime(): OwnReport[] {
  const folder = join(SHARED, 'meantime/intra-doc_annotation')
  if (!existsSync(folder)) return []
  return readdirSync(folder).flatMap(corpus =>
    readdirSync(join(folder, corpus))
      .filter(file => file.endsWith('.xml'))
      .map(file => {
        const xml = readFileSync(join(folder, corpus, file), 'utf8')
        return { name: `meantime/${file.replace(/\.xml$/, '')}`, text: meantimeText(xml).text }
      }),
  )
}

/** Title and date are its first two sentences; in the text they are paragraphs of their own. */
export function meantimeText(xml: string): ReturnType<typeof joined> {
  const tokens = [...xml.matchAll(/<token [^>]*sentence="(\d+)"[^>]*>([^<]*)<\/token>/g)]
  const starts = ['1', '2'].map(number => tokens.findIndex(([, sentence]) => sentence === number))
  return joined(
    tokens.map(([, , word]) => unescaped(word)),
    new Set(starts),
  )
}

function ecbplus(): OwnReport[] {
  const folder = join(SHARED, 'ecbplus/ECB+')
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter(topic => /^\d+$/.test(topic))
    .flatMap(topic =>
      readdirSync(join(folder, topic))
        .filter(file => file.endsWith('.xml'))
        .map(file => ({
          name: `ecbplus/${file.replace(/\.xml$/, '')}`,
          text: ecbJoined(readFileSync(join(folder, topic, file), 'utf8')).text,
        })),
    )
}

function own(): OwnReport[] {
  return readdirSync('examples', { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.md'))
    .sort()
    .flatMap(file => {
      const bytes = readFileSync(join('examples', file))
      return importSource({ name: file, bytes }).drafts.map(draft => ({
        name: `own/${file.replace(/\.md$/, '')}`,
        text: draft.text,
        title: draft.title,
        published: (draft.publishedLocal ?? draft.published)?.slice(0, 10),
      }))
    })
}
