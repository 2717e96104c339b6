import { Argument } from 'commander'
import type { Verdict } from '../../archive/decide.ts'
import type { DecideCommand } from '../decide.ts'
import { archiveOption, type Register } from './command.ts'

export const decideCommand: Register = casus => {
  casus
    .command('decide')
    .description('say of an event whether it holds; that outlives every new reading of its report')
    .argument('<EVENT>', 'id of the event, or as much of it as no other has')
    .addArgument(new Argument('<DECISION>', 'what holds').choices(['accept', 'reject', 'undo']))
    .addOption(archiveOption())
    .option('--note <text>', 'why')
    .option('--by <name>', 'who says so (default: the user of this machine)')
    .action(async (event: string, verdict: Verdict, options: DecideCommand) => {
      const { decide } = await import('../decide.ts')
      process.exitCode = await decide(event, verdict, options)
    })
}
