import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const MODEL = fileURLToPath(new URL('../../model/', import.meta.url))
const PACKAGE = new URL('../../package.json', import.meta.url)

const known = new Map<string, string>()

/** "model 5f2c91aa": a reader with what its readings depend on, the program's version and the files of the model. */
export function readerVersion(reader: 'rules' | 'model'): string {
  const version = known.get(reader) ?? `${reader} ${hashOf(reader === 'model' ? modelFiles() : [])}`
  known.set(reader, version)
  return version
}

const modelFiles = (): string[] =>
  readdirSync(MODEL)
    .filter(name => /\.(?:onnx|txt|json)$/.test(name))
    .sort()
    .map(name => MODEL + name)

function hashOf(files: readonly string[]): string {
  const hash = createHash('sha256').update(JSON.parse(readFileSync(PACKAGE, 'utf8')).version)
  for (const file of files) hash.update(readFileSync(file))
  return hash.digest('hex').slice(0, 8)
}
