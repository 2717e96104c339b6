import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { contract } from './contract.ts'

const folder = mkdtempSync(join(tmpdir(), 'casus-store-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let made = 0
contract('SQLite', async () => join(folder, String(made++)))
