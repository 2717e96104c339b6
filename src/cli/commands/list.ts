import { Argument, Option } from 'commander'
import type { ListCommand, ListName } from '../list.ts'
import { archiveOption, type Register, wholeNumber } from './command.ts'
import { withFilters } from './filters.ts'

/** As in `../list.ts`, which is loaded only when it is called. */
const LISTS = ['events', 'reports', 'actors', 'places', 'sources', 'aside']

export const listCommand: Register = casus => {
  withFilters(
    casus
      .command('list')
      .description('list what an archive holds; the filters are for events and reports')
      .addArgument(new Argument('[WHAT]', 'of what').choices(LISTS).default('events'))
      .argument('[NAME]', 'of actors and places: how their names begin')
      .addOption(archiveOption()),
  )
    .option('--limit <n>', 'how many to show', wholeNumber(1), 20)
    .option('--after <place>', 'where the next page begins, as the page before says')
    .addOption(new Option('--format <format>').choices(['text', 'json', 'jsonl']).default('text'))
    .action(async (what: ListName, name: string | undefined, options: ListCommand) => {
      const { list } = await import('../list.ts')
      process.exitCode = await list(what, name, options)
    })
}
