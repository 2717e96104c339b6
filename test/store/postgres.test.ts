import { test } from 'vitest'
import { contract } from './contract.ts'
import { sharedServer } from './shared-server.ts'

const server = await sharedServer()

if ('why' in server) test.skip(`an archive in PostgreSQL: skipped, ${server.why}`, () => {})
else contract('PostgreSQL', () => server.newDatabase())
