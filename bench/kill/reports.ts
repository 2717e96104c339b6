const TOWNS = [
  'Mosul',
  'Kirkuk',
  'Ganja',
  'Beirut',
  'Kabul',
  'Mandalay',
  'Sohag',
  'Gusau',
  'Minsk',
  'Colombo',
]
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

const WORDS =
  'window harbour teacher orange bridge winter council paper garden engine letter silver river student bakery music station orchard stone lantern market valley ferry carpet library shoulder copper island basket theatre ladder meadow pepper kitchen blanket tower mirror saddle cotton fountain'.split(
    ' ',
  )

/** Sentences about nothing, other ones for each number: texts that share all but numbers would be copies of each other. */
function filling(n: number): string {
  let seed = (n + 1) * 2_654_435_761
  const word = () => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0
    return WORDS[(seed >>> 16) % WORDS.length]
  }
  return Array.from(
    { length: 9 },
    () => `The ${word()} of the ${word()} had a ${word()} and a ${word()} beside the ${word()}.`,
  ).join(' ')
}

/** A report for a number, as a line of JSON lines: no two are alike, and every one tells of a few events. */
export function reportLine(n: number): string {
  const town = TOWNS[n % TOWNS.length]
  const [dead, hurt] = [2 + (n % 17), 3 + (n % 41)]
  const day = 1 + (n % 28)
  const month = Math.floor(n / 28) % 12
  const year = 2012 + (Math.floor(n / 336) % 12)
  const published = `${year}-${String(month + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  const text = [
    `A bomb near market number ${n} in ${town} killed ${dead} people and wounded ${hurt} others on ${MONTHS[month]} ${day}, ${year}, police said.`,
    `Hospital officials said the bomb killed ${dead + 1} people. The army arrested two men after the attack.`,
    filling(n),
    `Residents of street ${n} protested on the next day against the government, which had promised more police.`,
  ].join('\n\n')
  return JSON.stringify({ id: `made-${n}`, title: `Bomb near market ${n} in ${town}`, published, text })
}

/** Lines for the numbers from `from` to before `to`. */
export function* reportLines(from: number, to: number): Generator<string> {
  for (let n = from; n < to; n++) yield `${reportLine(n)}\n`
}
