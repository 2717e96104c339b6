import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Extent } from '../../src/records/span.ts'
import type { Annotated, Filler } from '../document.ts'
import { joined } from '../joined.ts'
import { byWord, roleTable } from '../labels.ts'
import { SHARED } from '../reports.ts'
import { cutPhrase } from './phrase.ts'
import { heldByHash } from './split.ts'

/** Five sentences of RAMS, about the trigger of the third; first and last token of each span. */
export interface RamsRecord {
  readonly doc_key: string
  readonly source_url: string
  readonly sentences: readonly (readonly string[])[]
  readonly evt_triggers: readonly (readonly [number, number, readonly (readonly [string, number])[]])[]
  readonly gold_evt_links: readonly (readonly [Span, Span, string])[]
}
type Span = readonly [first: number, last: number]

const ours = byWord('rams')
const rolesOf = roleTable('rams')

export function readRams(): Annotated[] {
  const path = join(SHARED, 'rams/dev.jsonlines')
  if (!existsSync(path)) return []
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map(line => ramsRecord(JSON.parse(line)))
}

/** Only one event of the five sentences is marked, with all its fillers; a tenth is held, by the page it is from. */
export function ramsRecord(record: RamsRecord): Annotated {
  const { doc_key, source_url, sentences, evt_triggers, gold_evt_links } = record
  const { text, starts, ends } = joined(sentences.flat())
  const extent = ([first, last]: Span) => ({ start: starts[first], end: ends[last] })
  const [[first, last, [[type]]]] = evt_triggers
  const at = extent([first, last])
  const { labels, isOpen } = ours(type, text.slice(at.start, at.end))
  const fillers = gold_evt_links.flatMap(([, span, link]): Filler[] => {
    const roles = rolesOf(type, link.replace(/^evt\d+arg\d+/, ''))
    if (roles.length === 0) return []
    return phrases(text, extent(span)).map(({ start, end }) => ({ start, end, trigger: 0, roles }))
  })
  return {
    id: `rams/${doc_key}`,
    corpus: 'rams',
    split: heldByHash(source_url, 0.1),
    text,
    triggers: { list: [{ ...at, types: labels, ...(isOpen && { isTypeUnknown: true }) }], complete: [] },
    roles: { list: fillers, complete: ['agent', 'recipient', 'instrument', 'place'] },
  }
}

/** The phrase as it is cut, or each of those that are joined in it. */
function phrases(text: string, { start, end }: Extent): Extent[] {
  const whole = cutPhrase(text, { start, end })
  if (whole) return [whole]
  const joints = [...text.slice(start, end).matchAll(JOINT)]
  const starts = [start, ...joints.map(({ 0: joint, index }) => start + index + joint.length)]
  const ends = [...joints.map(({ index }) => start + index), end]
  return joints.length === 0
    ? []
    : starts.flatMap((from, i) => cutPhrase(text, { start: from, end: ends[i] }) ?? [])
}

const JOINT = /,? (?:and|or) |, /g
