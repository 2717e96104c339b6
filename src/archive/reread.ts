import { wholePath } from '../sources/sources.ts'
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
  // Files and folders are kept under their whole path, and may be gone since.
  const named = only === undefined || failed ? undefined : [only, wholePath(only)]
  return waitAgain(archive, { failed, named, ...(all ? {} : { unless: readerVersion(reader) }) })
}
