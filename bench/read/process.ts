import { spawn } from 'node:child_process'
import { performance } from 'node:perf_hooks'
import type { ReaderName } from '../../src/cli/readers.ts'
import type { Setting, Speed } from './alone.ts'

const MAIN = ['--import', 'tsx', 'bench/main.ts', 'read', '--alone']

/** Reads in a process of its own, so that its memory is its own. */
export async function readInProcess(setting: Setting): Promise<Speed> {
  const { output } = await run([...MAIN, JSON.stringify(setting)])
  return JSON.parse(output.slice(output.indexOf('{'))) as Speed
}

const REPORT = 'examples/2020-03-14-rockets-hit-taji-again-in-daylight.md'
const TRIES = 5

/** Seconds from the start of `casus read FILE` to its first line, of several tries the median and all of them. */
export async function coldStart(
  reader: ReaderName,
  file = REPORT,
): Promise<{ median: number; tries: number[] }> {
  const tries: number[] = []
  for (let i = 0; i < TRIES; i++) {
    const { first } = await run(['bin/casus.js', 'read', file, '--reader', reader])
    tries.push(first)
  }
  return { median: tries.toSorted((a, b) => a - b)[Math.floor(TRIES / 2)], tries }
}

function run(args: readonly string[]): Promise<{ output: string; first: number }> {
  return new Promise((resolve, reject) => {
    const start = performance.now()
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
    let [output, first] = ['', Number.NaN]
    child.stdout.on('data', (chunk: Buffer) => {
      if (Number.isNaN(first)) first = (performance.now() - start) / 1000
      output += chunk
    })
    child.on('error', reject)
    child.on('close', code => {
      if (code === 0) resolve({ output, first })
      else reject(new Error(`${args.join(' ')} ended with ${code}`))
    })
  })
}
