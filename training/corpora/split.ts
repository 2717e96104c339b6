import { createHash } from 'node:crypto'
import type { Annotated } from '../document.ts'

/** Holds about `share` of the keys, always the same ones. */
export function heldByHash(key: string, share: number): Annotated['split'] {
  const [first, second] = createHash('sha256').update(key).digest()
  return (first * 256 + second) / 65536 < share ? 'held' : 'train'
}
