import { createHash } from 'node:crypto'
import type { Annotated } from '../../training/document.ts'

/** Half of the held-out texts serve to fit temperatures and thresholds (`training/learn/calibrate.py`): the same ones. */
export const isTuning = (id: string): boolean => createHash('sha256').update(id).digest()[0] % 2 === 0

export interface Selection {
  /** Also the half on which temperatures and thresholds were fitted. */
  readonly all: boolean
  /** At most so many texts of a corpus. */
  readonly texts?: number
}

/** The texts that no reader was trained on or fitted to. Our own annotation is never fitted to. */
export function heldOut<A extends Annotated>(corpus: readonly A[], { all, texts }: Selection): A[] {
  const held = corpus.filter(({ split }) => split === 'held')
  const apart = held.filter(({ id, corpus }) => all || corpus === 'annotation' || !isTuning(id))
  return apart.slice(0, texts)
}
