import { createHash } from 'node:crypto'

/** A short id that depends on its parts alone: "event-3f9a0c1b2d4e". */
export const idOf = (kind: string, ...parts: readonly (string | number)[]): string =>
  `${kind}-${createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 12)}`
