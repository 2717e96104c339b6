import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Archive } from '../store/archive.ts'
import { waitAgain } from '../store/waiting.ts'
import { readerVersion } from './reader-version.ts'

export interface RereadOptions {
  readonly reader: 'rules' | 'model'
  /** "failed", or a file, folder, address or outlet. */
  readonly only?: string
  /** Also what this very reader has read already. */
  readonly all?: boolean
}

/**
 * Lets reports wait to be read anew, by default those that another or an older reader read, and those that failed. Gives how
 * many. What was read of them is found until the new reading takes its place; what people decided stays.
 */
export async function rereadWaits(archive: Archive, { reader, only, all }: RereadOptions): Promise<number> {
  const failed = only === 'failed'
  const source = only === undefined || failed ? undefined : await sourceOf(only)
  return waitAgain(archive, { failed, source, ...(all ? {} : { unless: readerVersion(reader) }) })
}

/** Files and folders are kept under their whole path. */
const sourceOf = (only: string): Promise<string> =>
  stat(only).then(
    () => resolve(only),
    () => only,
  )
