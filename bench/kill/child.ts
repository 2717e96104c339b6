import { writeSync } from 'node:fs'
import { addSources } from '../../src/archive/add.ts'
import { readWaiting } from '../../src/archive/work.ts'
import { openArchive } from '../../src/store/archive.ts'

/**
 * `ARCHIVE FILE…`: adds the files and reads by rules what waits, as `casus add` does. Says each version on descriptor 3 as soon as
 * it is acknowledged, and "read N" as readings are.
 */
const [address, ...files] = process.argv.slice(2)
const archive = await openArchive(address, { create: true })
if ('what' in archive) throw new Error(archive.what)
const say = (line: string) => writeSync(3, `${line}\n`)
await addSources(archive, files, {
  importing: {},
  onTaken: taken => {
    for (const { version } of taken) say(version)
  },
})
const worked = await readWaiting(archive, {
  reader: 'rules',
  threads: 1,
  onRead: ({ read }) => say(`read ${read}`),
})
if ('what' in worked) throw new Error(worked.what)
await archive.close()
