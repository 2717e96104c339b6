import type { ImportOptions } from '../../../src/imports/source.ts'

/** A small source of one format and what must come of it: what the contract holds every format to. */
export interface Sample {
  /** What is particular to it: "two posts and a draft". */
  readonly name: string
  readonly file: string
  readonly address?: string
  readonly mediaType?: string
  readonly bytes: Uint8Array | string
  readonly options?: ImportOptions
  /** In their order, all of them. */
  readonly items: readonly (ExpectedReport | ExpectedAside)[]
  /** 'unseen' for formats in which a text that breaks off looks like one that ends: plain text, Markdown, unquoted CSV. */
  readonly truncation?: 'seen' | 'unseen'
  /** Any number of reports in one source, which is read as a stream: counts must agree and memory stay level. */
  readonly many?: Many
}

export interface ExpectedReport {
  readonly kind: 'report'
  /** `Item.format`. */
  readonly format: string
  readonly title?: string
  /** The day or time as `publishedLocal` has it. */
  readonly published?: string
  readonly url?: string
  /** How the text begins. */
  readonly text: string
  readonly keys?: readonly string[]
  readonly extent?: 'summary' | 'full'
}

export interface ExpectedAside {
  readonly kind: 'aside'
  readonly because: 'fault' | 'passed'
  /** Words that are in what it says. */
  readonly what: string
}

export interface Many {
  readonly head: string
  /** A report of some kilobytes; megabytes of them are read. */
  readonly item: (index: number) => string
  readonly tail: string
}
