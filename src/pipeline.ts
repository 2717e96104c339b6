import { withAlleged } from './claims/alleged.ts'
import { makeClaims } from './claims/claims.ts'
import { withClaims } from './claims/tolls.ts'
import type { Codebook } from './codebook/codebook.ts'
import { makeEvents } from './events/events.ts'
import { withInferredTimes } from './events/inferred.ts'
import { statusReader } from './events/status.ts'
import type { Language } from './language/language.ts'
import { makeLinks } from './links/links.ts'
import { findActors } from './mentions/actors.ts'
import type { Directory } from './mentions/directory.ts'
import type { Gazetteer } from './mentions/gazetteer.ts'
import { labelsByChunk } from './mentions/labels.ts'
import { findPlaces } from './mentions/places.ts'
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
  /** Called as each stage begins; for measuring. */
  readonly onStage?: (stage: string) => void
}

/** Reads one report: from its text to what happened, who says so, and what led to what. */
export async function readReport(draft: Draft, tools: Tools): Promise<Reading> {
  const { language, reader, gazetteer, directory, onStage: begin = () => {} } = tools
  const id = reportId(draft)
  const published = (draft.publishedLocal ?? draft.published)?.slice(0, 16)

  begin('news or not')
  const tag = draft.language ?? languageOf(draft.text)
  const kind = kindOf(draft, language.news)

  begin('words')
  const words = language.cut(draft.text)
  const report = { id, draft, words, kind, tag }
  if (kind === 'other') return emptyReading(report, [])
  if (!tag.startsWith(language.tag)) return emptyReading(report, [unread(tag)])

  begin('reader')
  const offer = await reader.read(words)

  begin('times')
  const times = findTimes(words, { published }, language.times)

  begin('places')
  const places = findPlaces(words, offer, gazetteer, language.places, { title: draft.title })

  begin('actors')
  const actors = findActors(words, offer, directory, language.actors)

  begin('tolls')
  const syntax = syntaxOf(words)
  const tolls = findTolls({ syntax, lexicon: language.harm, labelOf: labelsByChunk(syntax, offer) })

  begin('events')
  const statusOf = statusReader(words, language.status)
  const scene = { syntax, offer, times, places, actors, tolls, published, statusOf, lexicon: language.events }
  const events = makeEvents(scene, id)

  begin('links')
  // Links look at the times that the report gives, to refuse what runs backwards; only then do links give times.
  const { links, problems } = makeLinks(words, offer.causes, events)
  const dated = withInferredTimes(events, links, published)

  begin('claims')
  const claims = makeClaims(words, offer, actors, dated, language.claims)
  const blamed = withAlleged(words, dated, claims, actors, language.claims)
  const told = withClaims(blamed, claims)

  return readingOf(report, {
    events: told,
    claims,
    links,
    actors: actors.actors,
    places: places.places,
    times,
    problems,
  })
}

const unread = (tag: string) => ({
  where: 'language',
  what: `the report is in "${tag}", which Casus cannot read yet`,
  remedy: 'only English is read for now; the report itself is kept',
})
