import { createReadStream } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { restore as pour } from '../archive/restore.ts'
import { loadGazetteer } from '../gazetteer-file.ts'
import { withArchive } from './opened.ts'
import { problemLine } from './problem-line.ts'
import { progress } from './progress.ts'
import { print, warn } from './terminal.ts'

export interface RestoreCommand {
  readonly archive: string
}

/** Puts a backup into an empty archive and says what is in it; gives the exit status. */
export function restore(file: string, { archive: address }: RestoreCommand): Promise<number> {
  return withArchive(address, { create: true }, async archive => {
    const isInput = file === '-'
    const bar = progress({ doing: 'restoring row' })
    const done = await pour(archive, isInput ? process.stdin : createReadStream(file), {
      file: isInput ? 'standard input' : file,
      gazetteer: loadGazetteer(fileURLToPath(new URL('../../data', import.meta.url))),
      onRows: bar.at,
    })
    bar.end()
    if ('what' in done) {
      warn(problemLine(done))
      return 1
    }
    const reports = `${done.reports.toLocaleString('en-US')} ${done.reports === 1 ? 'report' : 'reports'}`
    await print(`${reports} restored, as they were on ${done.made}.\n`)
    return 0
  })
}
