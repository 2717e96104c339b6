import type { Generated } from 'kysely'
import type { Status } from '../records/event.ts'

/**
 * The tables, the same in SQLite and PostgreSQL. Days, local times and instants are ISO 8601 text, so that no time zone can
 * shift a day; yes and no are 1 and 0; bodies are JSON, packed (`bodies.ts`). `n` is the key inside of the archive, `id` the
 * one that people and other programs see.
 */
export interface Schema {
  readonly casus_schema: SchemaTable
  readonly sources: SourceTable
  readonly reports: ReportTable
  readonly identities: IdentityTable
  readonly versions: VersionTable
  readonly bodies: BodyTable
  readonly sightings: SightingTable
  readonly set_aside: SetAsideTable
  readonly events: EventTable
  readonly actors: ActorTable
  readonly aliases: AliasTable
  readonly event_actors: EventActorTable
  readonly places: PlaceTable
  readonly event_places: EventPlaceTable
  readonly claims: ClaimTable
  readonly event_claims: EventClaimTable
  readonly links: LinkTable
  readonly bands: BandTable
  readonly copies: CopyTable
  readonly decisions: DecisionTable
}

type Key = Generated<number>
/** 0 or 1. */
type Flag = number

/** One row a migration that was applied. */
export interface SchemaTable {
  version: number
  name: string
  applied_at: string
}

/** What somebody added by name: a file, a folder, an address, a feed that is polled. */
export interface SourceTable {
  n: Key
  kind: 'file' | 'folder' | 'address' | 'feed' | 'stdin' | 'text'
  /** Absolute path or address. Unique. */
  name: string
  title: string | null
  added_at: string
  /** What follows is of feeds. */
  etag: string | null
  modified: string | null
  body_hash: string | null
  polled_at: string | null
  due_at: string | null
  failures: Generated<number>
  error: string | null
  stopped_at: string | null
}

/** A report, through all the versions of its text. */
export interface ReportTable {
  n: Key
  /** The id of its first version. Unique. */
  id: string
  first_seen: string
  /** Taken out by a person; it stays out when it is met again. */
  removed_at: string | null
}

/** Names under which a report is known: "url:…", "guid:…", "at:/path", "content:report-…". */
export interface IdentityTable {
  key: string
  report: number
}

export type ReadingState = 'waiting' | 'reading' | 'read' | 'failed'

/** One text of a report. */
export interface VersionTable {
  n: Key
  report: number
  /** Of title, day and text: `Reading.report.id`. Unique. */
  id: string
  /** 1 for the first. */
  number: number
  /** 1 for the one that stands; all others were replaced. */
  current: Flag
  title: string | null
  /** Local, as the source gave it: "2020-03-14", "2020-03-14T14:18:13+03:00". */
  published: string | null
  url: string | null
  /** Who published it, in lower case: the host of its address without "www.", else the outlet that the file names. */
  outlet: string | null
  /** `Report.source`: the file or address that it came in. */
  source: string
  format: string
  extent: 'full' | 'summary'
  language: string | null
  kind: 'news' | 'other' | null
  /** Hash of the letters and digits of title and text: the same for what differs in layout only. */
  letters: string
  added_at: string
  replaced_at: string | null
  state: ReadingState
  attempts: Generated<number>
  /** "host:pid:random" of the process that reads it. */
  claimed_by: string | null
  claimed_until: string | null
  error: string | null
  /** Reader and its version: "model 5f2c…". */
  reader: string | null
  read_at: string | null
  /** The version of which it is a near-copy, told by its words; null for what stands first. */
  copy_of: number | null
}

/** Packed JSON. */
export interface BodyTable {
  version: number
  draft: Uint8Array
  reading: Uint8Array | null
}

/** Where a version was met: one row a place, with what it showed last. */
export interface SightingTable {
  n: Key
  report: number
  version: number
  source: number | null
  /** Unique. */
  place: string
  first_at: string
  last_at: string
}

export interface SetAsideTable {
  n: Key
  source: number | null
  where: string
  what: string
  remedy: string | null
  because: 'fault' | 'passed' | 'reading'
  at: string
}

/** What an event is found by; all else stands in the reading. */
export interface EventTable {
  /** In the order of days: see `event-key.ts`. */
  n: Key
  id: string
  report: number
  version: number
  /** 1 where its version stands, its report was not removed, and nobody said that it is no event. */
  current: Flag
  type: string
  mode: string | null
  status: Status
  background: Flag
  confidence: number
  /** Days or shorter: "2020-03-11", "2019-12", with a time where one is known. Null where the report settles none. */
  start: string | null
  end: string | null
  precision: string | null
  place: number | null
  country: string | null
  lat: number | null
  lon: number | null
  /** The lowest and the highest number that any account gives; null where none is given or no bound. */
  killed_low: number | null
  killed_high: number | null
  wounded_low: number | null
  wounded_high: number | null
  /** Accounts of it do not agree. */
  disputed: Flag
  /** What a person decided: 'accepted', 'rejected', or null. */
  decision: 'accepted' | 'rejected' | null
  /** What happened in one line, for lists. */
  line: string
}

export interface ActorTable {
  n: Key
  id: string
  /** Lower case, without marks: what an actor is known by across reports. Unique. */
  key: string
  name: string
  kind: string
  country: string | null
}

/** Other names of an actor, in lower case and without marks, as its key is. */
export interface AliasTable {
  alias: string
  actor: number
}

export interface EventActorTable {
  event: number
  actor: number
  role: string
}

export interface PlaceTable {
  n: Key
  id: string
  /** "geonames:98182", else the name in lower case with its country. Unique. */
  key: string
  /** Lower case, for looking it up. */
  search: string
  name: string
  lat: number | null
  lon: number | null
  country: string | null
  admin1: string | null
  precision: string
}

/** The place of an event, and those that contain it. */
export interface EventPlaceTable {
  event: number
  place: number
}

export interface ClaimTable {
  n: Key
  id: string
  version: number
  /** Lower case. */
  speaker: string | null
  kind: string | null
  stance: string
}

export interface EventClaimTable {
  event: number
  claim: number
}

export interface LinkTable {
  n: Key
  version: number
  from_event: number
  to_event: number
  kind: string
}

/** Bands of the fingerprint of a text; texts that share one are compared. */
export interface BandTable {
  band: number
  version: number
}

export interface CopyTable {
  version: number
  of: number
  /** Share of word sequences that both have, 0 to 1. */
  likeness: number
}

/** What people decided. Rows are never changed or taken away: undoing is a decision as well. */
export interface DecisionTable {
  n: Key
  id: string
  at: string
  who: string
  kind: string
  /** An event, report, actor or place. */
  target: string
  /** Id of the version that the target stands in; null where it stands in none. */
  version: string | null
  /** Where the target stood, as JSON: outlives ids that change when reports are read anew. */
  anchor: string
  before: string | null
  after: string | null
  note: string | null
  undoes: string | null
}
