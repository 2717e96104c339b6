import { test } from 'vitest'
import { sharedServer } from '../shared-server.ts'
import { findContract } from './contract.ts'

const server = await sharedServer()

if ('why' in server) test.skip(`finding in PostgreSQL: skipped, ${server.why}`, () => {})
else findContract('PostgreSQL', () => server.newDatabase())
