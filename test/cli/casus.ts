import { spawn } from 'node:child_process'

export interface Ran {
  readonly status: number | null
  readonly out: string
  readonly err: string
}

export interface How {
  readonly input?: string | Uint8Array
  readonly env?: Readonly<Record<string, string>>
}

/** Runs the command as a user does: `casus ARGS…`, with a pipe for standard output. */
export function casus(args: readonly string[], { input = '', env = {} }: How = {}): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const clean = { PATH: process.env.PATH, HOME: process.env.HOME, ...env }
    const child = spawn(process.execPath, ['bin/casus.js', ...args], { env: clean })
    const parts = { out: '', err: '' }
    child.stdout.setEncoding('utf8').on('data', text => (parts.out += text))
    child.stderr.setEncoding('utf8').on('data', text => (parts.err += text))
    child.on('error', reject)
    child.on('close', status => resolve({ status, ...parts }))
    child.stdin.on('error', () => {})
    child.stdin.end(input)
  })
}
