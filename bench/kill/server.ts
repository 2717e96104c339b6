import { fork } from 'node:child_process'
import { openArchive } from '../../src/store/archive.ts'
import { type NoServer, startServer } from '../../test/store/server.ts'

const WORKER = new URL('server-child.ts', import.meta.url).pathname

export interface ServerKilled {
  readonly rounds: number
  /** Reports taken in and readings kept that were acknowledged. */
  readonly acknowledged: number
  /** Acknowledged and not there after the server was started again; there twice. */
  readonly lost: readonly string[]
  readonly doubled: readonly string[]
  /** What the workers said when the server was gone: problems in words, nothing else. */
  readonly said: readonly string[]
  /** At the end, when all went on: versions that are not read. */
  readonly unread: number
}

export interface ServerKillOptions {
  readonly rounds: number
  readonly workers: number
  readonly random: () => number
  /** The longest that workers work before the server is killed, in milliseconds. */
  readonly longest: number
}

/** Kills PostgreSQL itself, all its processes at once, while workers take reports in and keep readings. */
export async function killServer(options: ServerKillOptions): Promise<ServerKilled | NoServer> {
  const server = await startServer()
  if ('why' in server) return server
  try {
    const address = await server.newDatabase()
    await look(address)
    const taken = new Set<string>()
    const read = new Set<string>()
    const [lost, doubled, said] = [new Set<string>(), new Set<string>(), new Set<string>()]
    for (let round = 0; round < options.rounds; round++) {
      const workers = Array.from({ length: options.workers }, (_, at) => start(address, `${round}-${at}`))
      await Promise.all(workers.map(({ first }) => first))
      await new Promise(resolve => setTimeout(resolve, options.random() * options.longest))
      await server.kill()
      for (const { ended } of workers)
        for (const [word, id] of await ended) {
          if (word === 'taken') taken.add(id)
          else if (word === 'read') read.add(id)
          else said.add(id)
        }
      await server.start()
      const { versions, events } = await look(address)
      for (const id of taken) if (!versions.has(id)) lost.add(id)
      for (const id of read) if (versions.get(id) !== 'read') lost.add(id)
      for (const id of twice(events)) doubled.add(id)
    }
    const last = start(address, 'last', 'finish')
    for (const [word, id] of await last.ended) if (word === 'said') said.add(id)
    const { versions } = await look(address)
    return {
      rounds: options.rounds,
      acknowledged: taken.size + read.size,
      lost: [...lost],
      doubled: [...doubled],
      said: [...said],
      unread: [...versions.values()].filter(state => state !== 'read').length,
    }
  } finally {
    await server.stop()
  }
}

type Word = readonly [word: string, id: string]

/** A worker that goes on until the server is gone, or, to "finish", until all is read. */
function start(address: string, name: string, how: 'finish' | 'work' = 'work') {
  const child = fork(WORKER, [address, name, how], { execArgv: ['--import', 'tsx'] })
  const words: Word[] = []
  const ended = new Promise<readonly Word[]>(resolve => child.once('exit', () => resolve(words)))
  const first = new Promise<void>(resolve => {
    child.on('message', word => {
      words.push(word as Word)
      resolve()
    })
    child.once('exit', () => resolve())
  })
  return { first, ended }
}

async function look(address: string) {
  const archive = await openArchive(address, { create: true })
  if ('what' in archive) throw new Error(`${archive.where}: ${archive.what}`)
  const versions = await archive.db.selectFrom('versions').select(['id', 'state']).execute()
  const events = await archive.db.selectFrom('events').select('id').execute()
  await archive.close()
  return {
    versions: new Map(versions.map(({ id, state }) => [id, state])),
    events: events.map(({ id }) => id),
  }
}

const twice = (ids: readonly string[]): string[] => {
  const seen = new Set<string>()
  return ids.filter(id => seen.has(id) || !seen.add(id))
}
