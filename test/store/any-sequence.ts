import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Archive } from '../../src/store/archive.ts'
import { removeReports } from '../../src/store/find/remove.ts'
import { claim, fail, giveBack, type Task, TRIES } from '../../src/store/queue.ts'
import { keepReading } from '../../src/store/readings.ts'
import { takeIn } from '../../src/store/take.ts'
import { waitAgain } from '../../src/store/waiting.ts'
import { type NewAddress, opened } from './archives.ts'
import { incoming, indexedOf, readingOf } from './reports.ts'

const LATER = '2100-01-01T00:00:00Z'
const SENTENCES = 3

/** What the archive should hold: small enough to be seen to be right. */
interface Model {
  readonly reports: Map<number, ModelReport>
  /** Versions in the order in which they were taken in. */
  readonly queue: ModelVersion[]
}

interface ModelReport {
  removed: boolean
  stands: ModelVersion
  readonly versions: ModelVersion[]
  /** What each place showed last. */
  readonly shown: Map<number, ModelVersion>
}

interface ModelVersion {
  readonly report: number
  readonly text: string
  state: 'waiting' | 'reading' | 'read' | 'failed'
  by: string | null
  attempts: number
  /** It has events. */
  hasReading: boolean
}

type Held = Map<string, Task[]>
type Step = (model: Model, archive: Archive, held: Held) => Promise<void>

interface Named {
  readonly toString: () => string
  readonly step: Step
}

const named = (name: string, step: Step): Named => ({ toString: () => name, step })

const textOf = (report: number, text: number): string =>
  Array.from({ length: SENTENCES }, (_, at) => `Report ${report} says ${text} at ${at}.`).join(' ')

const take = (report: number, text: number, place: number) =>
  named(`take(${report}, ${text}, ${place})`, async (model, archive) => {
    const told = { where: `/${report}/${place}`, keys: [`guid:${report}`] }
    const [{ outcome }] = await takeIn(archive, [incoming(textOf(report, text), told)])
    expect(outcome).toBe(takeInModel(model, report, textOf(report, text), place))
  })

function takeInModel(model: Model, report: number, text: string, place: number): string {
  const known = model.reports.get(report)
  const fresh = (): ModelVersion => {
    const version = { report, text, state: 'waiting' as const, by: null, attempts: 0, hasReading: false }
    model.queue.push(version)
    return version
  }
  if (!known) {
    const version = fresh()
    const shown = new Map([[place, version]])
    model.reports.set(report, { removed: false, stands: version, versions: [version], shown })
    return 'new'
  }
  if (known.removed) return 'removed'
  const same = known.versions.find(version => version.text === text)
  if (!same) {
    known.stands = fresh()
    known.versions.push(known.stands)
    known.shown.set(place, known.stands)
    return 'version'
  }
  const changed = same !== known.stands && known.shown.get(place) === known.stands
  known.shown.set(place, same)
  if (changed) known.stands = same
  return changed ? 'again' : 'known'
}

const claimSome = (worker: string, count: number) =>
  named(`claim(${worker}, ${count})`, async (model, archive, held) => {
    const tasks = await claim(archive, worker, count, LATER)
    held.set(worker, [...(held.get(worker) ?? []), ...tasks])
    for (const task of tasks) {
      const version = model.queue.find(({ text }) => text === task.draft.text)!
      // Nobody else holds it, and it was not read already.
      expect(version.state).toBe('waiting')
      Object.assign(version, { state: 'reading', by: worker, attempts: version.attempts + 1 })
    }
    const waits = model.queue.some(({ state }) => state === 'waiting')
    if (tasks.length === 0) expect(waits).toBe(false)
  })

const withHeld = (
  name: string,
  worker: string,
  use: (version: ModelVersion, task: Task, archive: Archive) => Promise<void>,
) =>
  named(`${name}(${worker})`, async (model, archive, held) => {
    const task = held.get(worker)?.shift()
    if (!task) return
    await use(model.queue.find(({ text }) => text === task.draft.text)!, task, archive)
  })

const keep = (worker: string) =>
  withHeld('keep', worker, async (version, task, archive) => {
    const reading = readingOf(task)
    const by = { worker, version: task.version, reader: 'r' }
    expect(await keepReading(archive, by, reading, indexedOf(reading))).toBe(true)
    expect(await keepReading(archive, by, reading, indexedOf(reading))).toBe(false)
    Object.assign(version, { state: 'read', by: null, attempts: 0, hasReading: true })
  })

