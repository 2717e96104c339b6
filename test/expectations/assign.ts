/**
 * The best one-to-one assignment of rows to columns: for each row the column it gets, or undefined. Scores of nought or
 * less are never assigned. The Hungarian method with potentials (Kuhn 1955, Munkres 1957), cubic in the longer side.
 */
export function assign(scores: readonly (readonly number[])[]): (number | undefined)[] {
  const rows = scores.length
  const size = Math.max(rows, scores[0]?.length ?? 0)
  const cost = (row: number, column: number) => -Math.max(0, scores[row]?.[column] ?? 0)
  const u = Array<number>(size + 1).fill(0)
  const v = Array<number>(size + 1).fill(0)
  /** The row that holds each column; both count from 1, 0 is nobody. */
  const holder = Array<number>(size + 1).fill(0)
  for (let row = 1; row <= size; row++) {
    const { way, last } = shortestPath(row, size, cost, u, v, holder)
    for (let column = last; column !== 0; column = way[column]) holder[column] = holder[way[column]]
  }
  const given = Array<number | undefined>(rows).fill(undefined)
  for (let column = 1; column <= size; column++) {
    const row = holder[column] - 1
    if (row < rows && cost(row, column - 1) < 0) given[row] = column - 1
  }
  return given
}

function shortestPath(
  row: number,
  size: number,
  cost: (row: number, column: number) => number,
  u: number[],
  v: number[],
  holder: number[],
): { way: number[]; last: number } {
  const way = Array<number>(size + 1).fill(0)
  const least = Array<number>(size + 1).fill(Number.POSITIVE_INFINITY)
  const used = Array<boolean>(size + 1).fill(false)
  holder[0] = row
  let at = 0
  do {
    used[at] = true
    let next = 0
    for (let column = 1; column <= size; column++) {
      if (used[column]) continue
      const reduced = cost(holder[at] - 1, column - 1) - u[holder[at]] - v[column]
      if (reduced < least[column]) [least[column], way[column]] = [reduced, at]
      if (next === 0 || least[column] < least[next]) next = column
    }
    const delta = least[next]
    for (let column = 0; column <= size; column++) {
      if (used[column]) {
        u[holder[column]] += delta
        v[column] -= delta
      } else least[column] -= delta
    }
    at = next
  } while (holder[at] !== 0)
  return { way, last: at }
}
