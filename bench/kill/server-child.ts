import { openArchive } from '../../src/store/archive.ts'
import { ArchiveFailure } from '../../src/store/failure.ts'
import { claim, giveBack } from '../../src/store/queue.ts'
import { keepReading } from '../../src/store/readings.ts'
import { takeIn } from '../../src/store/take.ts'
import { incoming, indexedOf, readingOf } from '../../test/store/reports.ts'

/** `ADDRESS NAME work|finish`: takes reports in and keeps readings; says each that is acknowledged, and why it ends. */
const [address, name, how] = process.argv.slice(2)
const say = (word: string, id: string) => process.send?.([word, id])
const archive = await openArchive(address, { create: true })
if ('what' in archive) {
  say('said', archive.what)
  process.exit(0)
}
try {
  for (let round = 0; ; round++) {
    const reports = Array.from({ length: 5 }, (_, at) =>
      incoming(`It fell ${name} ${round} ${at}. It burned. It rose.`),
    )
    if (how === 'work') for (const { version } of await takeIn(archive, reports)) say('taken', version)
    // What another held when the server went is free again in a moment.
    const tasks = await claim(archive, name, 5, new Date(Date.now() + 500).toISOString())
    if (how === 'finish' && tasks.length === 0) {
      const { n } = await archive.db
        .selectFrom('versions')
        .select(eb => eb.fn.countAll<number>().as('n'))
        .where('state', '=', 'reading')
        .executeTakeFirstOrThrow()
      if (n === 0) break
      await new Promise(resolve => setTimeout(resolve, 100))
    }
    for (const task of tasks) {
      const reading = readingOf(task)
      const by = { worker: name, version: task.version, reader: 'r' }
      if (await keepReading(archive, by, reading, indexedOf(reading))) say('read', task.id)
    }
  }
  await giveBack(archive, name)
} catch (error) {
  say('said', error instanceof ArchiveFailure ? error.problem.what : String((error as Error).stack))
}
await archive.close().catch(() => {})
process.disconnect?.()
