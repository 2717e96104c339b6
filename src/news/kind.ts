import type { Draft } from '../records/report.ts'

/** Word lists of one language; words in lower case. */
export interface NewsCues {
  /** Who says so, and how: "said", "spokesman", "witnesses". */
  readonly reporting: ReadonlySet<string>
  readonly happenings: ReadonlySet<string>
  readonly days: ReadonlySet<string>
  readonly months: ReadonlySet<string>
  /** The second and the first person, outside quotations. */
  readonly reader: ReadonlySet<string>
  readonly writer: ReadonlySet<string>
  /** Amounts as recipes give them; matches everywhere. */
  readonly measures: RegExp
  /** Verbs that tell the reader to do something where a sentence starts with them. */
  readonly instructions: ReadonlySet<string>
  readonly selling: readonly RegExp[]
  readonly titles: readonly RegExp[]
  readonly sections: ReadonlySet<string>
  readonly dateline: RegExp
}

/** A report shows what it is at its beginning; the rest of a long text costs time and tells no more. */
const ENOUGH = 6000

export interface Evidence {
  readonly news: number
  readonly other: number
}

/** Is it a report of events, or a recipe, a quiz, advice, an advertisement, an essay? In doubt it is news: it will then be read. */
export function kindOf(draft: Draft, cues: NewsCues): 'news' | 'other' {
  const { news, other } = evidenceOf(draft, cues)
  if (other > news) return 'other'
  return news >= LEAST || isShort(draft.text) ? 'news' : 'other'
}

/** What one word among a hundred tells: less than this is a text about other things. */
const LEAST = 1.4

/** One sentence need not hold any of the words that are looked for. */
const isShort = (text: string): boolean => text.length < 150 && /\p{L}.*[.!?]["”’]?$/u.test(text)

/** What speaks for either, in marks: roughly cues among 100 words, with a bonus for what speaks loudly. */
export function evidenceOf(draft: Draft, cues: NewsCues): Evidence {
  const text = draft.text.slice(0, ENOUGH)
  const told = withoutQuotations(text)
  const title = draft.title ?? ''
  const all = wordsOf(`${title} ${text}`)
  const own = wordsOf(told)
  const share = (list: readonly string[], cue: ReadonlySet<string>) =>
    rate(list.filter(word => cue.has(word)).length, list.length)

  const news =
    1.5 * Math.min(share(all, cues.reporting), 4) +
    Math.min(share(all, cues.happenings), 4) +
    1.5 * Math.min(share(all, cues.days), 2) +
    0.5 * Math.min(share(all, cues.months), 2) +
    (cues.dateline.test(text) ? 3 : 0)
  const other =
    share(own, cues.reader) +
    share(own, cues.writer) +
    2 * rate(told.match(cues.measures)?.length ?? 0, own.length) +
    30 * instructed(told, cues) +
    10 * asked(told) +
    2 * Math.min(cues.selling.filter(phrase => phrase.test(text)).length, 3) +
    (cues.titles.some(pattern => pattern.test(title)) ? 5 : 0) +
    (sectionsOf(draft).some(section => cues.sections.has(section)) ? 6 : 0)
  return { news, other }
}

/** Among 100 words; a text of one sentence is not made more of than it is. */
const rate = (count: number, words: number): number => (100 * count) / Math.max(words, 40)

const withoutQuotations = (text: string): string => text.replace(/“[^“”]{1,800}”|"[^"\n]{1,800}"/g, ' ')

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/’/g, "'")
    .match(/[\p{L}'-]+/gu) ?? []

/** The share of sentences that begin with an order to the reader, from 0 to 1. */
function instructed(text: string, cues: NewsCues): number {
  const starts = [...text.matchAll(/(?:^|[.!?:]\s+|\n)(?:\d{1,2}[.)]\s*|step \d+:?\s*)?([\p{L}'’]+)/giu)]
  const orders = starts.filter(([, word]) => cues.instructions.has(word.toLowerCase().replace('’', "'")))
  return orders.length / Math.max(starts.length, 5)
}

/** The share of sentences that are questions, from 0 to 1. */
function asked(text: string): number {
  const ends = text.match(/[.!?](?=\s|$)/g) ?? []
  return ends.filter(end => end === '?').length / Math.max(ends.length, 5)
}

const sectionsOf = (draft: Draft): string[] =>
  [...draft.tags, ...draft.categories, ...(draft.url ?? '').split('/').slice(0, -1)].map(section =>
    section
      .trim()
      .toLowerCase()
      .replace(/[\s_]+/g, '-'),
  )
