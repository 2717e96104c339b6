import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Annotated, Trigger } from '../document.ts'
import { joined } from '../joined.ts'
import { byWord } from '../labels.ts'
import { SHARED } from '../reports.ts'
import { heldByHash } from './split.ts'

/** A sentence of MAVEN: `start` and `end` count tokens. */
export interface MavenSentence {
  readonly tokens: readonly string[]
  readonly events: readonly { readonly start: number; readonly end: number; readonly event_type: string }[]
}

/** A sentence of which not every trigger is marked, and those only as words. */
export interface MavenWords {
  readonly text: string
  readonly events: readonly { readonly text: string; readonly event_type: string }[]
}

/**
 * Our types whose triggers MAVEN marks nearly all. Of treaties, alliances, talks, protests, truces and investigations it
 * leaves half or more unmarked.
 */
const COMPLETE = [
  'ACCIDENT',
  'ASSAULT',
  'COERCE',
  'DEATH',
  'DISASTER',
  'ELECTION',
  'MOBILIZE',
  'REJECT',
  'RETREAT',
  'VERDICT',
]

const ours = byWord('maven')

/**
 * Every sentence is a text of its own; the makers' reports cannot be put together again. Sentences of the second file that
 * are held in the first, but for what stands in brackets, are left out.
 */
export function readMaven(): Annotated[] {
  const full = lines('train.jsonl').map((line, i) => mavenSentence(`maven/${i}`, JSON.parse(line)))
  const held = new Set(full.filter(({ split }) => split === 'held').map(({ text }) => opening(text)))
  const words = lines('train.triggers-only.jsonl').map((line, i) =>
    mavenWords(`maven/words-${i}`, JSON.parse(line)),
  )
  return [...full, ...words.filter(({ text }) => !held.has(opening(text)))]
}

const opening = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .slice(0, 30)

export function mavenSentence(id: string, { tokens, events }: MavenSentence): Annotated {
  const { text, starts, ends } = joined(tokens.map(token => (QUOTES.has(token) ? '"' : token)))
  const list = events
    .map(event => trigger(text, starts[event.start], ends[event.end - 1], event.event_type))
    .sort((a, b) => a.start - b.start)
  return { id, corpus: 'maven', split: heldByHash(text, 0.1), text, triggers: { list, complete: COMPLETE } }
}

/** A trigger's words that stand more than once in the sentence are left out, since which is meant is not told. */
export function mavenWords(id: string, sentence: MavenWords): Annotated {
  const text = sentence.text.replace(/\s+/g, ' ').trim()
  const list = sentence.events.flatMap(({ text: words, event_type }) => {
    const places = wholeWords(text, words)
    return places.length === 1 && event_type !== 'None'
      ? [trigger(text, places[0], places[0] + words.length, event_type)]
      : []
  })
  return { id, corpus: 'maven', split: 'train', text, triggers: { list, complete: [] } }
}

function trigger(text: string, start: number, end: number, maven: string): Trigger {
  const { labels, isOpen } = ours(maven, text.slice(start, end))
  return { start, end, types: labels, maven, ...(isOpen && { isTypeUnknown: true }) }
}

function wholeWords(text: string, words: string): number[] {
  const starts: number[] = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const isWhole = !WORD.test(text[at - 1] ?? '') && !WORD.test(text[at + words.length] ?? '')
    if (isWhole) starts.push(at)
  }
  return starts
}

const QUOTES = new Set(['``', "''"])
const WORD = /[\p{L}\p{N}]/u

function lines(file: string): string[] {
  const path = join(SHARED, 'maven', file)
  return existsSync(path) ? readFileSync(path, 'utf8').trim().split('\n') : []
}
