import { readFileSync } from 'node:fs'
import { isMainThread, parentPort, workerData } from 'node:worker_threads'
import { Command, CommanderError } from 'commander'
import { COMMANDS } from './commands/all.ts'

const MANUAL = `
Examples:
  casus read report.md                    what happened, for a person to read
  casus read archive/ --format jsonl      one reading a line
  curl -s URL | casus read - --published 2020-03-14
  casus add posts/ export.xml             take in what is there, and read it
  casus add                               go on where it was stopped
  casus search rockets --place Iraq       find events again

A folder is read with all that is in it. With --format json, one file with one
report gives one object; a folder, several files, or a file with several reports
give an array.

Exit status: 0 every report was read; 1 some could not be, each is named;
2 a wrong call; 130 stopped by Ctrl-C.
`

/** Each command loads its own parts, so that --help and --version need none of them. */
function program(): Command {
  const casus = new Command('casus')
    .description('Reads news reports and reconstructs what happened, who says so, and what led to what.')
    .version(version(), '-V, --version')
    .addHelpText('after', MANUAL)
    .showHelpAfterError('Run "casus --help" to see what can be asked.')
    .exitOverride()
  for (const register of COMMANDS) register(casus)
  return casus
}

function version(): string {
  return JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version
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

if (isMainThread) await main(process.argv.slice(2))
else await (await import('../archive/threads/thread.ts')).serve(parentPort!, workerData)
