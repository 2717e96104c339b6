import type { Reading } from '../../src/records/reading.ts'
import { type Span, spanOf } from '../../src/records/span.ts'

/** Readings written by hand, with spans found by their words, so that they are true by construction. */
export interface Told {
  readonly report: Reading['report']
  /** The nth place (from 0) where these words stand. */
  readonly at: (words: string, nth?: number) => Span
  /** A mention of an event: the trigger and the sentence that holds it. */
  readonly mention: (words: string, nth?: number) => { trigger: Span; sentence: number }
}

/** A report from its sentences, one paragraph each. */
export function told(sentences: readonly string[], about: Partial<Reading['report']> = {}): Told {
  const text = sentences.join('\n\n')
  let start = 0
  const extents = sentences.map((sentence, paragraph) => {
    const extent = { start, end: start + sentence.length, paragraph }
    start = extent.end + 2
    return extent
  })
  const at = (words: string, nth = 0) => {
    let from = text.indexOf(words)
    for (let left = nth; left > 0 && from >= 0; left--) from = text.indexOf(words, from + 1)
    if (from < 0) throw new Error(`"${words}" does not stand ${nth + 1} times in the text`)
    return spanOf(text, from, from + words.length)
  }
  const mention = (words: string, nth = 0) => {
    const trigger = at(words, nth)
    return { trigger, sentence: extents.findIndex(extent => trigger.start < extent.end) }
  }
  const report = {
    id: 'report',
    source: 'reports/told.md',
    authors: [],
    tags: [],
    categories: [],
    language: 'en',
    kind: 'news' as const,
    text,
    sentences: extents,
    ...about,
  }
  return { report, at, mention }
}

export const reading = (story: Told, parts: Partial<Omit<Reading, 'casus' | 'report'>>): Reading => ({
  casus: 1,
  report: story.report,
  events: [],
  claims: [],
  links: [],
  actors: [],
  places: [],
  times: [],
  problems: [],
  ...parts,
})

/** An event with nothing known of it but its word. */
export const event = (
  id: string,
  mention: Reading['events'][number]['mentions'][number],
  known: Partial<Reading['events'][number]> = {},
): Reading['events'][number] => ({
  id,
  type: 'ASSAULT',
  status: 'happened',
  background: false,
  mentions: [mention],
  participants: [],
  harm: [],
  confidence: 0.9,
  ...known,
})

export const day = (start: string, end = start): Reading['events'][number]['time'] => ({
  start,
  end,
  precision: 'day',
  basis: 'stated',
})
