import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Annotated, Mention, Mentions } from '../document.ts'
import { labelTable } from '../labels.ts'
import { SHARED } from '../reports.ts'
import { wholeWords } from './extents.ts'
import { type Coarse, isNationality, kindsOf } from './kinds.ts'
import { cutPhrase } from './phrase.ts'
import { heldByHash } from './split.ts'

const FOLDER = join(SHARED, 're3d')
/** Below it stands what a program proposed and too few people confirmed. */
const SURE = 0.7

export interface Re3dEntity {
  readonly documentId: string
  readonly begin: number
  readonly end: number
  readonly type: string
  readonly confidence: number
}

/** re3d: names from texts on Syria and Iraq; what it misses and what is no name says nothing. */
export function readRe3d(): Annotated[] {
  if (!existsSync(FOLDER)) return []
  const folders = readdirSync(FOLDER).filter(name => statSync(join(FOLDER, name)).isDirectory())
  return folders.flatMap(name => {
    const lines = <T>(file: string): T[] =>
      readFileSync(join(FOLDER, name, file), 'utf8')
        .replace(/^\uFEFF/, '')
        .trim()
        .split('\n')
        .map(line => JSON.parse(line) as T)
    const entities = lines<Re3dEntity>('entities.json')
    return lines<{ _id: string; text: string }>('documents.json').map(({ _id, text }) => ({
      id: `re3d/${_id}`,
      corpus: 're3d',
      split: heldByHash(_id, 0.1),
      text,
      mentions: re3dNames(
        text,
        entities.filter(({ documentId }) => documentId === _id),
      ),
    }))
  })
}

export function re3dNames(text: string, entities: readonly Re3dEntity[]): Mentions {
  const list = entities.flatMap(({ begin, end, type, confidence }): Mention[] => {
    const [ours] = LABELS.get(type) ?? []
    const [extent] = wholeWords({ start: begin, end }, text)
    if (!ours || !extent || confidence < SURE) return []
    const word = text.slice(extent.start, extent.end)
    if (ours === 'nationality')
      return isNationality(word) ? [{ ...extent, layer: 'name', labels: ['nationality'] }] : []
    const phrase = cutPhrase(text, extent, { isPerson: ours === 'person' })
    if (phrase?.layer !== 'name') return []
    const labels = kindsOf(phrase, ours as Coarse)
    const { start, end: last } = phrase
    const isUnknown =
      labels.join() === 'organisation' && !/\b(?:Ministry|Department|Office|Council|U\.?N)\b/.test(word)
    return labels.length === 0
      ? []
      : [{ start, end: last, layer: 'name', labels: isUnknown ? ['organisation', 'armed-group'] : labels }]
  })
  return { list, complete: { name: [], noun: [] } }
}

const LABELS = labelTable('re3d')
