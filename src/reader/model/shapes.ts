/** How a word is written, which an uncased vocabulary loses. The numbers are rows of the model's table of shapes. */
export const SHAPES = {
  special: 0,
  lower: 1,
  initial: 2,
  upper: 3,
  mixed: 4,
  digits: 5,
  other: 6,
  /** At the beginning of a sentence a capital says little. */
  firstInitial: 7,
  firstUpper: 8,
} as const

/** `isFirst`: no word of its sentence stands before it. */
export function shapeOf(word: string, isFirst: boolean): number {
  if (/\p{N}/u.test(word)) return SHAPES.digits
  const letters = word.replace(/[^\p{L}]/gu, '')
  if (letters === '') return SHAPES.other
  if (!/[\p{Lu}\p{Lt}]/u.test(letters)) return SHAPES.lower
  const [first, ...rest] = letters
  if (rest.length > 0 && !rest.some(isSmall)) return isFirst ? SHAPES.firstUpper : SHAPES.upper
  if (isSmall(first) || !rest.every(isSmall)) return SHAPES.mixed
  return isFirst ? SHAPES.firstInitial : SHAPES.initial
}

const isSmall = (letter: string): boolean => !/[\p{Lu}\p{Lt}]/u.test(letter)
