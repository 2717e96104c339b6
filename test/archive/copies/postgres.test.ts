import { test } from 'vitest'
import { sharedServer } from '../../store/shared-server.ts'
import { copiesContract } from './contract.ts'

const server = await sharedServer()

if ('why' in server) test.skip(`near-copies in PostgreSQL: skipped, ${server.why}`, () => {})
else copiesContract('PostgreSQL', () => server.newDatabase())
