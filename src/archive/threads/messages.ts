import type { Problem } from '../../records/problem.ts'
import type { Reading } from '../../records/reading.ts'
import type { Indexed } from '../../store/readings.ts'

/** Says to a thread, when it is started, what it is there for. */
export interface ThreadData {
  readonly serves: 'reading'
  readonly reader: 'rules' | 'model'
}

/** What a thread says: once that it is ready or why it never will be, then one answer a draft. */
export type Said =
  | { readonly kind: 'ready' }
  | { readonly kind: 'unready'; readonly problem: Problem }
  | Answer

export type Answer =
  | { readonly kind: 'read'; readonly reading: Reading; readonly indexed: Indexed }
  | { readonly kind: 'failed'; readonly error: string }
