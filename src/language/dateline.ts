import type { Span } from '../records/span.ts'

/** What opens a wire story: "KABUL, Afghanistan, March 3 (Reuters) -". */
export interface Dateline {
  /** From the place to the dash, with any "[TEXT]" after it. */
  readonly span: Span
  /** The first place, as written: "KABUL", "JERUSALEM" of "JERUSALEM/GAZA". */
  readonly place?: string
  readonly agency?: string
  /** ISO 8601, where the dateline gives day, month and year. */
  readonly day?: string
}
