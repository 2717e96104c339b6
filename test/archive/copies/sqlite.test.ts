import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { copiesContract } from './contract.ts'

const folder = mkdtempSync(join(tmpdir(), 'casus-copies-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let made = 0
copiesContract('SQLite', async () => join(folder, String(made++)))
