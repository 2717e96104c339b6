import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Extent } from '../../src/records/span.ts'
import type { Annotated, Mention, Mentions } from '../document.ts'
import { joined } from '../joined.ts'
import { labelTable } from '../labels.ts'
import { SHARED } from '../reports.ts'
import { type Coarse, isNationality, kindsOf, layerOf } from './kinds.ts'
import { cutPhrase } from './phrase.ts'
import { heldByHash } from './split.ts'

const GENRES = ['news', 'interview', 'bio', 'voyage', 'speech', 'court']
const MEASURED = ['news', 'interview']

/** GUM: every entity of six genres near to news; of news and interviews a fifth is held. */
export function readGum(): Annotated[] {
  const folder = join(SHARED, 'gum')
  if (!existsSync(folder)) return []
  return readdirSync(join(folder, 'tsv'))
    .map(file => file.replace(/\.tsv$/, ''))
    .filter(name => GENRES.includes(name.split('_')[1]))
    .flatMap(name => {
      const entities = readFileSync(join(folder, 'tsv', `${name}.tsv`), 'utf8')
      const syntax = readFileSync(join(folder, 'dep', `${name}.conllu`), 'utf8')
      if (!isParallel(entities, syntax)) return []
      const split = MEASURED.includes(name.split('_')[1]) ? heldByHash(name, 0.2) : 'train'
      return [{ id: `gum/${name}`, corpus: 'gum', split, ...gumText(entities, syntax) }]
    })
}

/** One file of each hundred has other sentences in its syntax: no head could be trusted there. */
const isParallel = (entities: string, syntax: string): boolean =>
  [...entities.matchAll(/^\d+-\d+\t/gm)].length === [...syntax.matchAll(/^\d+\t/gm)].length

interface Token {
  readonly word: string
  readonly entities: readonly string[]
  /** Index of the word it hangs on in the text, -1 for the root. */
  readonly head: number
  readonly relation: string
}

/** Text and mentions of one document: WebAnno TSV with entities, and its sentences as dependency trees. */
export function gumText(entities: string, syntax: string): { text: string; mentions: Mentions } {
  const rows = [...entities.matchAll(/^(\d+)-\d+\t\S+\t([^\t]*)\t([^\t]*)/gm)]
  const links = syntax
    .split(/\n\s*\n/)
    .map(sentence => [...sentence.matchAll(/^\d+\t.*$/gm)].map(([row]) => row.split('\t')))
    .filter(sentence => sentence.length > 0)
  let at = 0
  const tree = links.flatMap(sentence => {
    const from = at
    at += sentence.length
    return sentence.map(row => ({ head: row[6] === '0' ? -1 : from + Number(row[6]) - 1, relation: row[7] }))
  })
  const tokens: Token[] = rows.map(([, , word, marked], i) => ({
    word,
    entities:
      marked === '_' ? [] : marked.split('|').map(each => (each.includes('[') ? each : `${each}#${i}`)),
    head: tree[i]?.head ?? -1,
    relation: tree[i]?.relation ?? '',
  }))
  const paragraphs = new Set(
    rows.flatMap(([, sentence], i) => (opensParagraph(rows, i, sentence) ? [i] : [])),
  )
  const { text, starts, ends } = joined(
    tokens.map(token => token.word),
    paragraphs,
  )
  const list = [...spansOf(tokens)].flatMap(([entity, { from, to }]) => {
    const coarse = COARSE.get(entity.replace(/[[#].*/, ''))?.[0] as Coarse | undefined
    const end = coarse && headEnd(tokens, from, to)
    return end === undefined ? [] : mention(text, { start: starts[from], end: ends[end - 1] }, coarse!)
  })
  return { text, mentions: { list: withNationalities(text, list), complete: COMPLETE } }
}

/** A heading or a dateline is a paragraph of its own: its sentence ends without a full stop. */
function opensParagraph(rows: readonly RegExpExecArray[], i: number, sentence: string): boolean {
  return i > 0 && rows[i - 1][1] !== sentence && !/^[.?!:;,'"”’)]+$/.test(rows[i - 1][2])
}

function spansOf(tokens: readonly Token[]): Map<string, { from: number; to: number }> {
  const spans = new Map<string, { from: number; to: number }>()
  tokens.forEach(({ entities }, i) => {
    for (const entity of entities) spans.set(entity, { from: spans.get(entity)?.from ?? i, to: i + 1 })
  })
  return spans
}

/** A common noun ends its phrase; a name goes on. Nothing for phrases joined by "and", nor for clauses. */
function headEnd(tokens: readonly Token[], from: number, to: number): number | undefined {
  const inside = Array.from({ length: to - from }, (_, i) => from + i)
  const heads = inside.filter(i => tokens[i].head < from || tokens[i].head >= to)
  if (heads.length !== 1) return /^\d/.test(tokens[from].word) ? to : undefined
  const [head] = heads
  if (inside.some(i => tokens[i].head === head && tokens[i].relation === 'conj')) return undefined
  const next = head + 1 < to ? tokens[head + 1].word : ''
  const isTime = tokens[from].entities.some(each => each.startsWith('time'))
  const isCommon = /^\p{Ll}/u.test(tokens[head].word) || (/^\p{Ll}/u.test(next) && !LINK.test(next))
  return isCommon && !isTime ? head + 1 : to
}

function mention(text: string, extent: Extent, coarse: Coarse): Mention[] {
  const phrase = cutPhrase(text, extent, { isPerson: coarse === 'person' })
  const labels = phrase ? kindsOf(phrase, coarse) : []
  if (!phrase || labels.length === 0) return []
  return [{ start: phrase.start, end: phrase.end, layer: layerOf(phrase, coarse), labels }]
}

/** Adjectives are no entities there; those of countries are known by their form. */
function withNationalities(text: string, list: readonly Mention[]): Mention[] {
  const names = list.filter(({ layer }) => layer === 'name')
  const found = [...text.matchAll(/\p{Lu}[\p{L}]+/gu)]
    .map(({ 0: word, index }) => ({ word, start: index, end: index + word.length }))
    .filter(
      ({ word, start, end }) => isNationality(word) && !names.some(n => n.start <= start && end <= n.end),
    )
  return [
    ...list,
    ...found.map(({ start, end }) => ({ start, end, layer: 'name' as const, labels: ['nationality'] })),
  ]
}

const LINK = /^(?:of|for|de|del|la|al|el|bin|ibn|van|von|and|the)$/
const COARSE = labelTable('gum')
const COMPLETE = {
  name: ['person', 'organisation', 'armed-group', 'state', 'place', 'facility'],
  noun: ['people', 'person', 'organisation', 'armed-group', 'state', 'place', 'time'],
}
