import { type BackedUp, backup as backUp, backupTo } from '../archive/backup.ts'
import { withArchive } from './opened.ts'
import { problemLine } from './problem-line.ts'
import { progress } from './progress.ts'
import { warn } from './terminal.ts'

export interface BackupCommand {
  readonly archive: string
  readonly force?: boolean
}

const STANDARD_OUTPUT = '-'

/** Writes the archive into one file and says what is in it; gives the exit status. */
export function backup(file: string, { archive: address, force }: BackupCommand): Promise<number> {
  return withArchive(address, { create: false }, async archive => {
    const bar = progress({ doing: 'writing row' })
    const options = { force, onRows: bar.at }
    const done =
      file === STANDARD_OUTPUT
        ? await backUp(archive, process.stdout, options)
        : await backupTo(archive, file, options)
    bar.end()
    if ('what' in done) {
      warn(problemLine(done))
      return 1
    }
    warn(saved(done, file))
    return 0
  })
}

function saved({ reports, rows }: BackedUp, file: string): string {
  const where = file === STANDARD_OUTPUT ? '' : ` in ${file}`
  return `${count(reports)} ${reports === 1 ? 'report' : 'reports'} saved${where} (${count(rows)} rows).`
}

const count = (number: number): string => number.toLocaleString('en-US')
