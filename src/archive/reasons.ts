/** Things that were said of many places, gathered under what they have in common. */
export interface Reason {
  readonly what: string
  readonly remedy?: string
  readonly because: string
  readonly count: number
  /** The first few. */
  readonly places: readonly string[]
}

export interface Said {
  readonly where: string
  readonly what: string
  readonly remedy?: string
  readonly because: string
  /** How many it stands for; 1 where it does not say. */
  readonly count?: number
}

const PLACES = 3
/** Beyond so many kinds of reasons the rest is counted together, so that memory stays level. */
const KINDS = 500

/** Gathers reasons; they differ where more than names and numbers differ. */
export interface Reasons {
  readonly add: (said: Said) => void
  /** The most frequent first. */
  readonly all: () => readonly Reason[]
}

export function gatherReasons(): Reasons {
  const gathered = new Map<string, Reason>()
  const add = ({ where, what, remedy, because, count = 1 }: Said) => {
    const pattern = patternOf(what)
    const key = `${because} ${pattern}`
    const known = gathered.get(key)
    if (known) {
      const places = known.places.length < PLACES ? [...known.places, where] : known.places
      const said = known.what === what ? what : pattern
      gathered.set(key, { ...known, what: said, count: known.count + count, places })
    } else if (gathered.size < KINDS) gathered.set(key, { what, remedy, because, count, places: [where] })
    else gathered.set(OTHERS, others(gathered.get(OTHERS), count, where))
  }
  return { add, all: () => [...gathered.values()].sort((a, b) => b.count - a.count) }
}

const OTHERS = 'others'

const others = (known: Reason | undefined, count: number, where: string): Reason => ({
  what: 'Other reasons.',
  because: 'fault',
  count: (known?.count ?? 0) + count,
  places: known?.places ?? [where],
})

/** "12 files ending in .css" and "3 files ending in .js" are one kind of reason, "…" in place of what differs. */
const patternOf = (what: string): string =>
  what
    .slice(0, 300)
    .replace(/["“][^"”]*["”]/g, '"…"')
    .replace(/\b\d[\d.,:-]*\d\b|\b\d\b/g, '…')
