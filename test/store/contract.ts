import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Reading } from '../../src/records/reading.ts'
import { type Archive, openArchive } from '../../src/store/archive.ts'
import { unpack } from '../../src/store/bodies.ts'
import { claim, extend, fail, giveBack, holders, TRIES, waiting } from '../../src/store/queue.ts'
import { keepReading } from '../../src/store/readings.ts'
import { setAside } from '../../src/store/set-aside.ts'
import { type Outcome, takeIn } from '../../src/store/take.ts'
import { incoming, indexedOf, readingOf } from './reports.ts'

/** Where archives of one kind are made: each call gives the address of another one, empty. */
export type NewAddress = () => Promise<string>

const LATER = '2100-01-01T00:00:00Z'
const AT_ONCE = '2000-01-01T00:00:00Z'

export async function opened(address: string): Promise<Archive> {
  const archive = await openArchive(address, { create: true })
  if ('what' in archive) throw new Error(archive.what)
  return archive
}

/** Reads all that waits, as worker "w". */
export async function readAll(archive: Archive, reader = 'rules 1'): Promise<number> {
  let read = 0
  for (;;) {
    const tasks = await claim(archive, 'w', 10, LATER)
    if (tasks.length === 0) return read
    for (const task of tasks) {
      const reading = readingOf(task)
      const by = { worker: 'w', version: task.version, reader }
      if (await keepReading(archive, by, reading, indexedOf(reading))) read += 1
    }
  }
}

/** What every archive does, wherever it lies. */
export function contract(kind: string, newAddress: NewAddress): void {
  describe(`an archive in ${kind}`, () => {
    let archive: Archive
    beforeAll(async () => {
      archive = await opened(await newAddress())
    })
    afterAll(() => archive.close())

    const outcome = async (...arrivals: Parameters<typeof incoming>): Promise<Outcome> =>
      (await takeIn(archive, [incoming(...arrivals)]))[0].outcome
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

    test('all of a batch is taken in, or none', async () => {
      const before = await count('reports')
      const bad = incoming('Eighteen sang.')
      const broken = { ...bad, source: 987_654 }
      await expect(takeIn(archive, [incoming('Seventeen sang.'), broken])).rejects.toThrow()
      expect(await count('reports')).toBe(before)
      expect(await outcome('Seventeen sang.')).toBe('new')
    })

    const count = async (table: 'reports' | 'events' | 'versions' | 'identities' | 'set_aside') =>
      (
        await archive.db
          .selectFrom(table)
          .select(eb => eb.fn.countAll<number>().as('n'))
          .executeTakeFirstOrThrow()
      ).n

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
      expect(await setAside(archive.db, [aside, aside], AT_ONCE)).toBe(1)
      expect(await setAside(archive.db, [aside], AT_ONCE)).toBe(0)
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
      const asides = many.map(({ where }) => ({ where, what: 'Empty.', because: 'passed' as const }))
      expect(await setAside(archive.db, [...asides, ...asides], AT_ONCE)).toBe(1200)
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
