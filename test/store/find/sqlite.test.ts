import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { findContract } from './contract.ts'

const folder = mkdtempSync(join(tmpdir(), 'casus-find-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let made = 0
findContract('SQLite', async () => join(folder, String(made++)))
