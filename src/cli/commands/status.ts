import { Option } from 'commander'
import type { StatusCommand } from '../status.ts'
import { archiveOption, type Register } from './command.ts'

export const statusCommand: Register = casus => {
  casus
    .command('status')
    .description('say what is in an archive, what waits, and what was set aside')
    .addOption(archiveOption())
    .addOption(new Option('--format <format>').choices(['text', 'json']).default('text'))
    .action(async (options: StatusCommand) => {
      const { status } = await import('../status.ts')
      process.exitCode = await status(options)
    })
}
