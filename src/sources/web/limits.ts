/** How long to wait, in milliseconds. */
export interface Timeouts {
  readonly connect: number
  /** From the request to the head of the answer. */
  readonly headers: number
  /** Between two pieces of the answer. */
  readonly idle: number
  /** From the request to the last byte; a server that sends a byte now and then ends here. */
  readonly total: number
}

export const TIMEOUTS: Timeouts = { connect: 15_000, headers: 30_000, idle: 30_000, total: 600_000 }

export interface WebLimits {
  /** Bytes of an answer, as sent and as unpacked. */
  readonly bytes: number
  /** How often an answer may be larger when unpacked; counted from a megabyte on. */
  readonly ratio: number
  readonly redirects: number
}

export const WEB_LIMITS: WebLimits = { bytes: 2e9, ratio: 200, redirects: 5 }
