import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Archive } from '../../src/store/archive.ts'
import { claim } from '../../src/store/queue.ts'
import { keepReading } from '../../src/store/readings.ts'
import { takeIn } from '../../src/store/take.ts'
import { type NewAddress, opened } from './archives.ts'
import { actorOf, incoming, indexedOf, placeOf, readingOf } from './reports.ts'

const WRITERS = 4
const LATER = '2100-01-01T00:00:00Z'

/** Several who write at once, each on connections of its own. */
export function togetherContract(kind: string, newAddress: NewAddress): void {
  describe(`several who write at once into ${kind}`, () => {
    let writers: Archive[]
    beforeAll(async () => {
      const address = await newAddress()
      writers = []
      for (let at = 0; at < WRITERS; at++) writers.push(await opened(address))
    })
    afterAll(async () => {
      for (const writer of writers) await writer.close()
    })

    test('take the same reports in, each of them once', async () => {
      const reports = Array.from({ length: 60 }, (_, at) =>
        incoming(`Number ${at} came.`, { where: `/${at}`, keys: [`guid:${at}`] }),
      )
      const turned = (by: number) => [...reports.slice(by * 13), ...reports.slice(0, by * 13)]
      const taken = await Promise.all(
        writers.map(async (writer, by) => {
          const mine = by % 2 === 0 ? turned(by) : turned(by).reverse()
          const all = []
          for (let at = 0; at < mine.length; at += 20)
            all.push(...(await takeIn(writer, mine.slice(at, at + 20))))
          return all
        }),
      )
      const outcomes = taken.flat().map(({ outcome }) => outcome)
      expect(outcomes.filter(outcome => outcome === 'new')).toHaveLength(60)
      expect(outcomes.filter(outcome => outcome === 'known')).toHaveLength(60 * (WRITERS - 1))
    })

    test('meet other texts of one report, and one of them stands', async () => {
      const taken = await Promise.all(
        writers.map((writer, at) =>
          takeIn(writer, [incoming(`Text ${at} of it.`, { where: `/t${at}`, keys: ['guid:one'] })]),
        ),
      )
      const reports = new Set(taken.map(([{ report }]) => report))
      expect(reports.size).toBe(1)
      const rows = await writers[0].db
        .selectFrom('versions')
        .innerJoin('reports', 'reports.n', 'versions.report')
        .select(['number', 'current'])
        .where('reports.id', '=', [...reports][0])
        .orderBy('number')
        .execute()
      expect(rows.map(({ number, current }) => [number, current])).toEqual([
        [1, 0],
        [2, 0],
        [3, 0],
        [4, 1],
      ])
    })

    test('keep readings with the same places and actors in any order', async () => {
      const names = Array.from({ length: 12 }, (_, at) => `Town ${at}`)
      const read = await Promise.all(
        writers.map(async (writer, by) => {
          let kept = 0
          for (let round = 0; ; round++) {
            const tasks = await claim(writer, `w${by}`, 3, LATER)
            if (tasks.length === 0) return kept
            for (const task of tasks) {
              const reading = readingOf(task)
              const met = names.map(name => `${name} ${round}`)
              const mine = by % 2 === 0 ? met : met.reverse()
              const indexed = indexedOf(reading)
              const events = indexed.events.map(event => ({
                ...event,
                places: mine.map(placeOf),
                actors: mine.map(name => ({ actor: actorOf(name), role: 'agent' })),
              }))
              const by_ = { worker: `w${by}`, version: task.version, reader: 'r' }
              if (await keepReading(writer, by_, reading, { ...indexed, events })) kept += 1
            }
          }
        }),
      )
      expect(read.reduce((sum, kept) => sum + kept, 0)).toBe(64)
      const events = await writers[0].db.selectFrom('events').select('id').execute()
      expect(new Set(events.map(({ id }) => id)).size).toBe(64)
      expect(events).toHaveLength(64)
    })

    test('one reads what another replaces: nothing stands of the text that does not', async () => {
      const [a, b] = writers
      for (let round = 0; round < 10; round++) {
        const told = { where: `/race${round}` }
        await takeIn(a, [incoming(`Before ${round} it fell.`, told)])
        const [task] = await claim(a, 'racer', 1, LATER)
        const reading = readingOf(task)
        const by = { worker: 'racer', version: task.version, reader: 'r' }
        await Promise.all([
          keepReading(a, by, reading, indexedOf(reading)),
          takeIn(b, [incoming(`After ${round} it fell.`, told)]),
        ])
        const [next] = await claim(a, 'racer', 1, LATER)
        const after = readingOf(next)
        await keepReading(a, { ...by, version: next.version }, after, indexedOf(after))
      }
      const rows = await a.db
        .selectFrom('events')
        .innerJoin('versions', 'versions.n', 'events.version')
        .select(['events.current as event', 'versions.current as version'])
        .where('line', 'like', '%it fell%')
        .execute()
      expect(rows).toHaveLength(20)
      expect(rows.filter(({ event, version }) => event !== version)).toEqual([])
    })
  })
}
