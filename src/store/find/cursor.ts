/** The key in what is given as the place of the next page. Text that no page gave holds none: 0, after which nothing comes. */
export function keyIn(cursor: string | undefined): number {
  const key = Number(cursor)
  return Number.isSafeInteger(key) ? key : 0
}
