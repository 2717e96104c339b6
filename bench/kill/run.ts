import { spawn } from 'node:child_process'
import type { Readable } from 'node:stream'

const CHILD = new URL('child.ts', import.meta.url).pathname

export interface Ended {
  /** Ids of the versions that were acknowledged. */
  readonly acknowledged: readonly string[]
  /** How many readings were. */
  readonly read: number
  readonly killed: boolean
}

export interface KillAt {
  /** After it has acknowledged its first report, or its first reading. */
  readonly first: 'report' | 'reading'
  readonly milliseconds: number
}

/** Runs `child.ts`, and kills it (SIGKILL, no last words) at that moment; without one it runs to its end. */
export function runChild(archive: string, files: readonly string[], killAt?: KillAt): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', CHILD, archive, ...files], {
      stdio: ['ignore', 'inherit', 'inherit', 'pipe'],
    })
    let said = ''
    let dying = false
    const words = child.stdio[3] as Readable
    words.setEncoding('utf8').on('data', (text: string) => {
      said += text
      if (!dying && killAt && (killAt.first === 'report' || said.includes('read '))) {
        dying = true
        setTimeout(() => child.kill('SIGKILL'), killAt.milliseconds)
      }
    })
    child.on('error', reject)
    child.on('close', (code, signal) => {
      if (code !== 0 && signal !== 'SIGKILL') reject(new Error(`The child ended with ${code}.`))
      // What follows the last newline was cut off amid a word.
      const lines = said
        .slice(0, said.lastIndexOf('\n') + 1)
        .split('\n')
        .filter(Boolean)
      const read = lines.filter(line => line.startsWith('read '))
      resolve({
        acknowledged: lines.filter(line => !line.startsWith('read ')),
        read: Number(read.at(-1)?.slice('read '.length) ?? 0),
        killed: signal === 'SIGKILL',
      })
    })
  })
}
