import type { RestoreCommand } from '../restore.ts'
import { archiveOption, type Register } from './command.ts'

export const restoreCommand: Register = casus => {
  casus
    .command('restore')
    .description('put a backup into an empty archive, of a folder or of PostgreSQL')
    .argument('<FILE>', 'what "casus backup" wrote; - is standard input')
    .addOption(archiveOption())
    .action(async (file: string, options: RestoreCommand) => {
      const { restore } = await import('../restore.ts')
      process.exitCode = await restore(file, options)
    })
}
