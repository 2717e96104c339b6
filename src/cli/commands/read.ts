import { Option } from 'commander'
import type { ReadOptions } from '../read.ts'
import { DEFAULT_READER, READERS } from '../readers.ts'
import { fieldMap, isoDate, type Register } from './command.ts'

export const readCommand: Register = casus => {
  casus
    .command('read')
    .description('read reports and print what they say, without an archive')
    .argument('<FILE...>', 'files, folders, patterns or addresses; - is standard input')
    .addOption(new Option('--format <format>').choices(['text', 'json', 'jsonl', 'md']).default('text'))
    .option('--published <date>', 'date of publication, for texts that have none: 2020-03-14', isoDate)
    .option('--map <pairs>', 'columns of a table or fields of JSON: text=body,published=pub_date', fieldMap)
    .option('--allow-private', 'fetch also from addresses of this machine and of private networks')
    .option('--codebook <file>', 'a codebook of your own in place of the one that comes with casus')
    .addOption(
      new Option('--reader <name>', 'what finds the mentions, triggers and roles')
        .choices(READERS)
        .default(DEFAULT_READER),
    )
    .option('--brief', 'one line an event (text only)')
    .option('--sentences', 'print the numbered sentences as well (text only)')
    .option('--explain', 'say of each event what made it, and where the readers disagree (text, json)')
    .action(async (files: string[], options: ReadOptions) => {
      const { read } = await import('../read.ts')
      process.exitCode = await read(files, options)
    })
}
