import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Problem } from '../records/problem.ts'
import { type Codebook, parseCodebook } from './codebook.ts'
import { collect } from './collect.ts'
import type { CodebookFormat } from './format.ts'
import { parseSource, type Source } from './source.ts'

const BUNDLED = fileURLToPath(new URL('../../data/codebook/casus.yaml', import.meta.url))
const COMPILED = join(dirname(BUNDLED), 'compiled.json')

/** The bundled files as JSON, which is read ten times faster than YAML; `of` tells from which text they were made. */
export interface Compiled {
  readonly of: string
  readonly files: readonly CodebookFormat[]
}

/** The codebook that ships with Casus. Throws where the installation is damaged. */
export function bundledCodebook(): Codebook {
  const compiled: Compiled = JSON.parse(readFileSync(COMPILED, 'utf8'))
  const parts = compiled.files[0].parts ?? []
  if (compiled.of !== digestOf(filesAt(BUNDLED, parts))) return codebookOf(sourcesAt(BUNDLED))
  return collect(compiled.files.map(format => ({ format, where: () => BUNDLED }))).codebook
}

/** What `compiled.json` has to hold. */
export function compileBundled(): Compiled {
  const sources = sourcesAt(BUNDLED)
  codebookOf(sources)
  return { of: digestOf(sources), files: sources.flatMap(s => parseSource(s).parsed?.format ?? []) }
}

/** A user's codebook, with the parts that it names beside it. Throws what the file system throws. */
export const readCodebook = (path: string): { codebook?: Codebook; problems: readonly Problem[] } =>
  parseCodebook(sourcesAt(path), bundledCodebook())

function codebookOf(sources: readonly Source[]): Codebook {
  const { codebook, problems } = parseCodebook(sources)
  if (!codebook) throw new Error(`The bundled codebook is damaged: ${problems[0].where}: ${problems[0].what}`)
  return codebook
}

function sourcesAt(path: string): Source[] {
  const [first] = filesAt(path, [])
  return filesAt(path, parseSource(first).parsed?.format.parts ?? [])
}

const filesAt = (path: string, parts: readonly string[]): Source[] =>
  [basename(path), ...parts].map(name => ({ name, text: readFileSync(join(dirname(path), name), 'utf8') }))

const digestOf = (sources: readonly Source[]): string =>
  sources.reduce((hash, { text }) => hash.update(text), createHash('sha256')).digest('hex')
