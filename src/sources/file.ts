import { createReadStream } from 'node:fs'
import { access, constants, stat } from 'node:fs/promises'
import type { Source } from '../imports/source.ts'
import type { Problem } from '../records/problem.ts'
import { problemOf } from './problems.ts'

/** A path as the system has it: bytes where they are no UTF-8. */
export type Path = string | Buffer

/** A file, or what else can be read from first to last (a pipe), or why it cannot. `path` is no folder. */
export async function sourceOfFile(path: Path): Promise<Source | Problem> {
  const name = shown(path)
  try {
    await access(path, constants.R_OK)
    const { size, isFile } = await stateOf(path)
    if (!isFile) return { name, open: () => bytesOf(path) }
    let before: State | undefined
    const open = async function* () {
      before = await stateOf(path)
      yield* bytesOf(path)
    }
    const check = async () => changed(before, await stateOf(path).catch(() => undefined))
    return { name, size, open, check, ...(typeof path === 'string' && { file: path }) }
  } catch (error) {
    return problemOf(name, error as NodeJS.ErrnoException)
  }
}

interface State {
  readonly isFile: boolean
  readonly size: number
  readonly modified: number
  readonly inode: number
}

async function stateOf(path: Path): Promise<State> {
  const state = await stat(path)
  return { isFile: state.isFile(), size: state.size, modified: state.mtimeMs, inode: state.ino }
}

function changed(before: State | undefined, after: State | undefined): string | undefined {
  if (before === undefined) return undefined
  const same =
    after !== undefined &&
    after.size === before.size &&
    after.modified === before.modified &&
    after.inode === before.inode
  return same ? undefined : 'It changed while it was read, and what was read last may be half a report.'
}

async function* bytesOf(path: Path): AsyncIterable<Uint8Array> {
  try {
    yield* createReadStream(path)
  } catch (error) {
    throw new Error(problemOf(shown(path), error as NodeJS.ErrnoException).what, { cause: error })
  }
}

/** Bytes that are no UTF-8 appear as "\xe9", so that two names never look the same. */
export const shown = (path: Path): string =>
  typeof path === 'string'
    ? path
    : path.toString('latin1').replace(/[\x80-\xff]/g, byte => `\\x${byte.charCodeAt(0).toString(16)}`)

/** A name as the system gives it, as text where it is text. */
export function pathOf(bytes: Buffer): Path {
  const text = bytes.toString('utf8')
  return Buffer.from(text).equals(bytes) ? text : bytes
}

export function within(folder: Path, name: Path): Path {
  if (typeof folder === 'string' && typeof name === 'string')
    return folder.endsWith('/') ? folder + name : `${folder}/${name}`
  return Buffer.concat([Buffer.from(folder), Buffer.from('/'), Buffer.from(name)])
}
