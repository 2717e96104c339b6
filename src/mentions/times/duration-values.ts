/** How many years each of the long units is. */
export const YEARS: Readonly<Record<string, number>> = { year: 1, decade: 10, century: 100 }

const LETTER: Readonly<Record<string, string>> = {
  second: 'TS',
  minute: 'TM',
  hour: 'TH',
  day: 'D',
  week: 'W',
  weekend: 'WE',
  month: 'M',
  quarter: 'Q',
  year: 'Y',
  decade: 'DE',
  century: 'CE',
}

/** "P3D", "PT6H", "PXM"; undefined where the unit takes no number. */
export function durationValue(unit: string, count: number | string): string | undefined {
  const letter = LETTER[unit]
  if (!letter) return undefined
  if (count !== 'X' && unit in YEARS) return `P${Number(count) * YEARS[unit]}Y`
  if (count === 0.5 && unit === 'hour') return 'PT30M'
  return letter.startsWith('T') ? `PT${count}${letter[1]}` : `P${count}${letter}`
}
