import { createInterface } from 'node:readline/promises'
import { counted } from '../exports/archive/found.ts'
import { safe } from '../exports/safe.ts'
import type { Problem } from '../records/problem.ts'
import { wholePath } from '../sources/sources.ts'
import type { Archive } from '../store/archive.ts'
import {
  eraseReports,
  type Removal,
  removalOf,
  removeReports,
  reportOf,
  reportsOfSource,
  sourceCalled,
} from '../store/find/remove.ts'
import { targetOf } from '../store/find/target.ts'
import { withArchive } from './opened.ts'
import { problemLine } from './problem-line.ts'
import { print, warn } from './terminal.ts'

export interface RemoveCommand {
  readonly archive: string
  readonly yes?: boolean
  readonly erase?: boolean
}

/** Takes a report, or all reports of something that was added, out of the archive; says first what goes. */
export const remove = (asked: string, options: RemoveCommand): Promise<number> =>
  withArchive(options.archive, { create: false }, async archive => {
    const reports = await reportsFor(archive, asked, options.erase)
    if ('what' in reports) {
      warn(problemLine(reports))
      return 2
    }
    const removal = await removalOf(archive, reports)
    const words = inWords(removal, options)
    if (reports.length === 0) {
      await print(words)
      return 0
    }
    if (!options.yes && !(await isAgreed(words))) return 1
    await (options.erase ? eraseReports : removeReports)(archive, reports)
    await print(`${options.erase ? 'Erased' : 'Taken out'}: ${words}`)
    return 0
  })

async function reportsFor(
  archive: Archive,
  asked: string,
  erase = false,
): Promise<readonly number[] | Problem> {
  const source = (await sourceCalled(archive, asked)) ?? (await sourceCalled(archive, wholePath(asked)))
  if (source !== undefined) return reportsOfSource(archive, source, erase)
  const target = await targetOf(archive, asked)
  if ('what' in target)
    return {
      where: asked,
      what: 'The archive has no report of this id, and nothing of this name was added.',
      remedy: 'See "casus list reports" and "casus list sources".',
    }
  if (target.kind === 'report') return reportOf(archive, target.n, erase)
  return {
    where: asked,
    what: `It is an ${target.kind}; only reports can be taken out.`.replace('an place', 'a place'),
    remedy: target.kind === 'event' ? 'To say that it is no event: casus decide ID reject.' : undefined,
  }
}

function inWords({ reports, events, decisions }: Removal, { erase }: RemoveCommand): string {
  if (reports.length === 0) return 'Nothing of it is in the archive any more.\n'
  const parts = [counted(reports.length, 'report'), counted(events, 'event')].join(' with ')
  const rest =
    decisions > 0 ? `, on which ${counted(decisions, 'decision')} rest${decisions === 1 ? 's' : ''}` : ''
  const after = erase
    ? 'Their texts and readings go for good; met again, they are new.'
    : 'Their texts are kept, and they stay out when they are met again.'
  return safe(`${parts}${rest}. ${after}\n`)
}

/** Asks where there is somebody to ask. */
async function isAgreed(words: string): Promise<boolean> {
  if (!process.stdin.isTTY) {
    warn(`This would take out ${words}Say so with --yes.`)
    return false
  }
  const asking = createInterface({ input: process.stdin, output: process.stderr })
  const answer = await asking.question(`This takes out ${words}Go on? [y/N] `)
  asking.close()
  return /^y(?:es)?$/i.test(answer.trim())
}
