import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'

export interface Databases {
  /** "postgres://…" of a database that is made empty. */
  readonly newDatabase: (settings?: string) => Promise<string>
  /** Of a database that may not be there. */
  readonly address: (database: string, password?: string) => string
}

/** A PostgreSQL of its own in a temporary folder, reached by a Unix socket there. */
export interface Server extends Databases {
  readonly folder: string
  readonly password: string
  readonly pid: () => number
  /** Kills the server and all its processes at once, as a crash of the machine would. */
  readonly kill: () => Promise<void>
  readonly start: () => Promise<void>
  /** Stops it and takes its folder away. */
  readonly stop: () => Promise<void>
}

/** Why there is no server. */
export interface NoServer {
  readonly why: string
}

const run = promisify(execFile)
const USER = 'casus'

/** The folder of initdb and postgres, 15 or later, on this machine. */
function binaries(): string | undefined {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter),
    ...versions.map(version => join(debian, version, 'bin')),
    '/usr/local/pgsql/bin',
    '/opt/homebrew/bin',
  ]
  // A bare link to initdb is no installation: the server stands beside it.
  return folders.find(folder =>
    ['initdb', 'postgres', 'pg_ctl'].every(name => existsSync(join(folder, name))),
  )
}

interface Owner {
  readonly uid?: number
  readonly gid?: number
}

/** The server refuses to run as root; there any user without rights will do. */
function owner(): Owner | undefined {
  if (process.getuid?.() !== 0) return {}
  const users = readFileSync('/etc/passwd', 'utf8').split('\n')
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = users.find(line => line.startsWith(`${name}:`))?.split(':') ?? []
    if (uid) return { uid: Number(uid), gid: Number(gid) }
  }
  return undefined
}

/** Starts one; `settings` are lines of postgresql.conf. */
export async function startServer(settings: readonly string[] = []): Promise<Server | NoServer> {
  const bin = binaries()
  if (!bin) return { why: 'there are no programs of PostgreSQL on this machine' }
  const as = owner()
  if (!as) return { why: 'PostgreSQL does not run as root, and there is no user "postgres" or "nobody"' }
  // The path of a socket may have no more than 107 bytes.
  const folder = await mkdtemp(join(tmpdir(), 'casus-pg-'))
  if (as.uid !== undefined) chownSync(folder, as.uid, as.gid ?? as.uid)
  const data = join(folder, 'data')
  const password = randomBytes(9).toString('hex')
  const secret = join(folder, 'secret')
  await writeFile(secret, password, { mode: 0o644 })
  await run(
    join(bin, 'initdb'),
    [
      '-D',
      data,
      '-U',
      USER,
      '-A',
      'scram-sha-256',
      '--pwfile',
      secret,
      '-E',
      'UTF8',
      '--locale=C',
      '--no-sync',
    ],
    { ...as, cwd: folder, env: { ...process.env, LC_ALL: 'C' } },
  )
  await writeFile(
    join(data, 'postgresql.auto.conf'),
    [
      `unix_socket_directories = '${folder}'`,
      "listen_addresses = ''",
      'max_connections = 60',
      ...settings,
    ].join('\n'),
  )
  const databases = databasesIn(folder, password)
  let server: ChildProcess | undefined
  const start = async () => {
    server = spawn(join(bin, 'postgres'), ['-D', data], { ...as, cwd: folder, stdio: 'ignore' })
    outliveNobody(server.pid!, folder)
    await answering(databases.address('postgres'))
  }
  const ended = async (signal: NodeJS.Signals) => {
    const { pid } = server ?? {}
    if (!server || pid === undefined || server.exitCode !== null || server.signalCode !== null) return
    const exit = new Promise(resolve => server?.once('exit', resolve))
    const children = signal === 'SIGKILL' ? await childrenOf(pid) : []
    for (const one of [pid, ...children]) process.kill(one, signal)
    await exit
  }
  await start()
  return {
    ...databases,
    folder,
    password,
    pid: () => server!.pid!,
    start,
    kill: () => ended('SIGKILL'),
    stop: async () => {
      await ended('SIGINT')
      await rm(folder, { recursive: true, force: true })
    },
  }
}

export function databasesIn(folder: string, password: string): Databases {
  const address = (database: string, given = password) =>
    `postgres://${USER}:${given}@${encodeURIComponent(folder)}/${database}`
  return {
    address,
    newDatabase: async (settings = '') => {
      const name = `test_${randomBytes(6).toString('hex')}`
      await command(address('postgres'), `create database ${name} ${settings}`)
      return address(name)
    },
  }
}

/** Where this process ends without stopping the server, a shell that looks for both every second does it. */
function outliveNobody(pid: number, folder: string): void {
  const script = `while kill -0 $1 && kill -0 $2; do sleep 1; done 2> /dev/null
    kill -0 $1 || { kill -INT $2; sleep 3; rm -rf "$3"; }`
  const words = ['-c', script, 'sh', String(process.pid), String(pid), folder]
  spawn('/bin/sh', words, { stdio: 'ignore', detached: true }).unref()
}

/** Each process of the server leads a group of its own, so that a signal to one group would leave the others. */
async function childrenOf(parent: number): Promise<number[]> {
  const { stdout } = await run('ps', ['-A', '-o', 'pid=,ppid='])
  return stdout
    .split('\n')
    .map(line => line.trim().split(/\s+/).map(Number))
    .filter(([, ppid]) => ppid === parent)
    .map(([pid]) => pid)
}

const PATIENCE = 30_000

async function answering(address: string): Promise<void> {
  const end = Date.now() + PATIENCE
  for (;;) {
    try {
      await command(address, 'select 1')
      return
    } catch (error) {
      if (Date.now() > end) throw error
    }
    await new Promise(resolve => setTimeout(resolve, 50))
  }
}

/** One statement on a connection of its own. */
export async function command(address: string, statement: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: address })
  await client.connect()
  try {
    return await client.query(statement)
  } finally {
    await client.end()
  }
}
