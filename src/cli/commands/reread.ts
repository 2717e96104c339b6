import type { RereadCommand } from '../reread.ts'
import { archiveOption, type Register, readerOption, wholeNumber } from './command.ts'

export const rereadCommand: Register = casus => {
  casus
    .command('reread')
    .description('read again what an older reader read, or what failed; what people decided stays')
    .addOption(archiveOption())
    .addOption(readerOption())
    .option('--only <which>', '"failed", or the reports of one file, folder, address or outlet')
    .option('--all', 'also what this very reader has read')
    .option('--threads <n>', 'how many read at once (default: by cores and memory)', wholeNumber(1))
    .option('--no-read', 'let them wait only; "casus work" reads them')
    .action(async (options: RereadCommand) => {
      const { reread } = await import('../reread.ts')
      process.exitCode = await reread(options)
    })
}
