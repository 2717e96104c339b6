import type { Problem } from '../records/problem.ts'
import type { Draft } from '../records/report.ts'

/** Bytes that somebody named: a file, an answer of the web, standard input, or a file inside of another. */
export interface Source {
  /** A path, an address, or "archive.zip!/2020/post.md": problems and `Report.source` speak of it so. */
  readonly name: string
  /** The address it was fetched or saved from; relative addresses within are resolved against it. */
  readonly address?: string
  /** Its bytes from the first on. Called at most once; the chunks may be of any size. */
  readonly open: () => AsyncIterable<Uint8Array>
  /** Where it lies on disk, for formats that are read from their end. */
  readonly file?: string
  /** In bytes, where it is known beforehand. */
  readonly size?: number
  /** With its charset, as the sender gave it: "text/html; charset=koi8-r". */
  readonly mediaType?: string
  /** Asked after the last byte: says what changed while it was read, undefined where nothing did. */
  readonly check?: () => Promise<string | undefined>
}

/** How standard input is called where a name is needed; it says nothing of what comes in. */
export const STANDARD_INPUT = 'standard input'

/** One thing that a source held: a report, or something that is not taken in and why. Nothing is dropped without one. */
export type Item = ReportItem | Aside

export interface ReportItem {
  readonly kind: 'report'
  /** Name of the format that gave it. */
  readonly format: string
  /** The source, and the place in it: "posts.csv:12". */
  readonly where: string
  readonly draft: Draft
  /**
   * What its publisher knows it by beside its address, strongest first: "guid:tag:example.org,2020:7", "warc:…". The same
   * report keeps its keys when its text changes. Empty where there is none.
   */
  readonly keys: readonly string[]
  /** What was odd about it, though it could be read. */
  readonly problems: readonly Problem[]
}

export interface Aside {
  readonly kind: 'aside'
  readonly format: string
  readonly where: string
  readonly what: string
  readonly remedy?: string
  /** 'fault': a report is probably there and cannot be read. 'passed': it is seen to be none (a menu, a draft, an attachment). */
  readonly because: 'fault' | 'passed'
  /** How many such things it stands for, where one says it for all: 214 images. */
  readonly count?: number
}

/** How columns or fields of the user's are called among ours: `{ text: 'body', published: 'pub_date' }`. */
export type FieldMap = Readonly<Record<string, string>>

export interface ImportOptions {
  /** An ISO date or date-time, used only where the source has none. */
  readonly published?: string
  readonly map?: FieldMap
  /** Told once a table which of its columns were taken for what. */
  readonly onMapping?: (where: string, map: FieldMap) => void
  /** Puts bytes where they can be read from any place, and takes them away again. */
  readonly spool?: (bytes: AsyncIterable<Uint8Array>) => Promise<Spooled>
  readonly limits?: Partial<Limits>
}

export interface Spooled {
  readonly file: string
  readonly done: () => Promise<void>
}

/** Beyond these a source is a dump or an attack; what exceeds one is set aside with the number. */
export interface Limits {
  /** Bytes of one report or page, unpacked. */
  readonly report: number
  /** How often a packed file may be larger when unpacked; counted from a megabyte on. */
  readonly ratio: number
  /** Bytes that one packed file may unpack to, in all. */
  readonly unpacked: number
  /** Packed files within packed files. */
  readonly depth: number
}

export const LIMITS: Limits = { report: 32e6, ratio: 200, unpacked: 200e9, depth: 4 }

/** What a format sees of a source before it is asked to read it. */
export interface Head {
  readonly name: string
  readonly mediaType?: string
  /** The first 64 KiB, or all of it. */
  readonly bytes: Uint8Array
  /** The same decoded; empty where the bytes are no text. */
  readonly text: string
}

export interface Context {
  readonly options: ImportOptions
  readonly limits: Limits
  /** Reads a file that lies inside of this one, whatever its format. */
  readonly inside: (source: Source) => AsyncIterable<Item>
}

/** One way in which reports are kept. Reading streams: memory does not grow with the source. */
export interface Format {
  readonly name: string
  readonly recognises: (head: Head) => boolean
  readonly read: (source: Source, context: Context) => AsyncIterable<Item>
}
