import { randomBytes } from 'node:crypto'
import { hostname } from 'node:os'
import type { Archive } from '../store/archive.ts'
import { giveBack, holders } from '../store/queue.ts'

const ours = new Set<string>()

/** "host:pid:random": says whom to ask whether a worker still lives. */
export function workerName(): string {
  const name = `${hostname()}:${process.pid}:${randomBytes(4).toString('hex')}`
  ours.add(name)
  return name
}

/** What a dead process of this machine held waits again; of other machines' workers the time tells. Gives how many versions. */
export async function takeBackFromDead(archive: Archive): Promise<number> {
  let given = 0
  for (const name of await holders(archive))
    if (isDead(name)) given += await giveBack(archive, name, { died: true })
  return given
}

function isDead(name: string): boolean {
  const [, host, pid] = /^(.*):(\d+):[\da-f]+$/.exec(name) ?? []
  if (host !== hostname()) return false
  // A container that was started anew has the same name and number as before.
  if (Number(pid) === process.pid) return !ours.has(name)
  try {
    process.kill(Number(pid), 0)
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
}
