import { createHash, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const CACHE = join(ROOT, 'node_modules', '.cache', 'casus')

/** Besides `src/`, what the bundle depends on. npm writes the last of them whenever it changes what is installed. */
const ALSO = [
  'bin/bundle.js',
  'bin/build.js',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'node_modules/.package-lock.json',
]

const UNFINISHED = 'new-'
const KEPT = 3
const HOUR = 3_600_000

/**
 * The URL of the program as one bundle, made from `src/` where there is none of exactly these sources: some hundred
 * files of TypeScript take longer to load than to read a report. Undefined where it cannot be made, as in a folder
 * that may not be written to or with a mistake in a source: the sources then run as they are.
 */
export async function bundled() {
  const key = keyOf()
  const folder = join(CACHE, key)
  const program = join(folder, 'main.mjs')
  if (!existsSync(program) && !(await make(folder, key))) return undefined
  return pathToFileURL(program).href
}

/** A folder appears under its key only when it is whole, and only if no source changed while it was made. */
async function make(folder, key) {
  const unfinished = join(CACHE, UNFINISHED + randomUUID())
  try {
    mkdirSync(unfinished, { recursive: true })
  } catch {
    return false
  }
  try {
    const { build } = await import('./build.js')
    for (const { path, contents } of await build(ROOT, folder))
      writeFileSync(join(unfinished, basename(path)), contents)
    if (keyOf() !== key) return false
    publish(unfinished, folder)
    return true
  } catch {
    return false
  } finally {
    rmSync(unfinished, { recursive: true, force: true })
  }
}

/** Where another process was faster, its bundle of the same sources is as good. */
function publish(unfinished, folder) {
  try {
    renameSync(unfinished, folder)
  } catch (error) {
    if (!existsSync(folder)) throw error
  }
  try {
    for (const old of outdated()) rmSync(join(CACHE, old), { recursive: true, force: true })
  } catch {
    // What another process still writes to goes the next time.
  }
}

/** All but the latest bundles; an unfinished one may still be in the making. */
function outdated() {
  const made = name => statSync(join(CACHE, name), { throwIfNoEntry: false })?.mtimeMs ?? 0
  const byAge = readdirSync(CACHE)
    .map(name => ({ name, at: made(name) }))
    .sort((a, b) => b.at - a.at)
  return byAge
    .slice(KEPT)
    .filter(({ name, at }) => !name.startsWith(UNFINISHED) || at < Date.now() - HOUR)
    .map(({ name }) => name)
}

/** Stands for the sources as they are now, by their sizes and times; the time of change tells of an edit that keeps the others. */
function keyOf() {
  const hash = createHash('sha256')
  const sources = readdirSync(join(ROOT, 'src'), { recursive: true }).map(name => join('src', name))
  for (const path of [...sources.sort(), ...ALSO]) {
    const stat = statSync(join(ROOT, path), { throwIfNoEntry: false })
    if (stat?.isFile()) hash.update(`${path}\0${stat.size}\0${stat.mtimeMs}\0${stat.ctimeMs}\n`)
  }
  return hash.digest('hex').slice(0, 32)
}
