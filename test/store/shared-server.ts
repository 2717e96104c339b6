import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import type { TestProject } from 'vitest/node'
import { type Databases, databasesIn, type NoServer, type Server, startServer } from './server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    readonly servers: string
  }
}

/** The server of all tests is started by the first that asks for it, and stopped when all have ended. */
export default function setup(project: TestProject): () => Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'casus-servers-'))
  project.provide('servers', folder)
  return async () => {
    const started = read(folder)
    if (started && 'pid' in started) await stop(started)
    rmSync(folder, { recursive: true, force: true })
  }
}

async function stop({ pid, folder }: { readonly pid: number; readonly folder: string }): Promise<void> {
  process.kill(pid, 'SIGINT')
  for (let tries = 0; tries < 100 && existsSync(join(folder, 'data', 'postmaster.pid')); tries++)
    await new Promise(resolve => setTimeout(resolve, 50))
  rmSync(folder, { recursive: true, force: true })
}

type Started = (Pick<Server, 'folder' | 'password'> & { readonly pid: number }) | NoServer

const FILE = 'server.json'

function read(folder: string): Started | undefined {
  const file = join(folder, FILE)
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Started) : undefined
}

/** PostgreSQL for tests, the same for all of them; or why there is none. */
export async function sharedServer(): Promise<Databases | NoServer> {
  const folder = inject('servers')
  if (isFirst(folder)) await startIn(folder)
  for (;;) {
    const started = read(folder)
    if (started) return 'why' in started ? started : databasesIn(started.folder, started.password)
    await new Promise(resolve => setTimeout(resolve, 50))
  }
}

/** Tests run in several threads; a folder is made by one of them only. */
function isFirst(folder: string): boolean {
  try {
    mkdirSync(join(folder, 'starting'))
    return true
  } catch {
    return false
  }
}

async function startIn(folder: string): Promise<void> {
  // Quick rather than safe: what outlives a crash is tested on servers of its own.
  const server = await startServer(['fsync = off', 'full_page_writes = off']).catch(error => ({
    why: String(error),
  }))
  const started: Started =
    'why' in server ? server : { folder: server.folder, password: server.password, pid: server.pid() }
  writeFileSync(join(folder, 'written'), JSON.stringify(started))
  renameSync(join(folder, 'written'), join(folder, FILE))
}
