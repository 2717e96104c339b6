import { spawnSync } from 'node:child_process'
import { table } from './table.ts'

export const about =
  'one report from a cold start, by the bundle and by the sources [FILE [OPTIONS OF READ…]]'

const REPORT = 'examples/2019-04-23-islamic-state-claims-sri-lanka-bombings.md'
const RUNS = 5

/** What a process has used of all processors tells more than the clock where a machine is shared. */
const TELL = `data:text/javascript,${encodeURIComponent(`
process.on('exit', () => {
  const { user, system } = process.cpuUsage()
  console.error(JSON.stringify({ cpu: (user + system) / 1e6, memory: process.resourceUsage().maxRSS / 1024 }))
})`)}`

interface Start {
  /** Seconds by the clock. */
  readonly wall: number
  /** Seconds of all processors, in user and system. */
  readonly cpu: number
  /** MiB at most. */
  readonly memory: number
}

const WAYS = { bundle: ['bin/casus.js'], sources: ['--import', 'tsx', 'src/cli/main.ts'] }

export async function run(args: string[]): Promise<void> {
  const read = ['read', ...(args.length > 0 ? args : [REPORT])]
  const ways = Object.entries(WAYS).map(([name, way]) => ({ name, way, starts: [] as Start[] }))
  start([...WAYS.bundle, '--version'])
  for (let turn = 0; turn < RUNS; turn++)
    for (const { way, starts } of ways) starts.push(start([...way, ...read]))
  const rows = ways.map(({ name, starts }) => [
    name,
    median(starts.map(({ wall }) => wall)).toFixed(2),
    median(starts.map(({ cpu }) => cpu)).toFixed(2),
    median(starts.map(({ memory }) => memory)).toFixed(0),
  ])
  console.log(table([`median of ${RUNS}, in turns`, 'wall s', 'cpu s', 'MiB'], rows))
}

function start(args: readonly string[]): Start {
  const begin = performance.now()
  const { status, stderr } = spawnSync(process.execPath, ['--import', TELL, ...args], { encoding: 'utf8' })
  const wall = (performance.now() - begin) / 1000
  if (status !== 0) throw new Error(stderr)
  return { wall, ...JSON.parse(stderr.trim().split('\n').at(-1)!) }
}

const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1]
