import { realpathSync } from 'node:fs'
import { sep } from 'node:path'
import type { Archive } from '../store/archive.ts'

/** Says of a path whether it is the archive's own folder or lies in it: an archive must not take in itself. */
export function ownFiles({ dialect, name }: Archive): (path: string) => boolean {
  if (dialect !== 'sqlite') return () => false
  const folder = real(name)
  return path => {
    const found = real(path)
    return found === folder || found.startsWith(folder + sep)
  }
}

function real(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}
