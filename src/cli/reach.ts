import { setTimeout as wait } from 'node:timers/promises'
import type { Reach } from '../sources/web/gather.ts'
import { permissionOf } from '../sources/web/permission.ts'
import { politely, type Time } from '../sources/web/polite.ts'
import type { Web } from '../sources/web/web.ts'

/** The clock of this machine; who sleeps is woken by the signal. */
export const timeUntil = (signal: AbortSignal): Time => ({
  now: Date.now,
  sleep: ms => wait(ms, undefined, { signal }).catch(() => {}),
})

/** Asks what addresses lead to, politely, until the signal. */
export const reachOf = (web: Web, signal: AbortSignal): Reach => ({
  web,
  inTurn: politely(timeUntil(signal)),
  permission: permissionOf(web),
  signal,
})
