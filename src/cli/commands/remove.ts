import type { RemoveCommand } from '../remove.ts'
import { archiveOption, type Register } from './command.ts'

export const removeCommand: Register = casus => {
  casus
    .command('remove')
    .description('take a report, or all that came from a source, out of an archive')
    .argument('<ID|SOURCE>', 'the id of a report; a file, folder or address that was added')
    .addOption(archiveOption())
    .option('--yes', 'do not ask')
    .option('--erase', 'erase texts and readings for good')
    .action(async (asked: string, options: RemoveCommand) => {
      const { remove } = await import('../remove.ts')
      process.exitCode = await remove(asked, options)
    })
}
