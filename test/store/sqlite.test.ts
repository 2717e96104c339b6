import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { anySequence } from './any-sequence.ts'
import { contract } from './contract.ts'

const folder = mkdtempSync(join(tmpdir(), 'casus-store-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let made = 0
const newFolder = async () => join(folder, String(made++))

contract('SQLite', newFolder)
anySequence('SQLite', newFolder, 40)
