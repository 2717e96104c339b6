import { readFileSync } from 'node:fs'
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { isDay } from '../calendar/days.ts'
import type { ReadOptions } from './read.ts'
import { DEFAULT_READER, READERS } from './readers.ts'

const MANUAL = `
Examples:
  casus read report.md                    what happened, for a person to read
  casus read archive/ --format jsonl      one reading a line
  curl -s URL | casus read - --published 2020-03-14

A folder is read with all that is in it. With --format json, one file with one
report gives one object; a folder, several files, or a file with several reports
give an array.

Exit status: 0 every report was read; 1 some could not be, each is named on
standard error; 2 a wrong call.
`

/** Each command loads its own parts, so that --help and --version need none of them. */
function program(): Command {
  const casus = new Command('casus')
    .description('Reads news reports and reconstructs what happened, who says so, and what led to what.')
    .version(version(), '-V, --version')
    .addHelpText('after', MANUAL)
    .showHelpAfterError('Run "casus --help" to see what can be asked.')
    .exitOverride()
  casus
    .command('read')
    .description('read reports and print what they say')
    .argument('<FILE...>', 'files or folders; - is standard input')
    .addOption(new Option('--format <format>').choices(['text', 'json', 'jsonl', 'md']).default('text'))
    .option('--published <date>', 'date of publication, for texts that have none: 2020-03-14', isoDate)
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
      const { read } = await import('./read.ts')
      process.exitCode = await read(files, options)
    })
  casus
    .command('schema')
    .description('print the JSON Schema of a reading')
    .action(async () => {
      const { printSchema } = await import('./schema.ts')
      await printSchema()
    })
  return casus
}

function version(): string {
  return JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version
}

function isoDate(value: string): string {
  const [, day] =
    /^(\d{4}-\d\d-\d\d)(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?$/.exec(value) ?? []
  if (day && isDay(day)) return value
  throw new InvalidArgumentError(day ? 'There is no such day in the calendar.' : 'Write it as 2020-03-14.')
}

/** Commander ends --help and --version with a status of 0; all else that it throws is a wrong call. */
async function main(args: string[]): Promise<void> {
  const casus = program()
  if (args.length === 0) {
    casus.outputHelp({ error: true })
    process.exitCode = 2
    return
  }
  try {
    await casus.parseAsync(args, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    process.exitCode = error.exitCode === 0 ? 0 : 2
  }
}

await main(process.argv.slice(2))
