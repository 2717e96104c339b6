import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Archive } from '../../src/store/archive.ts'
import { forgetAsides, setAside } from '../../src/store/set-aside.ts'
import { sourceRow } from '../../src/store/sources.ts'
import { type Outcome, takeIn } from '../../src/store/take.ts'
import { AT_ONCE, type NewAddress, opened } from './archives.ts'
import { incoming } from './reports.ts'

export function takingContract(kind: string, newAddress: NewAddress): void {
  describe(`an archive in ${kind}`, () => {
    let archive: Archive
    beforeAll(async () => {
      archive = await opened(await newAddress())
    })
    afterAll(() => archive.close())

    const outcome = async (...arrivals: Parameters<typeof incoming>): Promise<Outcome> =>
      (await takeIn(archive, [incoming(...arrivals)]))[0].outcome
    const count = async (table: 'reports' | 'events' | 'versions' | 'identities' | 'set_aside') =>
      (
        await archive.db
          .selectFrom(table)
          .select(eb => eb.fn.countAll<number>().as('n'))
          .executeTakeFirstOrThrow()
      ).n
    const standing = async (id: string) =>
      (
        await archive.db
          .selectFrom('versions')
          .innerJoin('reports', 'reports.n', 'versions.report')
          .select(['versions.id', 'number', 'current', 'replaced_at'])
          .where('reports.id', '=', id)
          .orderBy('number')
          .execute()
      ).map(row => `${row.number}${row.current ? ' stands' : ''}${row.replaced_at ? ' replaced' : ''}`)

    test('the same report is known again', async () => {
      expect(await outcome('The bridge at Aden was closed.', { where: '/a.md' })).toBe('new')
      expect(await outcome('The bridge at Aden was closed.', { where: '/a.md' })).toBe('known')
      expect(await outcome('The bridge at Aden was closed.', { where: '/copy-of-a.md' })).toBe('known')
    })

    test('a text that differs in layout only is known', async () => {
      await outcome('Two boats sank off Basra.', { where: '/layout.md' })
      expect(await outcome('Two  boats sank\noff Basra.', { where: '/layout.md' })).toBe('known')
    })

    test('another text under the same address is a new version', async () => {
      const told = { draft: { url: 'https://www.paper.example/story/?utm_source=feed' } }
      const [{ report }] = await takeIn(archive, [incoming('Three were hurt.', { ...told, where: '/u1' })])
      const again = { draft: { url: 'http://paper.example/story' } }
      expect(await outcome('Four were hurt.', { ...again, where: '/u2' })).toBe('version')
      expect(await standing(report)).toEqual(['1 replaced', '2 stands'])
    })

    test('a source that goes back to an earlier text makes that one stand', async () => {
      const [{ report }] = await takeIn(archive, [incoming('Five fled.', { where: '/back.md' })])
      expect(await outcome('Six fled.', { where: '/back.md' })).toBe('version')
      expect(await outcome('Five fled.', { where: '/back.md' })).toBe('again')
      expect(await standing(report)).toEqual(['1 stands', '2 replaced'])
    })

    test('another source that still shows an earlier text changes nothing', async () => {
      const keys = ['guid:mirror']
      const [{ report }] = await takeIn(archive, [incoming('Seven fled.', { where: 'feed1#1', keys })])
      await outcome('Seven fled.', { where: 'feed2#1', keys })
      expect(await outcome('Eight fled.', { where: 'feed1#1', keys })).toBe('version')
      expect(await outcome('Seven fled.', { where: 'feed2#1', keys })).toBe('known')
      expect(await standing(report)).toEqual(['1 replaced', '2 stands'])
    })

    test('a summary never takes the place of the full text; the full text takes that of a summary', async () => {
      const summary = { keys: ['guid:short'], draft: { extent: 'summary' as const } }
      expect(await outcome('Nine were…', { ...summary, where: 'f#1' })).toBe('new')
      expect(await outcome('Nine were arrested in Cairo.', { keys: ['guid:short'], where: 'p1' })).toBe(
        'version',
      )
      expect(await outcome('Nine were held…', { ...summary, where: 'f#1' })).toBe('summary')
      expect(await outcome('Nine were…', { ...summary, where: 'f#1' })).toBe('known')
    })

    test('where the address says one report and the text another, the text decides', async () => {
      const one = { where: '/c1', draft: { url: 'https://paper.example/one' } }
      const two = { where: '/c2', draft: { url: 'https://paper.example/two' } }
      const [a] = await takeIn(archive, [incoming('Ten were freed.', one)])
      const [b] = await takeIn(archive, [incoming('Eleven were freed.', two)])
      const [met] = await takeIn(archive, [incoming('Eleven were freed.', { ...one, where: '/c3' })])
      expect(met).toEqual({ outcome: 'known', report: b.report, version: b.version })
      expect(await standing(a.report)).toEqual(['1 stands'])
    })

    test('within one batch, too', async () => {
      const told = (where: string) => ({ where, keys: ['guid:batch'] })
      const taken = await takeIn(archive, [
        incoming('Twelve met.', told('b#1')),
        incoming('Twelve met.', told('b#2')),
        incoming('Thirteen met.', told('b#1')),
        incoming('Twelve met.', told('b#1')),
        incoming('Fourteen met.', { where: 'b#9' }),
        incoming('Fourteen met.', { where: 'b#9' }),
      ])
      expect(taken.map(({ outcome }) => outcome)).toEqual([
        'new',
        'known',
        'version',
        'again',
        'new',
        'known',
      ])
      expect(new Set(taken.slice(0, 4).map(({ report }) => report)).size).toBe(1)
    })

    test('a removed report stays out, and comes back when asked', async () => {
      const [{ report }] = await takeIn(archive, [incoming('Fifteen voted.', { where: '/gone.md' })])
      await archive.db.updateTable('reports').set({ removed_at: AT_ONCE }).where('id', '=', report).execute()
      expect(await outcome('Fifteen voted.', { where: '/gone.md' })).toBe('removed')
      expect(await outcome('Sixteen voted.', { where: '/gone.md' })).toBe('removed')
      const [back] = await takeIn(archive, [incoming('Fifteen voted.', { where: '/gone.md' })], {
        again: true,
      })
      expect(back).toMatchObject({ outcome: 'known', report })
      expect(await outcome('Fifteen voted.', { where: '/gone.md' })).toBe('known')
    })

    test('what is set aside is there until its source is looked at without it', async () => {
      const [one, other] = await Promise.all(
        ['/one', '/other'].map(name => sourceRow(archive, { kind: 'folder', name })),
      )
      const aside = (where: string, source?: number) => ({
        where,
        what: 'Empty.',
        because: 'fault' as const,
        source,
      })
      const first = [aside('/one/a', one), aside('/one/b', one), aside('/other/c', other), aside('-')]
      await setAside(archive.db, first, '2020-01-01T00:00:00Z')
      await setAside(archive.db, [aside('/one/b', one)], '2020-01-02T00:00:00Z')
      await forgetAsides(archive.db, one, '2020-01-02T00:00:00Z')
      const rows = await archive.db.selectFrom('set_aside').select('where').orderBy('where').execute()
      expect(rows.map(({ where }) => where)).toEqual(['-', '/one/b', '/other/c'])
    })

    test('all of a batch is taken in, or none', async () => {
      const before = await count('reports')
      const bad = incoming('Eighteen sang.')
      const broken = { ...bad, source: 987_654 }
      await expect(takeIn(archive, [incoming('Seventeen sang.'), broken])).rejects.toThrow()
      expect(await count('reports')).toBe(before)
      expect(await outcome('Seventeen sang.')).toBe('new')
    })
  })
}
