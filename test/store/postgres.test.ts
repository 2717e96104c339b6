import { test } from 'vitest'
import { anySequence } from './any-sequence.ts'
import { contract } from './contract.ts'
import { decisionsContract } from './decisions.ts'
import { sharedServer } from './shared-server.ts'
import { togetherContract } from './together.ts'

const server = await sharedServer()

if ('why' in server) test.skip(`an archive in PostgreSQL: skipped, ${server.why}`, () => {})
else {
  const newDatabase = () => server.newDatabase()
  contract('PostgreSQL', newDatabase)
  decisionsContract('PostgreSQL', newDatabase)
  togetherContract('PostgreSQL', newDatabase)
  anySequence('PostgreSQL', newDatabase, 4)
}
