import { userInfo } from 'node:os'
import { decideEvent, type Verdict } from '../archive/decide.ts'
import { safe } from '../exports/safe.ts'
import { withArchive } from './opened.ts'
import { problemLine } from './problem-line.ts'
import { print, warn } from './terminal.ts'

export interface DecideCommand {
  readonly archive: string
  readonly by?: string
  readonly note?: string
}

/** Decides of one event and says what holds now; gives the exit status. */
export function decide(event: string, verdict: Verdict, options: DecideCommand): Promise<number> {
  return withArchive(options.archive, { create: false }, async archive => {
    const done = await decideEvent(archive, event, verdict, { who: options.by ?? user(), note: options.note })
    if ('what' in done) {
      warn(problemLine(done))
      return 1
    }
    const same = done.before === done.decision ? ' already' : ''
    await print(safe(`${done.id}${same} ${done.decision ?? 'without a decision'}: ${done.line}\n`))
    return 0
  })
}

/** Who has no name on this machine is known by number. */
function user(): string {
  try {
    return userInfo().username
  } catch {
    return String(process.getuid?.() ?? 'unknown')
  }
}
