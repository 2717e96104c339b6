import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { linkCopies } from '../../../src/archive/copies.ts'
import type { Archive } from '../../../src/store/archive.ts'
import { removeReports } from '../../../src/store/find/remove.ts'
import { takeIn } from '../../../src/store/take.ts'
import { type NewAddress, opened } from '../../store/archives.ts'
import { incoming } from '../../store/reports.ts'
import { COPIES, UNLIKE, WIRE } from './texts.ts'

interface Told {
  readonly name: string
  readonly text: string
  readonly published: string
  readonly extent?: 'summary'
}

const day = (number: number): string => `2021-03-${String(number + 1).padStart(2, '0')}`
const copies: readonly Told[] = Object.entries(COPIES).map(([name, text], index) => ({
  name,
  text,
  published: day(index),
  ...(name.includes('feed') ? { extent: 'summary' } : {}),
}))
const others: readonly Told[] = Object.entries(UNLIKE).map(([name, text]) => ({
  name,
  text,
  published: day(0),
}))

/** Takes reports in and compares them; gives which is a copy of which, by name. */
async function linked(archive: Archive, reports: readonly Told[]): Promise<Record<string, string | null>> {
  for (const { name, text, published, extent } of reports) {
    const draft = { published: `${published}T00:00:00Z`, extent, url: `https://${encodeURI(name)}.example/` }
    const [{ version }] = await takeIn(archive, [incoming(text, { title: name, where: `/${name}`, draft })])
    await linkCopies(archive, [version])
  }
  return standing(archive)
}

async function standing({ db }: Archive): Promise<Record<string, string | null>> {
  const rows = await db
    .selectFrom('versions as v')
    .leftJoin('versions as o', 'o.n', 'v.copy_of')
    .innerJoin('reports as r', 'r.n', 'v.report')
    .select(['v.title', 'o.title as of'])
    .where('v.current', '=', 1)
    .where('r.removed_at', 'is', null)
    .execute()
  return Object.fromEntries(rows.map(({ title, of }) => [title, of]))
}

const EXPECTED = Object.fromEntries([
  ...copies.map(({ name }, index) => [name, index === 0 ? null : copies[0].name]),
  ...others.map(({ name }) => [name, null]),
])

/** Near-copies, wherever the archive lies. */
export function copiesContract(kind: string, newAddress: NewAddress): void {
  describe(`near-copies in ${kind}`, () => {
    let archive: Archive
    beforeAll(async () => {
      archive = await opened(await newAddress())
    })
    afterAll(() => archive.close())

    const orders: readonly [how: string, reports: readonly Told[]][] = [
      ['in the order of publication', [...copies, ...others]],
      ['in the other order', [...others, ...copies].reverse()],
      [
        'every third first',
        [0, 1, 2].flatMap(part => [...copies, ...others].filter((_, at) => at % 3 === part)),
      ],
    ]
    test.each(orders)('are known %s', async (_, reports) => {
      const other = await opened(await newAddress())
      expect(await linked(other, reports)).toEqual(EXPECTED)
      await other.close()
    })

    test('comparing again changes nothing', async () => {
      await linked(archive, [...copies, ...others])
      const ids = await archive.db.selectFrom('versions').select('id').execute()
      await linkCopies(
        archive,
        ids.map(({ id }) => id),
      )
      expect(await standing(archive)).toEqual(EXPECTED)
    })

    test('a text that is no longer the same is no copy, and those of a first that changed have another', async () => {
      const { db } = archive
      await takeIn(archive, [
        incoming('The harbour of Porto Alvo is open again, and its bridge is to be rebuilt by the autumn.', {
          title: copies[0].name,
          where: `/${copies[0].name}`,
          draft: { published: '2021-03-01T00:00:00Z', url: `https://${encodeURI(copies[0].name)}.example/` },
        }),
      ])
      const { id } = await db
        .selectFrom('versions')
        .select('id')
        .where('title', '=', copies[0].name)
        .where('current', '=', 1)
        .executeTakeFirstOrThrow()
      await linkCopies(archive, [id])
      const now = await standing(archive)
      expect(now[copies[0].name]).toBe(null)
      expect(now[copies[1].name]).toBe(null)
      expect(now[copies[2].name]).toBe(copies[1].name)
    })

    test('where the first is taken out, the next stands first', async () => {
      const { report } = await archive.db
        .selectFrom('versions')
        .select('report')
        .where('title', '=', copies[1].name)
        .executeTakeFirstOrThrow()
      await removeReports(archive, [report])
      const now = await standing(archive)
      expect(now).not.toHaveProperty([copies[1].name])
      expect(Object.values(now).filter(of => of === copies[1].name)).toEqual([])
      expect(now['cut after the third paragraph']).toBe(null)
      expect(now['with words of an editor']).not.toBe(null)
    })

    test('a roundup that holds two stories does not make one of them', async () => {
      const other = await opened(await newAddress())
      const second = UNLIKE['the same event by another writer'].replaceAll('Porto Alvo', 'Vila Nova')
      const reports = [
        { name: 'first', text: WIRE, published: day(0) },
        { name: 'second', text: second, published: day(1) },
        { name: 'roundup', text: `${WIRE}\n\n${second}`, published: day(2) },
        { name: 'third', text: `By our own\n\n${second}`, published: day(3) },
      ]
      expect(await linked(other, reports)).toEqual({
        first: null,
        second: null,
        roundup: 'first',
        third: 'second',
      })
      await other.close()
    })
  })
}
