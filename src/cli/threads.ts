import { availableParallelism, totalmem } from 'node:os'

/** MiB that a thread takes with the model and all tables; `npm run bench -- add` shows 170 for each more. */
const A_THREAD = 200

/** As many threads as cores, and as half of the memory that this process may use can hold. */
export function defaultThreads(): number {
  const limit = process.constrainedMemory?.() ?? 0
  const memory = limit > 0 ? Math.min(limit, totalmem()) : totalmem()
  const held = Math.floor(memory / 2 / 2 ** 20 / A_THREAD)
  return Math.max(1, Math.min(availableParallelism(), held))
}
