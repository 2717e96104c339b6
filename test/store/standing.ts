import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Archive } from '../../src/store/archive.ts'
import { takeIn } from '../../src/store/take.ts'
import { type NewAddress, opened, readAll } from './archives.ts'
import { incoming } from './reports.ts'

export function standingContract(kind: string, newAddress: NewAddress): void {
  describe(`events of an archive in ${kind}`, () => {
    let archive: Archive
    beforeAll(async () => {
      archive = await opened(await newAddress())
    })
    afterAll(() => archive.close())

    const lines = async (current: number) =>
      (await archive.db.selectFrom('events').select('line').where('current', '=', current).execute())
        .map(({ line }) => line.trim())
        .sort()

    test('stand where their version does', async () => {
      await takeIn(archive, [incoming('A fell. B rose.', { where: '/e.md' })])
      await readAll(archive)
      expect(await lines(1)).toEqual(['A fell.', 'B rose.'])
      await takeIn(archive, [incoming('A fell. C rose.', { where: '/e.md' })])
      expect(await lines(1)).toEqual([])
      await readAll(archive)
      expect(await lines(1)).toEqual(['A fell.', 'C rose.'])
      expect(await lines(0)).toEqual(['A fell.', 'B rose.'])
      await takeIn(archive, [incoming('A fell. B rose.', { where: '/e.md' })])
      expect(await lines(1)).toEqual(['A fell.', 'B rose.'])
    })

    test('take the place of those of an earlier reading', async () => {
      const tables = ['events', 'event_actors', 'event_places', 'claims', 'event_claims', 'links'] as const
      const counts = async () =>
        Promise.all(
          tables.map(async table => {
            const found = await archive.db
              .selectFrom(table)
              .select(eb => eb.fn.countAll<number>().as('n'))
              .executeTakeFirstOrThrow()
            return found.n
          }),
        )
      const before = await counts()
      await archive.db.updateTable('versions').set({ state: 'waiting' }).execute()
      expect(await readAll(archive, 'rules 2')).toBe(2)
      expect(await counts()).toEqual(before)
    })

    test('of a version read after it was replaced do not stand', async () => {
      await takeIn(archive, [incoming('D fell.', { where: '/f.md' })])
      await takeIn(archive, [incoming('E fell.', { where: '/f.md' })])
      await readAll(archive)
      expect(await lines(0)).toContain('D fell.')
      expect(await lines(1)).toContain('E fell.')
    })
  })
}
