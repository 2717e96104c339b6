import { withAlleged } from './claims/alleged.ts'
import { makeClaims } from './claims/claims.ts'
import { withClaims } from './claims/tolls.ts'
import type { Codebook } from './codebook/codebook.ts'
import { makeEvents } from './events/events.ts'
import { withInferredTimes } from './events/inferred.ts'
import type { Judge } from './events/judge.ts'
import { looseTolls } from './events/loosetolls.ts'
import { statusReader } from './events/status.ts'
import type { Language } from './language/language.ts'
import { makeLinks } from './links/links.ts'
import { findActors } from './mentions/actors.ts'
import type { Directory } from './mentions/directory.ts'
import type { Gazetteer } from './mentions/gazetteer.ts'
import { labelsByChunk } from './mentions/labels.ts'
import { findPlaces } from './mentions/places.ts'
import { resolveAnchored } from './mentions/times/anchored.ts'
import { findTimes } from './mentions/times.ts'
import { findTolls } from './mentions/tolls.ts'
import { kindOf } from './news/kind.ts'
import { languageOf } from './news/language.ts'
import type { Reader } from './reader/reader.ts'
import { emptyReading, readingOf, reportId } from './records/make.ts'
import type { Reading } from './records/reading.ts'
import type { Draft } from './records/report.ts'
import { syntaxOf } from './syntax/syntax.ts'

/** What reading needs beside the report. Everything is passed in: nothing here looks at a clock, a file or a network. */
export interface Tools {
  readonly language: Language
  readonly reader: Reader
  readonly gazetteer: Gazetteer
  readonly codebook: Codebook
  readonly directory: Directory
  /** Decides what is one event and what is background, where the reader gives what it needs. */
  readonly judge?: Judge
  /** Called as each stage begins; for measuring. */
  readonly onStage?: (stage: string) => void
}

/** Reads one report: from its text to what happened, who says so, and what led to what. */
export async function readReport(draft: Draft, tools: Tools): Promise<Reading> {
  const { language, reader, gazetteer, codebook, directory, judge, onStage: begin = () => {} } = tools
  const id = reportId(draft)
  const dateline = language.findDateline(draft.text)
  const published = (draft.publishedLocal ?? draft.published ?? dateline?.day)?.slice(0, 16)

  begin('news or not')
  const tag = languageTag(draft)
  const isReadable = tag === UNDETERMINED || tag.startsWith(language.tag)
  // The cues of one language cannot judge a report in another.
  const kind = isReadable ? kindOf(draft, language.news) : 'news'

  begin('words')
  const words = language.cut(draft.text)
  const report = { id, draft, words, kind, tag, dateline }
  if (kind === 'other') return emptyReading(report, [])
  if (!isReadable) return emptyReading(report, [unread(tag)])

  begin('reader')
  const offer = await reader.read(words)

  begin('times')
  const times = findTimes(words, { published }, language.times)

  begin('places')
  const places = findPlaces(words, offer, gazetteer, language.places, { dateline, title: draft.title })

  begin('actors')
  const actors = findActors(words, offer, directory, language.actors)

  begin('tolls')
  const syntax = syntaxOf(words)
  const tolls = findTolls({ syntax, lexicon: language.harm, labelOf: labelsByChunk(syntax, offer) })

  begin('events')
  const found = { times, places, actors, tolls, published }
  const beside = (time: number, day: string) => resolveAnchored(times[time], day)
  const statusOf = statusReader(words, language.status, codebook)
  const events = makeEvents(
    { syntax, offer, ...found, resolveAnchored: beside, statusOf, lexicon: language.events, judge },
    id,
  )

  begin('links')
  // Links look at the times that the report gives, to refuse what runs backwards; only then do links give times.
  const { links, problems } = makeLinks(words, offer.causes, events)
  const dated = withInferredTimes(events, links, published)

  begin('claims')
  const claims = makeClaims(words, offer, actors, dated, language.claims, id)
  const blamed = withAlleged(words, dated, claims, actors, language.claims)
  const attributed = withClaims(blamed, claims)

  return readingOf(report, {
    events: attributed,
    claims,
    links,
    actors: actors.actors,
    places: places.places,
    times,
    problems: [...problems, ...looseTolls(tolls, events)],
  })
}

/** BCP 47 for a text too short to tell. */
const UNDETERMINED = 'und'

/** What the words themselves show counts more than what the file claims: a theme's language is often its maker's. */
function languageTag(draft: Draft): string {
  const shown = languageOf(draft.text)
  return shown === UNDETERMINED ? (draft.language ?? UNDETERMINED) : shown
}

const unread = (tag: string) => ({
  where: 'language',
  what: `the report is in "${tag}", which Casus cannot read yet`,
  remedy: 'only English is read for now; the report itself is kept',
})
