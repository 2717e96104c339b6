import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Archive } from '../../src/store/archive.ts'
import { claim, giveBack } from '../../src/store/queue.ts'
import { keepReading } from '../../src/store/readings.ts'
import { setAside } from '../../src/store/set-aside.ts'
import { type Outcome, takeIn } from '../../src/store/take.ts'
import { AT_ONCE, LATER, type NewAddress, opened } from './archives.ts'
import { incoming, indexedOf, readingOf } from './reports.ts'

export function anyTextContract(kind: string, newAddress: NewAddress): void {
  describe(`text of any kind in ${kind}`, () => {
    let archive: Archive
    beforeAll(async () => {
      archive = await opened(await newAddress())
    })
    afterAll(() => archive.close())

    const outcome = async (...arrivals: Parameters<typeof incoming>): Promise<Outcome> =>
      (await takeIn(archive, [incoming(...arrivals)]))[0].outcome

    const asides = async () => (await archive.db.selectFrom('set_aside').select('n').execute()).length

    test.each([
      ['U+0000', 'before\0after'],
      ['half a surrogate pair', `x\uD800y \uDC00`],
      ['signs of SQL', `'; drop table reports; -- " \\ $1 ?1 :a %_*`],
      ['a very long text', `${'long '.repeat(2000)}end`],
      ['no letters', '…'],
      ['letters of many languages', 'Бой у моста 橋の戦い معركة الجسر'],
    ])('takes %s wherever a text may stand', async (_, odd) => {
      const told = {
        title: odd,
        where: odd,
        keys: [`guid:${odd}`, `guid:2${odd}`],
        draft: {
          url: `https://x.example/${encodeURIComponent(odd.replace(/[\uD800-\uDFFF]/g, ''))}`,
          agency: odd,
          published: odd,
        },
      }
      expect(await outcome(odd, told)).toBe('new')
      expect(await outcome(odd, told)).toBe('known')
      const [task] = (await claim(archive, 'odd', 1000, LATER)).filter(({ draft }) => draft.text === odd)
      const reading = readingOf({ id: task.id, draft: { ...task.draft, text: 'It fell.' } })
      const indexed = indexedOf(reading)
      const [event] = indexed.events
      const oddly = {
        ...indexed,
        claims: [{ ...indexed.claims[0], speaker: odd }],
        events: [
          {
            ...event,
            words: odd,
            row: { ...event.row, line: odd },
            places: [{ ...event.places[0], key: `k${odd}`, id: `p${odd.length}`, name: odd, search: odd }],
            actors: [
              {
                role: 'agent',
                actor: {
                  ...event.actors[0].actor,
                  key: odd,
                  id: `a${odd.length}`,
                  name: odd,
                  aliases: [odd, `${odd}2`],
                },
              },
            ],
          },
        ],
      }
      expect(
        await keepReading(archive, { worker: 'odd', version: task.version, reader: 'r' }, reading, oddly),
      ).toBe(true)
      const aside = { where: odd, what: odd, remedy: odd, because: 'fault' as const }
      const before = await asides()
      await setAside(archive.db, [aside, aside], AT_ONCE)
      await setAside(archive.db, [aside], AT_ONCE)
      expect((await asides()) - before).toBe(1)
      await giveBack(archive, 'odd')
    })

    test('two long names that begin alike are two', async () => {
      const long = 'x'.repeat(5000)
      expect(await outcome('A first text.', { where: `${long}1`, keys: [`guid:${long}1`] })).toBe('new')
      expect(await outcome('A second text.', { where: `${long}2`, keys: [`guid:${long}2`] })).toBe('new')
    })

    test('batches of any size', async () => {
      const many = Array.from({ length: 1200 }, (_, at) =>
        incoming(`Number ${at} came.`, { keys: [`guid:n${at}`] }),
      )
      expect((await takeIn(archive, many)).every(({ outcome }) => outcome === 'new')).toBe(true)
      expect((await takeIn(archive, many)).every(({ outcome }) => outcome === 'known')).toBe(true)
      const empty = many.map(({ where }) => ({ where, what: 'Empty.', because: 'passed' as const }))
      const before = await asides()
      await setAside(archive.db, [...empty, ...empty], AT_ONCE)
      expect((await asides()) - before).toBe(1200)
    })

    test('a reading of very many events', async () => {
      const [{ version }] = await takeIn(archive, [incoming('It fell. '.repeat(2500))])
      const tasks = await claim(archive, 'many', 5000, LATER)
      const task = tasks.find(({ id }) => id === version)!
      const reading = readingOf(task)
      const by = { worker: 'many', version: task.version, reader: 'r' }
      expect(await keepReading(archive, by, reading, indexedOf(reading))).toBe(true)
      const { n } = await archive.db
        .selectFrom('events')
        .select(eb => eb.fn.countAll<number>().as('n'))
        .where('version', '=', task.version)
        .executeTakeFirstOrThrow()
      expect(n).toBe(2500)
      await giveBack(archive, 'many')
    })
  })
}
