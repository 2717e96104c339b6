/** The slots that Casus has something to say on; the others are codes that it has no list for. */
export const SLOTS = [
  'date',
  'location',
  'type',
  'stage',
  'instrument',
  'perpetrator',
  'organisation',
  'target',
  'target: number',
  'target: effect',
  'victim: name',
  'victim: description',
  'victim: number',
  'victim: effect',
] as const
export type Slot = (typeof SLOTS)[number]

/** One thing in a slot. Of the `forms` each is right; `of` are the strings of the target whose number or effect it is. */
export interface Filler {
  readonly forms: readonly string[]
  readonly of: readonly string[]
  readonly optional: boolean
}

/** One incident of one report; capitals, dates and places as the task writes them. */
export interface Template {
  readonly optional: boolean
  readonly slots: Readonly<Record<Slot, readonly Filler[]>>
}

export const filler = (form: string, of: readonly string[] = []): Filler => ({
  forms: [form],
  of,
  optional: false,
})
