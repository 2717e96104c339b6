import { Option } from 'commander'
import type { AddCommand } from '../add.ts'
import { archiveOption, fieldMap, isoDate, type Register, readerOption, wholeNumber } from './command.ts'

export const addCommand: Register = casus => {
  casus
    .command('add')
    .description('take reports into the archive and read what is new; without SOURCE go on with what waits')
    .argument('[SOURCE...]', 'files, folders, patterns, addresses; - is standard input')
    .addOption(archiveOption())
    .option('--map <pairs>', 'columns of a table or fields of JSON: text=body,published=pub_date', fieldMap)
    .option('--published <date>', 'date of publication, for texts that have none: 2020-03-14', isoDate)
    .addOption(readerOption())
    .option('--threads <n>', 'how many read at once (default: by cores and memory)', wholeNumber(1))
    .option('--no-read', 'take in only; "casus work" reads it')
    .option('--again', 'take in also what was removed')
    .option('--allow-private', 'fetch also from addresses of this machine and of private networks')
    .addOption(new Option('--format <format>').choices(['text', 'json']).default('text'))
    .action(async (sources: string[], options: AddCommand) => {
      const { add } = await import('../add.ts')
      process.exitCode = await add(sources, options)
    })
}
