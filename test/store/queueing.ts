import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Reading } from '../../src/records/reading.ts'
import type { Archive } from '../../src/store/archive.ts'
import { unpack } from '../../src/store/bodies.ts'
import { claim, extend, fail, giveBack, holders, TRIES, waiting } from '../../src/store/queue.ts'
import { keepReading } from '../../src/store/readings.ts'
import { takeIn } from '../../src/store/take.ts'
import { AT_ONCE, LATER, type NewAddress, opened, readAll } from './archives.ts'
import { incoming, indexedOf, readingOf } from './reports.ts'

export function queueContract(kind: string, newAddress: NewAddress): void {
  describe(`the queue of an archive in ${kind}`, () => {
    let archive: Archive
    beforeAll(async () => {
      archive = await opened(await newAddress())
      await takeIn(
        archive,
        ['One came.', 'Two came.', 'Three came.'].map(text => incoming(text)),
      )
    })
    afterAll(() => archive.close())

    test('gives each version to one worker, in order', async () => {
      const first = await claim(archive, 'a', 2, LATER)
      const second = await claim(archive, 'b', 2, LATER)
      expect(first.map(({ draft }) => draft.text)).toEqual(['One came.', 'Two came.'])
      expect(second.map(({ draft }) => draft.text)).toEqual(['Three came.'])
      expect((await holders(archive)).sort()).toEqual(['a', 'b'])
      expect(await waiting(archive)).toBe(3)
      expect(await giveBack(archive, 'a')).toBe(2)
      expect(await giveBack(archive, 'b')).toBe(1)
    })

    test('a worker whose time is over loses what it held, and what it read of it is not kept', async () => {
      const [slow] = await claim(archive, 'slow', 1, AT_ONCE)
      const quick = (await claim(archive, 'quick', 1, LATER))[0]
      expect(quick.version).toBe(slow.version)
      const reading = readingOf(slow)
      const keep = (worker: string) =>
        keepReading(archive, { worker, version: slow.version, reader: 'r' }, reading, indexedOf(reading))
      expect(await keep('slow')).toBe(false)
      expect(await fail(archive, 'slow', slow.version, 'late')).toBe('lost')
      expect(await keep('quick')).toBe(true)
      expect(await keep('quick')).toBe(false)
    })

    test('a worker that says that it is still at it keeps what it holds', async () => {
      const [task] = await claim(archive, 'long', 1, AT_ONCE)
      await extend(archive, 'long', LATER)
      const others = await claim(archive, 'other', 5, LATER)
      expect(others.map(({ version }) => version)).not.toContain(task.version)
      await giveBack(archive, 'long')
      await giveBack(archive, 'other')
    })

    test('what fails is tried again, then set aside, and stops nothing', async () => {
      const [{ version }] = await takeIn(archive, [incoming('Four came.')])
      const said: string[] = []
      for (let round = 0; round < TRIES + 1; round++)
        for (const task of await claim(archive, 'w', 10, LATER))
          if (task.id === version) said.push(await fail(archive, 'w', task.version, 'It broke.'))
          else
            await keepReading(
              archive,
              { worker: 'w', version: task.version, reader: 'r' },
              readingOf(task),
              indexedOf(readingOf(task)),
            )
      expect(said).toEqual([...Array<string>(TRIES - 1).fill('waiting'), 'failed'])
      expect(await waiting(archive)).toBe(0)
      const asides = await archive.db.selectFrom('set_aside').select('what').execute()
      expect(asides.map(({ what }) => what)).toEqual([expect.stringContaining('It broke.')])
    })

    test('what is kept is the reading, byte for byte', async () => {
      const [{ version }] = await takeIn(archive, [incoming('Five came. "Six" did not\u2028\0.')])
      await readAll(archive)
      const row = await archive.db
        .selectFrom('versions')
        .innerJoin('bodies', 'bodies.version', 'versions.n')
        .select(['reading', 'draft', 'state', 'reader'])
        .where('id', '=', version)
        .executeTakeFirstOrThrow()
      const task = { id: version, draft: unpack<Reading['report']>(row.draft) }
      expect(unpack<Reading>(row.reading!)).toEqual(readingOf(task))
      expect(row).toMatchObject({ state: 'read', reader: 'rules 1' })
    })
  })
}