const failOne = (worker: string) =>
  withHeld('fail', worker, async (version, task, archive) => {
    const state = version.attempts >= TRIES ? 'failed' : 'waiting'
    expect(await fail(archive, worker, task.version, 'It broke.')).toBe(state)
    Object.assign(version, { state, by: null })
  })

const give = (worker: string) =>
  named(`giveBack(${worker})`, async (model, archive, held) => {
    const mine = model.queue.filter(({ by }) => by === worker)
    expect(await giveBack(archive, worker)).toBe(mine.length)
    for (const version of mine)
      Object.assign(version, { state: 'waiting', by: null, attempts: version.attempts - 1 })
    held.delete(worker)
  })

const remove = (report: number) =>
  named(`remove(${report})`, async (model, archive) => {
    const known = model.reports.get(report)
    if (!known) return
    const { report: n } = await archive.db
      .selectFrom('identities')
      .select('report')
      .where('key', '=', `guid:${report}`)
      .executeTakeFirstOrThrow()
    await removeReports(archive, [n])
    known.removed = true
  })

const reread = named('reread()', async (model, archive) => {
  await waitAgain(archive, {})
  for (const { stands } of model.reports.values())
    if (stands.state === 'read' || stands.state === 'failed')
      Object.assign(stands, { state: 'waiting', attempts: 0 })
})

const report = fc.nat({ max: 2 })
const worker = fc.constantFrom('ann', 'bob')
const step: fc.Arbitrary<Named> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(report, fc.nat({ max: 2 }), fc.nat({ max: 1 })).map(args => take(...args)),
  },
  { weight: 4, arbitrary: fc.tuple(worker, fc.integer({ min: 1, max: 3 })).map(args => claimSome(...args)) },
  { weight: 5, arbitrary: worker.map(keep) },
  { weight: 2, arbitrary: worker.map(failOne) },
  { weight: 1, arbitrary: worker.map(give) },
  { weight: 1, arbitrary: report.map(remove) },
  { weight: 1, arbitrary: fc.constant(reread) },
)

/** After any sequence of what can be done to an archive it holds what the model does. */
export function anySequence(kind: string, newAddress: NewAddress, numRuns: number): void {
  test(`any sequence of what is done to an archive in ${kind} loses nothing and makes nothing twice`, async () => {
    const property = fc.asyncProperty(
      fc.array(step, { minLength: 10, maxLength: 40, size: 'max' }),
      async steps => {
        const archive = await opened(await newAddress())
        try {
          const model: Model = { reports: new Map(), queue: [] }
          const held: Held = new Map()
          for (const { step } of steps) await step(model, archive, held)
          await compare(model, archive)
        } finally {
          await archive.close()
        }
      },
    )
    await fc.assert(property, { numRuns, seed: 20_200_311 })
  }, 120_000)
}

async function compare(model: Model, archive: Archive): Promise<void> {
  const versions = await archive.db
    .selectFrom('versions')
    .innerJoin('reports', 'reports.n', 'versions.report')
    .innerJoin('identities', 'identities.report', 'reports.n')
    .select(['versions.id', 'state', 'claimed_by', 'attempts', 'current', 'removed_at', 'key'])
    .where('key', 'like', 'guid:%')
    .orderBy('versions.n')
    .execute()
  const found = versions.map(row =>
    [row.key, row.state, row.claimed_by, row.attempts, row.current, row.removed_at !== null].join(' '),
  )
  const expected = model.queue.map(version => {
    const { stands, removed } = model.reports.get(version.report)!
    const current = stands === version ? 1 : 0
    return [`guid:${version.report}`, version.state, version.by, version.attempts, current, removed].join(' ')
  })
  expect(found).toEqual(expected)
  const events = await archive.db.selectFrom('events').select(['line', 'current']).execute()
  const expectedEvents = model.queue
    .filter(({ hasReading }) => hasReading)
    .flatMap(version => {
      const { stands, removed } = model.reports.get(version.report)!
      const current = stands === version && !removed ? 1 : 0
      return version.text.match(/[^.]+\./g)!.map(line => `${line.trim()} ${current}`)
    })
  expect(events.map(({ line, current }) => `${line.trim()} ${current}`).sort()).toEqual(expectedEvents.sort())
}
