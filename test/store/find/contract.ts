import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Page } from '../../../src/records/archived.ts'
import type { Archive } from '../../../src/store/archive.ts'
import { listActors, listAside, listPlaces } from '../../../src/store/find/list.ts'
import { criteriaOf, type KnownTypes, type Wanted } from '../../../src/store/find/named.ts'
import { eraseReports, removalOf, removeReports } from '../../../src/store/find/remove.ts'
import { searchReports } from '../../../src/store/find/reports.ts'
import { searchEvents } from '../../../src/store/find/search.ts'
import { showActor, showPlace, showReport } from '../../../src/store/find/show.ts'
import { statusOf } from '../../../src/store/find/status.ts'
import { eachEvent, eachReading } from '../../../src/store/find/stream.ts'
import { targetOf } from '../../../src/store/find/target.ts'
import { type NewAddress, opened } from '../archives.ts'
import { type ToldReport, tell } from './told.ts'

const REPORTS: readonly ToldReport[] = [
  {
    title: 'Rockets hit a camp',
    published: '2020-03-12T08:00:00Z',
    url: 'https://www.tribune.example/rockets',
    events: [
      {
        sentence: 'Rockets struck the camp at Karim on Wednesday.',
        mode: 'heavy-weapons',
        start: '2020-03-11',
        places: ['Karim', 'Belad Province', 'Iraq'],
        actors: ['Ansar Brigade'],
        speaker: 'Colonel Haddad (not named)',
        isDisputed: true,
      },
      {
        sentence: 'Talks at the ministry were planned for March.',
        type: 'CONSULT',
        status: 'planned',
        start: '2020-03',
        end: '2020-03',
        places: ['Iraq'],
      },
    ],
  },
  {
    title: 'Dockers march in Porto Álvo',
    published: '2020-05-02T08:00:00Z',
    url: 'https://gazette.example/march',
    events: [
      {
        sentence: 'Dockers marched through Porto Álvo against rocketing rents.',
        type: 'PROTEST',
        mode: 'demo',
        start: '2020-05-01T10:00',
        places: ['Porto Álvo', 'Portugal'],
        actors: ["Dockers' Union"],
        speaker: 'the mayor',
      },
      { sentence: 'An old attack on the al-Nur mosque was told of.', places: ['Porto Álvo'] },
    ],
    rest: 'The tribune had no comment on NEAR and OR.',
  },
  {
    title: 'A ceasefire is signed',
    published: '2021-01-05T08:00:00Z',
    events: [
      {
        sentence: 'Both sides signed a ceasefire after attacks on the camp.',
        type: 'AGREE',
        start: '2021',
        end: '2021',
        actors: ['Ansar Brigade', 'Republic of Sarv'],
      },
    ],
  },
]

const TYPES: KnownTypes = new Map([
  ['ASSAULT', ['heavy-weapons']],
  ['PROTEST', ['demo', 'strike']],
  ['CONSULT', []],
  ['AGREE', []],
])

