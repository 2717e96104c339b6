import type { Problem } from '../records/problem.ts'
import type { Draft } from '../records/report.ts'

/** A draft as it waits to be read, with what was odd about it when it came in; the reading says it then. */
export type Noted = Draft & { readonly problems?: readonly Problem[] }

export const withNotes = (draft: Draft, problems: readonly Problem[]): Noted =>
  problems.length > 0 ? { ...draft, problems } : draft

export function withoutNotes({ problems = [], ...draft }: Noted): {
  readonly draft: Draft
  readonly problems: readonly Problem[]
} {
  return { draft, problems }
}
