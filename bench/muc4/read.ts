import { readReport, type Tools } from '../../src/pipeline.ts'
import type { Offer } from '../../src/records/offer.ts'
import type { Reading } from '../../src/records/reading.ts'
import type { Draft } from '../../src/records/report.ts'
import { type Cases, withNames, withSmallLetters } from './case.ts'
import { acronymsOf } from './ordinary.ts'
import type { CapitalReport } from './reports.ts'

export interface Read {
  readonly reading: Reading
  readonly offer: Offer
  /** Whether a word is usually written small. */
  readonly isCommon: (word: string) => boolean
}

const NOTHING: Offer = { mentions: [], triggers: [], roles: [], attributions: [], causes: [] }

/** Reads a report with Casus in ordinary writing, and keeps what its reader offered. */
export async function readCapitals(report: CapitalReport, cases: Cases, tools: Tools): Promise<Read> {
  let offer = NOTHING
  const reader: Tools['reader'] = {
    ...tools.reader,
    read: async words => {
      offer = await tools.reader.read(words)
      return offer
    },
  }
  const own = withNames(cases, acronymsOf([report.body]))
  const reading = await readReport(draftOf(report, own), { ...tools, reader })
  const isCommon = (word: string) => {
    const low = word.toLowerCase()
    return own.usual.get(low) === low
  }
  return { reading, offer, isCommon }
}

function draftOf({ id, city, country, day, body }: CapitalReport, cases: Cases): Draft {
  // Short names and glosses stand in square brackets where newspapers use round ones.
  const text = withSmallLetters(body, cases).replace(/\[([^[\]\n]{1,80})\]/g, '($1)')
  const place = city && `${city}${country ? `, ${withSmallLetters(country, cases)}` : ''}`
  return {
    source: id,
    authors: [],
    tags: [],
    categories: [],
    text: place ? `${place} — ${text}` : text,
    ...(day && { published: day, publishedLocal: day }),
  }
}