/** The first words of an event's line stand for it. */
const EVENTS: readonly (readonly [wanted: Wanted, lines: readonly string[]])[] = [
  [{}, ['Both sides', 'Dockers marched', 'Rockets struck', 'Talks at', 'An old']],
  [{ words: 'rocket' }, ['Dockers marched', 'Rockets struck']],
  [{ words: 'ROCKETS camp' }, ['Rockets struck']],
  [{ words: '"the camp"' }, ['Both sides', 'Rockets struck']],
  [{ words: '"camp rockets"' }, []],
  [{ words: 'attack -ceasefire' }, ['An old']],
  [{ words: '-rockets' }, ['Both sides', 'Talks at', 'An old']],
  [{ words: 'ceasefire OR talks' }, ['Both sides', 'Talks at']],
  [{ words: 'camp ceasefire OR rockets' }, ['Both sides', 'Rockets struck']],
  [{ words: 'dock*' }, ['Dockers marched']],
  [{ words: 'Alvo' }, ['Dockers marched', 'An old']],
  [{ words: 'ÁLVO march' }, ['Dockers marched']],
  [{ words: 'al-nur' }, ['An old']],
  [{ words: 'unheard' }, []],
  [{ words: 'NEAR(rockets camp)' }, []],
  [{ words: 'text:rockets' }, []],
  [{ words: "rockets' & !camp | 'x" }, []],
  [{ words: 'rockets"' }, ['Dockers marched', 'Rockets struck']],
  [{ words: '"rockets struck' }, ['Rockets struck']],
  [{ words: '(rockets) {struck} ^camp \\ ; -- %' }, ['Rockets struck']],
  [{ type: 'assault' }, ['Rockets struck', 'An old']],
  [{ type: 'demo' }, ['Dockers marched']],
  [{ type: 'ASSAULT/heavy-weapons' }, ['Rockets struck']],
  [{ type: 'strike' }, []],
  [{ status: 'planned' }, ['Talks at']],
  [{ status: 'rejected' }, []],
  [{ disputed: true }, ['Rockets struck']],
  [{ place: 'Iraq' }, ['Rockets struck', 'Talks at']],
  [{ place: 'belad' }, ['Rockets struck']],
  [{ place: 'porto alvo' }, ['Dockers marched', 'An old']],
  [{ place: 'Karim, IQ' }, ['Rockets struck']],
  [{ actor: 'ANSAR brigade' }, ['Both sides', 'Rockets struck']],
  [{ actor: 'ansar' }, ['Both sides', 'Rockets struck']],
  [{ actor: 'the Ansar Brigade movement' }, ['Both sides', 'Rockets struck']],
  [{ actor: 'ansar', words: 'rockets' }, ['Rockets struck']],
  [{ source: 'tribune.example' }, ['Rockets struck', 'Talks at']],
  [{ source: 'tribune' }, ['Rockets struck', 'Talks at']],
  [{ saidBy: 'colonel haddad' }, ['Rockets struck']],
  [{ saidBy: 'the mayor', words: 'rents' }, ['Dockers marched']],
  [{ from: '2020-03-11', to: '2020-03-11' }, ['Rockets struck', 'Talks at']],
  [{ from: '2020-03', to: '2020-03' }, ['Rockets struck', 'Talks at']],
  [{ from: '2020-04', to: '2020-05-01' }, ['Dockers marched']],
  [{ from: '2020-05-01' }, ['Both sides', 'Dockers marched']],
  [{ to: '2020' }, ['Dockers marched', 'Rockets struck', 'Talks at']],
  [{ from: '2021-07', to: '2021-07' }, ['Both sides']],
  [{ from: '1999', to: '1999' }, []],
]

const REPORTS_FOUND: readonly (readonly [wanted: Wanted, titles: readonly string[]])[] = [
  [{}, REPORTS.map(({ title }) => title).reverse()],
  [{ words: 'tribune' }, ['Dockers march in Porto Álvo']],
  [{ words: 'rockets' }, ['Dockers march in Porto Álvo', 'Rockets hit a camp']],
  [{ words: 'rockets -dockers' }, ['Rockets hit a camp']],
  [{ words: '-camp' }, ['Dockers march in Porto Álvo']],
  [{ from: '2020-05' }, ['A ceasefire is signed', 'Dockers march in Porto Álvo']],
  [{ from: '2020', to: '2020-03-12' }, ['Rockets hit a camp']],
  [{ to: '2020' }, ['Dockers march in Porto Álvo', 'Rockets hit a camp']],
  [{ place: 'Iraq' }, ['Rockets hit a camp']],
  [{ type: 'PROTEST', words: 'dockers' }, ['Dockers march in Porto Álvo']],
  [{ source: 'gazette.example' }, ['Dockers march in Porto Álvo']],
]

const REFUSED: readonly (readonly [wanted: Wanted, what: RegExp])[] = [
  [{ type: 'assalt' }, /no type or mode "assalt".*mean ASSAULT\?/],
  [{ type: 'ASSAULT/demoo' }, /no type or mode "demoo".*mean demo\?/],
  [{ status: 'happend' }, /no status "happend".*mean happened\?/],
  [{ place: 'Irak' }, /no place of this name.*mean Iraq\?/],
  [{ actor: 'Anser Brigade' }, /no actor of this name.*mean Ansar Brigade\?/],
  [{ actor: '%' }, /no actor of this name/],
  [{ source: 'tribun.example' }, /no source or outlet.*mean tribune\.example\?/],
  [{ saidBy: "x' or 1=1 --" }, /no speaker of this name/],
  [{ words: '"*" ()' }, /no word in it to look for/],
]

