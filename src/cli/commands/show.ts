import { Option } from 'commander'
import type { ShowCommand } from '../show.ts'
import { archiveOption, type Register, wholeNumber } from './command.ts'

export const showCommand: Register = casus => {
  casus
    .command('show')
    .description('show an event, report, actor or place of an archive')
    .argument('<ID>', 'its id or a unique beginning of it; the name of an actor or place')
    .addOption(archiveOption())
    .option('--limit <n>', 'how many events of an actor or place', wholeNumber(1), 20)
    .option('--after <place>', 'where the next page of events begins, as the page before says')
    .addOption(new Option('--format <format>').choices(['text', 'json']).default('text'))
    .action(async (id: string, options: ShowCommand) => {
      const { show } = await import('../show.ts')
      process.exitCode = await show(id, options)
    })
}
