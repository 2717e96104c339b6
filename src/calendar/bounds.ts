/** The first day of a bound of any precision: "1979" to 1979-01-01. */
export const firstDay = (bound: string): string =>
  bound.length === 4 ? `${bound}-01-01` : bound.length === 7 ? `${bound}-01` : bound.slice(0, 10)

/** A day that no day of the bound lies after: "1979" to 1979-12-31; a month to its 31st, which orders rightly as text. */
export const lastDay = (bound: string): string =>
  bound.length === 4 ? `${bound}-12-31` : bound.length === 7 ? `${bound}-31` : bound.slice(0, 10)
