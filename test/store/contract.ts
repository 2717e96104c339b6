import { anyTextContract } from './any-text.ts'
import type { NewAddress } from './archives.ts'
import { decisionsContract } from './decisions.ts'
import { queueContract } from './queueing.ts'
import { standingContract } from './standing.ts'
import { takingContract } from './taking.ts'
import { togetherContract } from './together.ts'

/** What every archive does, wherever it lies. */
export function contract(kind: string, newAddress: NewAddress): void {
  takingContract(kind, newAddress)
  anyTextContract(kind, newAddress)
  queueContract(kind, newAddress)
  standingContract(kind, newAddress)
  decisionsContract(kind, newAddress)
  togetherContract(kind, newAddress)
}
