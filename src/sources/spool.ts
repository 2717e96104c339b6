import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Spooled } from '../imports/source.ts'

/** Writes bytes to a file of their own that nobody else may read; `done` takes it away. Throws what the disk says. */
export async function spool(bytes: AsyncIterable<Uint8Array>): Promise<Spooled> {
  const folder = await mkdtemp(join(tmpdir(), 'casus-'))
  const file = join(folder, 'packed')
  const done = () => rm(folder, { recursive: true, force: true })
  try {
    await pipeline(Readable.from(bytes), createWriteStream(file, { mode: 0o600, flags: 'wx' }))
    return { file, done }
  } catch (error) {
    await done()
    throw error
  }
}
