import { spawn } from 'node:child_process'
import type { Measured, Setting } from './alone.ts'

/** Does it in a process of its own, so that its memory is its own. */
export function inProcess(setting: Setting): Promise<Measured> {
  const args = ['--import', 'tsx', 'bench/main.ts', 'add', '--alone', JSON.stringify(setting)]
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk
    })
    child.on('error', reject)
    child.on('close', code => {
      if (code === 0) resolve(JSON.parse(output.slice(output.lastIndexOf('{'))) as Measured)
      else reject(new Error(`A process ended with ${code}.`))
    })
  })
}
