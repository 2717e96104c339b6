import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { english } from '../../src/language/en/english.ts'
import type { Extent } from '../../src/records/span.ts'
import type { Annotated, Filler, Trigger } from '../document.ts'
import { joined } from '../joined.ts'
import { byWord, roleTable } from '../labels.ts'
import { SHARED } from '../reports.ts'
import { splits } from './annotation.ts'
import { cutPhrase } from './phrase.ts'
import { heldByHash } from './split.ts'

/** A report of WikiEvents. The indices of its triggers are not used: they are of the first place with such a word. */
export interface WikiReport {
  readonly docid: string
  readonly tokens: readonly string[]
  readonly event_mentions: readonly WikiEvent[]
}

interface WikiEvent {
  readonly event_type: string
  readonly arguments: readonly { readonly role: string; readonly text: string }[]
  readonly trigger: { readonly text: string }
}

interface Placed extends Extent {
  readonly event: WikiEvent
  readonly arguments: readonly (Extent & { readonly role: string })[]
  /** Two for each argument in its sentence, one for each in the next or the one before. */
  readonly nearness: number
}

const ours = byWord('wikievents')
const rolesOf = roleTable('wikievents')

/** A fifth is held, and what our own annotation holds; reports that stand there twice go the same way. */
export function readWikievents(): Annotated[] {
  const path = join(SHARED, 'wikievents/train.jsonl')
  if (!existsSync(path)) return []
  const { held, unread, tuning } = splits()
  const reports = readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as WikiReport)
  const opening = ({ tokens }: WikiReport) => tokens.slice(0, 20).join(' ')
  const named = new Set(
    reports
      .filter(({ docid }) => [...held, ...unread, ...tuning].includes(`wikievents/${docid}`))
      .map(opening),
  )
  return reports.map(report =>
    wikiReport(report, named.has(opening(report)) ? 'held' : heldByHash(opening(report), 0.2)),
  )
}

/**
 * Triggers whose place is sure: the word stands once, or as often as it is marked, or the fillers stand beside one place only.
 * About half of the attacks told are marked, so that no type is complete.
 */
export function wikiReport(
  { docid, tokens, event_mentions }: WikiReport,
  split: Annotated['split'],
): Annotated {
  const { text, starts, ends } = joined(tokens)
  const { sentences } = english.cut(text)
  const sentenceOf = ({ start }: Extent) => sentences.findLastIndex(sentence => sentence.start <= start)
  const find = finder(tokens, starts, ends)
  const placed = placeAll(event_mentions, find, sentenceOf).sort((a, b) => a.start - b.start)
  const list = placed.map(({ start, end, event }): Trigger => {
    const { labels, isOpen } = ours(event.event_type, event.trigger.text)
    return { start, end, types: labels, ...(isOpen && { isTypeUnknown: true }) }
  })
  const fillers = placed.flatMap(({ event, arguments: all }, trigger) =>
    all.flatMap(({ role, ...extent }): Filler[] => {
      const roles = rolesOf(event.event_type, role)
      const cut = cutPhrase(text, extent)
      return cut && roles.length > 0 ? [{ start: cut.start, end: cut.end, trigger, roles }] : []
    }),
  )
  return {
    id: `wikievents/${docid}`,
    corpus: 'wikievents',
    split,
    text,
    triggers: { list, complete: [] },
    roles: { list: fillers, complete: ['agent', 'recipient', 'instrument'] },
  }
}

type Find = (words: string) => Extent[]

function placeAll(events: readonly WikiEvent[], find: Find, sentenceOf: (at: Extent) => number): Placed[] {
  const taken = new Set<string>()
  const withArguments = [...events].sort((a, b) => b.arguments.length - a.arguments.length)
  return withArguments.flatMap(event => {
    const { event_type, trigger } = event
    const key = (at: Extent) => `${at.start} ${event_type}`
    const places = find(trigger.text)
    const likewise = events.filter(
      other => other.event_type === event_type && other.trigger.text === trigger.text,
    )
    const free = places.filter(at => !taken.has(key(at))).map(at => beside(at, event, find, sentenceOf))
    const most = Math.max(...free.map(({ nearness }) => nearness))
    const best = free.filter(({ nearness }) => nearness === most)
    const isSure = (best.length === 1 && most > 0) || likewise.length >= places.length
    if (best.length === 0 || !isSure) return []
    taken.add(key(best[0]))
    return [best[0]]
  })
}

/** The event at this place, with those of its arguments that stand in the same sentence or the one before or after. */
function beside(at: Extent, event: WikiEvent, find: Find, sentenceOf: (at: Extent) => number): Placed {
  const sentence = sentenceOf(at)
  const far = (other: Extent) => [Math.abs(sentenceOf(other) - sentence), Math.abs(other.start - at.start)]
  const near = event.arguments.flatMap(({ role, text }) => {
    const [first] = find(text)
      .map(other => ({ other, far: far(other) }))
      .sort((a, b) => a.far[0] - b.far[0] || a.far[1] - b.far[1])
    return first && first.far[0] <= 1 ? [{ ...first.other, role, nearness: 2 - first.far[0] }] : []
  })
  return { ...at, event, arguments: near, nearness: near.reduce((sum, one) => sum + one.nearness, 0) }
}

/** Places of words; where the corpus lost the second of two equal letters at the end ("kil"), they are found all the same. */
function finder(tokens: readonly string[], starts: readonly number[], ends: readonly number[]): Find {
  return words => {
    const wanted = words.split(' ')
    const isWanted = (token: string | undefined, word: string) =>
      token === word || token === word + word.at(-1)
    return tokens.flatMap((_, i) =>
      wanted.every((word, j) => isWanted(tokens[i + j], word))
        ? [{ start: starts[i], end: ends[i + wanted.length - 1] }]
        : [],
    )
  }
}
