import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { decideEvent } from '../../src/archive/decide.ts'
import type { Archive } from '../../src/store/archive.ts'
import { lostDecisions } from '../../src/store/decisions.ts'
import { claim } from '../../src/store/queue.ts'
import { keepReading } from '../../src/store/readings.ts'
import { takeIn } from '../../src/store/take.ts'
import { type NewAddress, opened, readAll } from './archives.ts'
import { incoming, indexedOf, readingOf } from './reports.ts'

export function decisionsContract(kind: string, newAddress: NewAddress): void {
  describe(`decisions in ${kind}`, () => {
    let archive: Archive
    beforeAll(async () => {
      archive = await opened(await newAddress())
      await takeIn(archive, [incoming('A fell. B rose.', { where: '/a.md' })])
      await readAll(archive)
    })
    afterAll(() => archive.close())

    const who = { who: 'Ann' }
    const event = async (line: string) => {
      const rows = await archive.db
        .selectFrom('events')
        .select(['id', 'line', 'current', 'decision'])
        .execute()
      return rows.find(row => row.line.trim() === line)!
    }
    /** Reads all that is there once more; `moved` gives events other ids and leaves their place. */
    const reread = async (moved: (id: string) => string, without?: string) => {
      await archive.db.updateTable('versions').set({ state: 'waiting' }).execute()
      for (const task of await claim(archive, 'w', 100, '2100-01-01T00:00:00Z')) {
        const plain = readingOf(task)
        const events = plain.events
          .filter(({ mentions }) => mentions[0].trigger.text.trim() !== without)
          .map(one => ({ ...one, id: moved(one.id) }))
        const reading = { ...plain, events }
        const by = { worker: 'w', version: task.version, reader: 'r' }
        expect(await keepReading(archive, by, reading, indexedOf(reading))).toBe(true)
      }
    }

    test('a rejected event does not stand', async () => {
      const { id } = await event('B rose.')
      expect(await decideEvent(archive, id.slice(0, 14), 'reject', who)).toMatchObject({
        id,
        decision: 'rejected',
        before: null,
      })
      expect(await event('B rose.')).toMatchObject({ current: 0, decision: 'rejected' })
      expect(await event('A fell.')).toMatchObject({ current: 1, decision: null })
    })

    test('said twice it is noted once', async () => {
      const { id } = await event('B rose.')
      expect(await decideEvent(archive, id, 'reject', who)).toMatchObject({ before: 'rejected' })
      expect(await archive.db.selectFrom('decisions').selectAll().execute()).toHaveLength(1)
    })

    test('it holds when the report is read again', async () => {
      await reread(id => id)
      expect(await event('B rose.')).toMatchObject({ current: 0, decision: 'rejected' })
    })

    test('it holds when the event has another id then', async () => {
      await reread(id => id.replace(/.$/, 'z'))
      expect(await event('B rose.')).toMatchObject({ current: 0, decision: 'rejected' })
      expect(await lostDecisions(archive)).toEqual([])
    })

    test('it holds when its version stands again', async () => {
      await takeIn(archive, [incoming('C fell.', { where: '/a.md' })])
      await takeIn(archive, [incoming('A fell. B rose.', { where: '/a.md' })])
      expect(await event('A fell.')).toMatchObject({ current: 1 })
      expect(await event('B rose.')).toMatchObject({ current: 0 })
    })

    test('without its event it is kept, listed, and holds again when the event is back', async () => {
      await reread(id => id, 'B rose.')
      expect(await lostDecisions(archive)).toMatchObject([{ after: 'rejected', anchor: { type: 'ASSAULT' } }])
      await reread(id => id)
      expect(await lostDecisions(archive)).toEqual([])
      expect(await event('B rose.')).toMatchObject({ current: 0, decision: 'rejected' })
    })

    test('undone, the event stands again, and both decisions are kept', async () => {
      const { id } = await event('B rose.')
      expect(await decideEvent(archive, id, 'undo', { who: 'Bob', note: 'It did.' })).toMatchObject({
        before: 'rejected',
        decision: null,
      })
      expect(await event('B rose.')).toMatchObject({ current: 1, decision: null })
      const rows = await archive.db.selectFrom('decisions').selectAll().orderBy('n').execute()
      expect(rows.map(({ who, before, after, note }) => [who, before, after, note])).toEqual([
        ['Ann', null, 'rejected', null],
        ['Bob', 'rejected', null, 'It did.'],
      ])
      expect(rows[1].undoes).toBe(rows[0].id)
      await reread(one => one)
      expect(await event('B rose.')).toMatchObject({ current: 1 })
    })

    test.each([
      ['event-0000nothing', 'There is no such event in the archive.'],
      ['event-', 'Several events have ids that begin so'],
      ['%', 'There is no such event in the archive.'],
    ])('%s is a problem', async (id, what) => {
      expect(await decideEvent(archive, id, 'accept', who)).toMatchObject({
        what: expect.stringContaining(what),
      })
    })
  })
}
