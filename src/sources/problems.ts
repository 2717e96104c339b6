import type { Problem } from '../records/problem.ts'

const PERMISSION = [
  'There is no permission to read it.',
  'Change its permissions or run as a user who may read it.',
] as const

const PROBLEMS: Readonly<Record<string, readonly [what: string, remedy: string]>> = {
  ENOENT: ['There is no such file.', 'Check the name.'],
  EACCES: PERMISSION,
  EPERM: PERMISSION,
  EISDIR: ['It is a folder and not a file.', 'Give a file.'],
  ENOTDIR: ['Its path leads through a file.', 'Check the name.'],
  ELOOP: ['Its links lead round in a circle.', 'Give the file itself.'],
  ENAMETOOLONG: ['Its name is longer than the system allows.', 'Check the name.'],
  EMFILE: ['Too many files are open.', 'Raise the limit (ulimit -n), or give fewer files at once.'],
  ERR_FS_FILE_TOO_LARGE: ['It is larger than 2 GiB.', 'Split it.'],
}

/** What the system says of a file, in words for the person who named it. */
export function problemOf(where: string, error: NodeJS.ErrnoException): Problem {
  const [what, remedy] = PROBLEMS[error.code ?? ''] ?? [error.message, undefined]
  return { where, what, remedy }
}
