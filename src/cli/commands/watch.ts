import type { WatchCommand } from '../watch.ts'
import { archiveOption, type Register, readerOption, wholeNumber } from './command.ts'

const MANUAL = `
A feed is one whose address was given to "casus add". Each is asked as often as
it asks for, between every ten minutes and once a day, and every half hour where
it asks for nothing; one that fails is asked less and less. Ctrl-C ends it. For
feeds that ask for a name and password, write them into the file .netrc of your
home folder: machine HOST login NAME password WORD.

  */20 * * * *  casus watch --once        in a table of cron

Exit status: 0 all well; 1 some feed could not be polled, with --once; 2 a wrong
call.
`

export const watchCommand: Register = casus => {
  casus
    .command('watch')
    .description('poll the feeds that were added, and read what is new')
    .addOption(archiveOption())
    .option('--list', 'say which feeds are watched and how they fare, and end')
    .option('--stop <address...>', 'poll these feeds no more, and end')
    .option('--once', 'poll those that are due, then end')
    .option('--now', 'poll all at once, due or not')
    .option('--every <minutes>', 'minutes between polls, whatever a feed asks for', wholeNumber(1))
    .option('--full', 'follow the links of summaries and take in the whole reports')
    .option('--allow-private', 'feeds may lie on this machine and in the network around it')
    .option('--no-read', 'take reports in and leave them unread')
    .addOption(readerOption())
    .option('--threads <n>', 'how many read at once (default: by cores and memory)', wholeNumber(1))
    .addHelpText('after', MANUAL)
    .action(async ({ list, stop, ...options }: WatchCommand & { list?: boolean; stop?: string[] }) => {
      const { listFeeds, stopFeeds } = await import('../feeds.ts')
      const { watchFeeds } = await import('../watch.ts')
      if (stop) process.exitCode = await stopFeeds(options.archive, stop)
      else if (list) process.exitCode = await listFeeds(options.archive)
      else process.exitCode = await watchFeeds(options)
    })
}
