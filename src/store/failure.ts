import type { Problem } from '../records/problem.ts'

/**
 * Thrown by a query where the database itself cannot do what it should: full disk, server gone, file damaged, another process
 * that does not end. Says what is wrong and what to do; holds no text of reports and no password.
 */
export class ArchiveFailure extends Error {
  override readonly name = 'ArchiveFailure'
  readonly problem: Problem
  /** That of the database: "SQLITE_FULL", "57P01", "ECONNRESET". */
  readonly code: string
  constructor(problem: Problem, code: string) {
    super(problem.what)
    this.problem = problem
    this.code = code
  }
}

/** What a database says that it could not do; by the beginning of its code. */
export type Reasons = Readonly<Record<string, readonly [what: string, remedy: string]>>

/** The failure for an error of a database; where it is none of the known ones, the error stands for a fault of ours. */
export function failureOf(name: string, reasons: Reasons, error: unknown): ArchiveFailure | undefined {
  if (error instanceof ArchiveFailure) return error
  const code = codeOf(error)
  const known = Object.keys(reasons).find(each => code.startsWith(each))
  if (known === undefined) return undefined
  const [what, remedy] = reasons[known]
  return new ArchiveFailure({ where: name, what, remedy }, code)
}

export const codeOf = (error: unknown): string =>
  String((error as { readonly code?: unknown } | undefined)?.code ?? '')
