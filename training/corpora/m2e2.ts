import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Annotated, Filler, Trigger } from '../document.ts'
import { joined } from '../joined.ts'
import { byWord, roleTable } from '../labels.ts'
import { SHARED } from '../reports.ts'
import { cutPhrase } from './phrase.ts'
import { heldByHash } from './split.ts'

/** A sentence of M2E2; `start` and `end` count words. */
export interface M2e2Sentence {
  readonly sentence_id: string
  readonly words: readonly string[]
  readonly 'golden-event-mentions': readonly {
    readonly event_type: string
    readonly trigger: WordSpan
    readonly arguments: readonly (WordSpan & { readonly role: string })[]
  }[]
}
interface WordSpan {
  readonly start: number
  readonly end: number
}

const ours = byWord('m2e2')
const rolesOf = roleTable('m2e2')

/** The sentences of a report stand together again. A tenth of the reports is held. */
export function readM2e2(): Annotated[] {
  const path = join(SHARED, 'm2e2/train.jsonl')
  if (!existsSync(path)) return []
  const reports = new Map<string, M2e2Sentence[]>()
  for (const line of readFileSync(path, 'utf8').trim().split('\n')) {
    const sentence: M2e2Sentence = JSON.parse(line)
    const report = sentence.sentence_id.replace(/_\d+$/, '')
    reports.set(report, [...(reports.get(report) ?? []), sentence])
  }
  return [...reports].map(([report, sentences]) => m2e2Report(report, sentences))
}

/**
 * About half of the attacks and most of the talks are not marked, and of two who fled only one. Its entities are left: they
 * look as if a machine had marked them.
 */
export function m2e2Report(report: string, sentences: readonly M2e2Sentence[]): Annotated {
  const offsets = sentences.map((_, i) =>
    sentences.slice(0, i).reduce((sum, { words }) => sum + words.length, 0),
  )
  const { text, starts, ends } = joined(
    sentences.flatMap(({ words }) => words),
    new Set(offsets.slice(1)),
  )
  const list: Trigger[] = []
  const fillers: Filler[] = []
  sentences.forEach((sentence, i) => {
    const extent = ({ start, end }: WordSpan) => ({
      start: starts[offsets[i] + start],
      end: ends[offsets[i] + end - 1],
    })
    for (const { event_type, trigger, arguments: all } of sentence['golden-event-mentions']) {
      const at = extent(trigger)
      const { labels, isOpen } = ours(event_type, text.slice(at.start, at.end))
      for (const argument of all) {
        const roles = rolesOf(event_type, argument.role)
        const cut = cutPhrase(text, extent(argument))
        if (cut && roles.length > 0)
          fillers.push({ start: cut.start, end: cut.end, trigger: list.length, roles })
      }
      list.push({ ...at, types: labels, ...(isOpen && { isTypeUnknown: true }) })
    }
  })
  return {
    id: `m2e2/${report}`,
    corpus: 'm2e2',
    split: heldByHash(report, 0.1),
    text,
    triggers: { list, complete: [] },
    roles: { list: fillers, complete: ['instrument'] },
  }
}
