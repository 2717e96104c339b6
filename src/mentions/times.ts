import { isDay } from '../calendar/days.ts'
import type { Meaning, TimeLexicon } from '../language/times.ts'
import { spanOf } from '../records/span.ts'
import type { Chunk, Sentence, Words } from '../records/words.ts'
import { anchored, part } from './times/anchored.ts'
import { clock } from './times/clock.ts'
import { inContext } from './times/context.ts'
import { date, festival, iso, named, slashes } from './times/dates.ts'
import { type Fields, longest, type Match, matchForms } from './times/forms.ts'
import type { FoundTime, TimeReference } from './times/found.ts'
import { join, type Placed } from './times/join.ts'
import { last } from './times/last.ts'
import { age, duration, reference as referring, set } from './times/lengths.ts'
import { type Company, isNoTime } from './times/never.ts'
import { inOpeningYear } from './times/opening-year.ts'
import { ago, deictic, unit, weekday } from './times/relatives.ts'
import type { Against, Resolved } from './times/resolved.ts'
import { century, decade, fraction, season } from './times/seasons.ts'
import { type At, isMoved, tenseAt } from './times/tense.ts'

const MEANINGS: Readonly<Record<Meaning, (fields: Fields, against: Against) => Resolved | undefined>> = {
  date,
  iso,
  slashes,
  weekday,
  deictic,
  unit,
  ago,
  anchored,
  clock,
  part,
  season,
  decade,
  century,
  fraction,
  last,
  duration,
  age,
  set,
  reference: referring,
  named,
  festival,
}

/**
 * Every expression of time in a report, in order, read against the day of publication. What cannot be resolved is given
 * all the same, without a value; what hangs on the story ("three days earlier") has an `anchor`, see `resolveAnchored`.
 */
export function findTimes(words: Words, reference: TimeReference, lexicon: TimeLexicon): FoundTime[] {
  const published = parsePublished(reference.published)
  const verbs = new Map<number, Chunk[]>()
  for (const chunk of words.chunks)
    if (chunk.kind === 'verb') {
      const others = verbs.get(chunk.sentence)
      if (others) others.push(chunk)
      else verbs.set(chunk.sentence, [chunk])
    }
  return words.sentences.flatMap(sentence =>
    inSentence(words, sentence, verbs.get(sentence.index) ?? [], published, lexicon),
  )
}

function parsePublished(published: string | undefined): { day?: string; minute?: string } {
  const day = published?.slice(0, 10)
  if (!published || !day || !isDay(day)) return {}
  const clock = /^T(\d\d:\d\d)/.exec(published.slice(10))
  return clock ? { day, minute: clock[1] } : { day }
}

function inSentence(
  words: Words,
  sentence: Sentence,
  verbs: readonly Chunk[],
  published: { day?: string; minute?: string },
  lexicon: TimeLexicon,
): FoundTime[] {
  const text = words.text.slice(sentence.start, sentence.end)
  const lowered = lower(text)
  const ranges = new Map<Match, At>()
  const matches = matchForms(text, lowered, lexicon).filter(match => {
    const at = tokensOf(words, sentence, match)
    if (at.to > at.from) ranges.set(match, at)
    return at.to > at.from && !isNoTime(match, companyOf(words, at), lexicon)
  })
  const kept = longest(matches)
  const placed = kept.flatMap((match): Placed[] => {
    const at = ranges.get(match)!
    const fields = inOpeningYear(match, kept, lowered, lexicon)
    const resolved = MEANINGS[match.means](fields, {
      ...published,
      tense: tenseAt(words, verbs, at, lexicon),
    })
    if (!resolved || !isInCalendar(resolved)) return []
    const lead = ` ${lowered.slice(0, match.start)}`
    const span = spanOf(words.text, sentence.start + match.start, sentence.start + match.end)
    const found = {
      span,
      sentence: sentence.index,
      ...inContext(resolved, lead, lowered.slice(match.start), span, lexicon),
      ...(resolved.role === 'point' && isMoved(words, verbs, at, lexicon)
        ? { direction: 'until' as const }
        : {}),
    }
    return [{ lead, yearTold: fields.year !== undefined, found }]
  })
  const between = (a: FoundTime, b: FoundTime) =>
    lowered.slice(a.span.end - sentence.start, b.span.start - sentence.start)
  return join(placed, words.text, between, lexicon)
}

/** Lower-cased, marks and spaces made plain, one code unit for one, so that offsets hold. */
const lower = (text: string): string =>
  text.replace(/[A-Z\s‘’\u2010-\u2015]/g, mark =>
    /\s/.test(mark) ? ' ' : /[‘’]/.test(mark) ? "'" : /[A-Z]/.test(mark) ? mark.toLowerCase() : '-',
  )

/** "a million days ago" and "the '80s" of the year 1 have no four-digit year. */
const isInCalendar = ({ start, end, within }: Resolved): boolean =>
  [start, end, within?.start, within?.end].every(
    bound => bound === undefined || /^(?!0000)\d{4}(?:-\d|$)/.test(bound),
  )

function tokensOf(words: Words, sentence: Sentence, match: Match): At {
  const [start, end] = [sentence.start + match.start, sentence.start + match.end]
  let from = sentence.from
  while (from < sentence.to && words.tokens[from].end <= start) from++
  let to = from
  while (to < sentence.to && words.tokens[to].start < end) to++
  return { sentence, from, to }
}

const companyOf = (words: Words, { sentence, from, to }: At): Company => ({
  before: words.tokens.slice(Math.max(sentence.from, from - 3), from),
  after: words.tokens.slice(to, Math.min(sentence.to, to + 3)),
  first: words.tokens[from],
})
