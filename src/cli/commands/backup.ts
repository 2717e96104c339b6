import type { BackupCommand } from '../backup.ts'
import { archiveOption, type Register } from './command.ts'

export const backupCommand: Register = casus => {
  casus
    .command('backup')
    .description('write all of the archive, as it is now, into one file')
    .argument('<FILE>', 'its name; - is standard output')
    .addOption(archiveOption())
    .option('--force', 'replace a file of this name')
    .action(async (file: string, options: BackupCommand) => {
      const { backup } = await import('../backup.ts')
      process.exitCode = await backup(file, options)
    })
}
