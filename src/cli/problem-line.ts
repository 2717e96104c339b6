import { problemInWords } from '../exports/outline.ts'
import { safe } from '../exports/safe.ts'
import type { Problem } from '../records/problem.ts'

/** A problem on one line that may be sent to a terminal. */
export const problemLine = ({ where, what, remedy }: Problem): string =>
  safe(problemInWords({ where, what, remedy })).replaceAll('\n', ' ')
