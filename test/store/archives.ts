import { type Archive, openArchive } from '../../src/store/archive.ts'
import { claim } from '../../src/store/queue.ts'
import { keepReading } from '../../src/store/readings.ts'
import { indexedOf, readingOf } from './reports.ts'

/** Where archives of one kind are made: each call gives the address of another one, empty. */
export type NewAddress = () => Promise<string>

/** Claims until then are never over; those until long ago are at once. */
export const LATER = '2100-01-01T00:00:00Z'
export const AT_ONCE = '2000-01-01T00:00:00Z'

export async function opened(address: string): Promise<Archive> {
  const archive = await openArchive(address, { create: true })
  if ('what' in archive) throw new Error(archive.what)
  return archive
}

/** Reads all that waits, as worker "w". */
export async function readAll(archive: Archive, reader = 'rules 1'): Promise<number> {
  let read = 0
  for (;;) {
    const tasks = await claim(archive, 'w', 10, LATER)
    if (tasks.length === 0) return read
    for (const task of tasks) {
      const reading = readingOf(task)
      const by = { worker: 'w', version: task.version, reader }
      if (await keepReading(archive, by, reading, indexedOf(reading))) read += 1
    }
  }
}
