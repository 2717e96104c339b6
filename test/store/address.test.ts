import { inspect } from 'node:util'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { openArchive } from '../../src/store/archive.ts'
import { withoutPassword } from '../../src/store/postgres.ts'
import { takeIn } from '../../src/store/take.ts'
import { opened } from './archives.ts'
import { incoming } from './reports.ts'
import { command } from './server.ts'
import { sharedServer } from './shared-server.ts'

const server = await sharedServer()

test.each([
  ['postgres://ann:secret@host:5432/name', 'postgres://ann@host:5432/name'],
  ['postgresql://ann@host/name?password=secret', 'postgres://ann@host/name'],
  ['postgres:///name', 'postgres:///name'],
  ['postgres://ann:1secret/secret@host/name', 'postgres://…'],
  ['postgres://ann:12/secret@host/name', 'postgres://…'],
  ['postgres://ann:sec#ret@host/name', 'postgres://…'],
  ['postgres://ann:sec?ret@host/name', 'postgres://…'],
])('%s is shown as %s', (address, shown) => {
  expect(withoutPassword(address)).toBe(shown)
})

if ('why' in server) test.skip(`opening PostgreSQL: skipped, ${server.why}`, () => {})
else
  describe('a server', () => {
    const SECRET = 'geheim-7391'

    test('with a wrong password is a problem that does not hold it', async () => {
      const problem = await openArchive(server.address('postgres', SECRET), { create: true })
      expect(problem).toMatchObject({ what: 'The server refuses this user and password.' })
      expect(inspect(problem, { depth: 9, showHidden: true })).not.toContain(SECRET)
    })

    test('an address that cannot be read is not shown', async () => {
      const problem = await openArchive(`postgres://ann:${SECRET}/x@h@st:port/name`, { create: true })
      expect(problem).toMatchObject({ what: expect.any(String), where: 'postgres://…' })
      expect(inspect(problem, { depth: 9, showHidden: true })).not.toContain(SECRET)
    })

    test.each([
      ['a database that is not there', () => server.address('nowhere'), 'There is no database of this name.'],
      ['a port where nobody is', async () => 'postgres://ann:x@127.0.0.1:1/name', 'No server answers there.'],
      [
        'a socket that is not there',
        async () => 'postgres://ann:x@%2Fnowhere/name',
        'There is no server on this socket.',
      ],
      [
        'a database that writes Latin-1',
        () => server.newDatabase("encoding 'LATIN1' template template0"),
        'The database writes text as LATIN1',
      ],
    ])('%s', async (_, address, what) => {
      expect(await openArchive(await address(), { create: true })).toMatchObject({
        what: expect.stringContaining(what),
      })
    })

    test('tables of another program', async () => {
      const address = await server.newDatabase()
      await command(address, 'create table reports (mine text)')
      expect(await openArchive(address, { create: true })).toMatchObject({
        what: expect.stringContaining('tables of another program'),
      })
      expect(
        (await command(address, "select count(*)::int as n from pg_tables where schemaname = 'public'")).rows,
      ).toEqual([{ n: 1 }])
    })

    test('a user who may not write', async () => {
      const address = await server.newDatabase()
      await command(address, `create role only_looks login password '${SECRET}'`)
      const url = new URL(address)
      url.username = `only_looks`
      url.password = SECRET
      const problem = await openArchive(url.href, { create: true })
      expect(problem).toMatchObject({ what: 'The user has no right to do this in the database.' })
      expect(inspect(problem, { depth: 9, showHidden: true })).not.toContain(SECRET)
    })

    test('a connection that is cut amid a transaction', async () => {
      const address = await server.newDatabase()
      const archive = await opened(address)
      const cut = archive.db.transaction().execute(async tx => {
        const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx)
        await command(address, `select pg_terminate_backend(${rows[0].pid})`)
        await new Promise(resolve => setTimeout(resolve, 100))
        await tx.selectFrom('reports').selectAll().execute()
      })
      await expect(cut).rejects.toMatchObject({
        problem: {
          where: archive.name,
          what: expect.stringMatching(/connection to the server broke|is being stopped/),
        },
      })
      expect(await takeIn(archive, [incoming('It goes on.')])).toHaveLength(1)
      await archive.close()
    })
  })
