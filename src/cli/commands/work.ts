import type { WorkCommand } from '../work.ts'
import { archiveOption, type Register, readerOption, wholeNumber } from './command.ts'

export const workCommand: Register = casus => {
  casus
    .command('work')
    .description('read what waits in an archive; on PostgreSQL any number of machines at once')
    .addOption(archiveOption())
    .addOption(readerOption())
    .option('--threads <n>', 'how many read at once (default: by cores and memory)', wholeNumber(1))
    .option('--wait', 'wait for more when nothing waits')
    .action(async (options: WorkCommand) => {
      const { work } = await import('../work.ts')
      process.exitCode = await work(options)
    })
}
