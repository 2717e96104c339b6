import { readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Problem } from '../records/problem.ts'
import { type Codebook, parseCodebook } from './codebook.ts'
import { parseSource, type Source } from './source.ts'

const BUNDLED = fileURLToPath(new URL('../../data/codebook/casus.yaml', import.meta.url))

/** The codebook that ships with Casus. Throws where the installation is damaged. */
export function bundledCodebook(): Codebook {
  const { codebook, problems } = parseCodebook(sourcesAt(BUNDLED))
  if (!codebook) throw new Error(`The bundled codebook is damaged: ${problems[0].where}: ${problems[0].what}`)
  return codebook
}

/** A user's codebook, with the parts that it names beside it. Throws what the file system throws. */
export const readCodebook = (path: string): { codebook?: Codebook; problems: readonly Problem[] } =>
  parseCodebook(sourcesAt(path), bundledCodebook())

function sourcesAt(path: string): Source[] {
  const first = { name: basename(path), text: readFileSync(path, 'utf8') }
  const parts = parseSource(first).parsed?.format.parts ?? []
  return [
    first,
    ...parts.map(part => ({ name: part, text: readFileSync(join(dirname(path), part), 'utf8') })),
  ]
}
