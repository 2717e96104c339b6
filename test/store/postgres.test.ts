import { test } from 'vitest'
import { anySequence } from './any-sequence.ts'
import { contract } from './contract.ts'
import { sharedServer } from './shared-server.ts'

const server = await sharedServer()

if ('why' in server) test.skip(`an archive in PostgreSQL: skipped, ${server.why}`, () => {})
else {
  const newDatabase = () => server.newDatabase()
  contract('PostgreSQL', newDatabase)
  anySequence('PostgreSQL', newDatabase, 4)
}
