import { type Archive, openArchive } from '../store/archive.ts'
import { ArchiveFailure } from '../store/failure.ts'
import { problemLine } from './problem-line.ts'
import { warn } from './terminal.ts'

/**
 * Opens an archive for a command and closes it again. Gives what the command gives, or 2 where the archive cannot be opened and 1
 * where it fails amid the work, said on standard error.
 */
export async function withArchive(
  address: string,
  { create }: { readonly create: boolean },
  work: (archive: Archive) => Promise<number>,
): Promise<number> {
  const archive = await openArchive(address, { create })
  if ('what' in archive) {
    warn(problemLine(archive))
    return 2
  }
  try {
    return await work(archive)
  } catch (error) {
    if (!(error instanceof ArchiveFailure)) throw error
    warn(problemLine(error.problem))
    return 1
  } finally {
    await archive.close()
  }
}
