export type Slot = Readonly<Record<string, number | string>>

/** Words in order, each with its number. */
export const numbered = (words: string, first = 1): Slot =>
  Object.fromEntries(words.split(' ').map((word, i) => [word, i + first]))

/** Every word on one line has the value that opens it. */
export const valued = (lines: Readonly<Record<string, string>>): Slot =>
  Object.fromEntries(
    Object.entries(lines).flatMap(([value, words]) =>
      words.split(', ').map(word => [word, /^-?\d+(?:\.\d+)?$/.test(value) ? Number(value) : value]),
    ),
  )
