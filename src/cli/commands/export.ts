import { Option } from 'commander'
import type { ExportCommand } from '../export.ts'
import { archiveOption, type Register } from './command.ts'
import { withFilters } from './filters.ts'

export const exportCommand: Register = casus => {
  withFilters(
    casus
      .command('export')
      .description('print all that the filters leave: readings (jsonl) or events (csv)')
      .addOption(archiveOption()),
  )
    .addOption(new Option('--format <format>').choices(['jsonl', 'csv']).default('jsonl'))
    .action(async (options: ExportCommand) => {
      const { exportAll } = await import('../export.ts')
      process.exitCode = await exportAll(options)
    })
}
