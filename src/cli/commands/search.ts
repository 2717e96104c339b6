import { Option } from 'commander'
import type { SearchCommand } from '../search.ts'
import { archiveOption, type Register, wholeNumber } from './command.ts'
import { withFilters } from './filters.ts'

const MANUAL = `
Words must all be there, in any form ("attacked" is found by attack). Further:
  "camp taji"           words in this order       rockets OR mortars    one of them
  -drill                without this word         bomb*                 words that begin so

Examples:
  casus search rockets --place Iraq --from 2020-03 --to 2020-04
  casus search 'ceasefire -talks' --actor "Houthi" --format jsonl
`

export const searchCommand: Register = casus => {
  withFilters(
    casus
      .command('search')
      .description('find events, or reports, in an archive')
      .argument('[WORDS...]', 'what to look for; without words, all that the filters leave')
      .addOption(archiveOption()),
  )
    .option('--reports', 'find reports by their text, and not events')
    .addOption(
      new Option('--by <order>', 'the newest first, or those in which the words weigh most')
        .choices(['date', 'rank'])
        .default('date'),
    )
    .option('--limit <n>', 'how many to show', wholeNumber(1), 20)
    .option('--after <place>', 'where the next page begins, as the page before says')
    .addOption(new Option('--format <format>').choices(['text', 'json', 'jsonl']).default('text'))
    .addHelpText('after', MANUAL)
    .action(async (words: string[], options: SearchCommand) => {
      const { search } = await import('../search.ts')
      process.exitCode = await search(words.join(' '), options)
    })
}