/** Finding again, wherever the archive lies. */
export function findContract(kind: string, newAddress: NewAddress): void {
  describe(`finding in ${kind}`, () => {
    let archive: Archive
    const ids: string[] = []
    beforeAll(async () => {
      archive = await opened(await newAddress())
      for (const report of REPORTS) ids.push(await tell(archive, report))
    })
    afterAll(() => archive.close())

    const criteria = async (wanted: Wanted, of = archive) => {
      const found = await criteriaOf(of, wanted, TYPES)
      if ('what' in found) throw new Error(`${found.what} ${found.remedy}`)
      return found
    }
    const lines = async (wanted: Wanted, of = archive) =>
      (await searchEvents(of, await criteria(wanted, of), { limit: 20, by: 'date' })).found.map(
        ({ line }) => line,
      )

    test.each(EVENTS)('%j finds %j', async (wanted, expected) => {
      expect(await lines(wanted)).toEqual(expected)
    })

    test.each(EVENTS.filter(([{ words }]) => words))(
      '%j finds the same by rank',
      async (wanted, expected) => {
        const page = await searchEvents(archive, await criteria(wanted), { limit: 20, by: 'rank' })
        expect(page.found.map(({ line }) => line).sort()).toEqual([...expected].sort())
      },
    )

    test.each(EVENTS)('%j comes page by page', async (wanted, expected) => {
      const found: string[] = []
      let after: string | undefined
      do {
        const page = await searchEvents(archive, await criteria(wanted), { limit: 1, after, by: 'date' })
        found.push(...page.found.map(({ line }) => line))
        after = page.next
      } while (after !== undefined)
      expect(found).toEqual(expected)
    })

    test.each(REPORTS_FOUND)('reports: %j finds %j', async (wanted, expected) => {
      const titles: (string | null)[] = []
      let after: string | undefined
      do {
        const page = await searchReports(archive, await criteria(wanted), { limit: 1, after })
        titles.push(...page.found.map(({ title }) => title))
        after = page.next
      } while (after !== undefined)
      expect(titles).toEqual(expected)
    })

    test.each(['', 'next', '-5', '1~', '2020~x', '1e400', 'a~1e99', `${2 ** 64}`])(
      'a place that no page gave, %j, ends a list or begins one',
      async after => {
        const part = { limit: 50, after }
        const pages: Page<unknown>[] = [
          await searchEvents(archive, {}, { ...part, by: 'date' }),
          await searchEvents(archive, await criteria({ words: 'rockets' }), { ...part, by: 'rank' }),
          await searchReports(archive, {}, part),
          await listActors(archive, part),
          await listPlaces(archive, part),
          await listAside(archive, part),
        ]
        for (const { found, next } of pages) expect({ found, next }).toEqual({ found: expect.any(Array) })
      },
    )

    test.each(REFUSED)('%j is refused', async (wanted, what) => {
      await expect(criteria(wanted)).rejects.toThrow(what)
    })

    test('whatever is typed, it is no command of the database', async () => {
      const typed = fc.oneof(
        fc.string({ unit: 'binary' }),
        fc
          .array(
            fc.constantFrom(
              'rockets',
              'OR',
              '-',
              '"',
              '*',
              "'",
              '(',
              ')',
              ':',
              'NEAR',
              '&',
              '|',
              '!',
              '\\',
              '^',
              '\0',
              '%',
            ),
            {
              maxLength: 8,
            },
          )
          .map(parts => parts.join(' ')),
      )
      await fc.assert(
        fc.asyncProperty(typed, typed, async (words, name) => {
          for (const wanted of [
            { words },
            { actor: name },
            { place: name },
            { source: name },
            { saidBy: name },
          ]) {
            const found = await criteriaOf(archive, wanted, TYPES)
            if ('what' in found) continue
            await searchEvents(archive, found, { limit: 3, by: 'rank' })
            await searchReports(archive, found, { limit: 3 })
          }
          await targetOf(archive, words)
        }),
        { numRuns: 60 },
      )
    })

    test('a hit says where, who, in which report, and in which sentence', async () => {
      const { found, count, isMore } = await searchEvents(
        archive,
        await criteria({ words: 'rockets struck' }),
        {
          limit: 5,
          by: 'date',
        },
      )
      expect({ count, isMore }).toEqual({ count: 1, isMore: false })
      expect(found[0]).toMatchObject({
        place: { name: 'Karim', country: 'IQ' },
        accounts: 1,
        copies: 0,
        report: { id: ids[0], title: 'Rockets hit a camp', outlet: 'tribune.example' },
        passages: ['Rockets struck the camp at Karim on Wednesday.'],
      })
    })

    test('ids, their beginnings and names stand for what they name', async () => {
      const { id } = await archive.db.selectFrom('events').select('id').limit(1).executeTakeFirstOrThrow()
      expect(await targetOf(archive, id)).toMatchObject({ kind: 'event', id })
      expect(await targetOf(archive, id.slice(0, -2))).toMatchObject({ kind: 'event', id })
      expect(await targetOf(archive, ids[1])).toMatchObject({ kind: 'report', id: ids[1] })
      expect(await targetOf(archive, 'Ansar  brigade')).toMatchObject({ kind: 'actor' })
      expect(await targetOf(archive, 'PORTO ALVO')).toMatchObject({ kind: 'place' })
      expect(await targetOf(archive, 'event-')).toHaveProperty('what', expect.stringMatching(/More than one/))
      expect(await targetOf(archive, "x' or '1")).toHaveProperty('what', expect.stringMatching(/no event/))
    })

    test('an actor has its events, a place what contains it', async () => {
      const actor = await targetOf(archive, 'Ansar Brigade')
      const place = await targetOf(archive, 'Karim')
      if ('what' in actor || 'what' in place) throw new Error('not found')
      const { events, aliases } = await showActor(archive, actor.n, { limit: 5 })
      expect(events.found.map(({ line }) => line)).toEqual(['Both sides', 'Rockets struck'])
      expect(aliases).toEqual(['the ansar brigade movement'])
      const { within } = await showPlace(archive, place.n, { limit: 5 })
      expect(within.map(({ name }) => name).sort()).toEqual(['Belad Province', 'Iraq'])
    })

    test('all comes out in a stream', async () => {
      const events: string[] = []
      for await (const { line } of eachEvent(archive, await criteria({}))) events.push(line)
      expect(events).toEqual(EVENTS[0][1])
      const readings: string[] = []
      for await (const { report } of eachReading(archive, await criteria({ place: 'Iraq' })))
        readings.push(report.id)
      expect(readings).toEqual([ids[0]])
    })

    test('the status counts', async () => {
      expect(await statusOf(archive)).toMatchObject({
        reports: { all: 3, read: 3, waiting: 0, copies: 0, removed: 0 },
        events: { all: 5, first: '2020-03', last: '2021' },
        readers: [{ reader: 'told', reports: 3 }],
      })
    })

    test('what a near-copy tells twice is found once, and what only it has is found', async () => {
      const other = await opened(await newAddress())
      const filler =
        'The harbour of the town was closed to ships for two days while divers looked for the wreck, and its owner said that he would pay for the damage to the quay. '
      const event = (sentence: string) => ({ sentence, start: '2020-06-01' })
      const first = {
        title: 'first',
        published: '2020-06-02T00:00:00Z',
        events: [event('A barge sank in the port.')],
        rest: filler,
      }
      await tell(other, first)
      await tell(other, { ...first, title: 'second', published: '2020-06-03T00:00:00Z' })
      await tell(other, {
        ...first,
        title: 'third',
        published: '2020-06-04T00:00:00Z',
        events: [event('A barge with cement sank in the port.')],
      })
      const page = await searchEvents(other, await criteria({ words: 'barge' }, other), {
        limit: 9,
        by: 'date',
      })
      expect(page.found.map(({ report, copies }) => [report.title, copies])).toEqual([['first', 2]])
      expect(page.count).toBe(1)
      const cement = await searchEvents(other, await criteria({ words: 'cement' }, other), {
        limit: 9,
        by: 'date',
      })
      expect(cement.found.map(({ report }) => report.title)).toEqual(['third'])
      await other.close()
    })

    test('what was replaced is found no more and still shown; what was removed is out, and erased is gone', async () => {
      const other = await opened(await newAddress())
      const where = '/one.md'
      const old = await tell(other, { title: 'one', where, events: [{ sentence: 'Hail broke the roofs.' }] })
      const now = await tell(other, { title: 'one', where, events: [{ sentence: 'Snow broke the roofs.' }] })
      expect(await lines({ words: 'hail' }, other)).toEqual([])
      expect(await lines({ words: 'snow' }, other)).toEqual(['Snow broke'])
      const target = await targetOf(other, old)
      if ('what' in target) throw new Error(target.what)
      const { stands, reading } = await showReport(other, target.n)
      expect(reading?.report.text).toBe('Hail broke the roofs.')
      expect(stands.versions.map(({ id, isCurrent }) => [id, isCurrent])).toEqual([
        [old, false],
        [now, true],
      ])
      const reports = [1]
      expect(await removalOf(other, reports)).toMatchObject({ events: 1, decisions: 0 })
      await removeReports(other, reports)
      expect(await lines({}, other)).toEqual([])
      expect((await searchReports(other, {}, { limit: 5 })).found).toEqual([])
      await tell(other, { title: 'one', where, events: [{ sentence: 'Snow broke the roofs.' }] })
      expect(await lines({}, other)).toEqual([])
      await eraseReports(other, reports)
      expect(await targetOf(other, now)).toHaveProperty('what')
      await tell(other, { title: 'one', where, events: [{ sentence: 'Snow broke the roofs.' }] })
      expect(await lines({ words: 'snow' }, other)).toEqual(['Snow broke'])
      await other.close()
    })
  })
}
