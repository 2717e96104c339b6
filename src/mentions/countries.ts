export interface Country {
  /** ISO 3166-1 alpha-2 ("XK" for Kosovo, by user assignment); absent for states that are no more. */
  readonly iso2?: string
  readonly name: string
  /** Other names and short forms as reports write them, without "the": "U.S.", "Burma". */
  readonly aliases: readonly string[]
  readonly adjectives: readonly string[]
  /** What its people are called, one and many: "Iraqi", "Iraqis". */
  readonly demonyms: readonly string[]
  readonly capital?: string
  /** Degrees, about the middle of the land; fit to compare distances, not to pin anything. */
  readonly lat: number
  readonly lon: number
  readonly former: boolean
}

/** Lookups give every country that fits: "Congo" is two. Words are matched as written, so that "US" is not "us". */
export interface Countries {
  readonly all: readonly Country[]
  readonly byIso: (iso2: string) => Country | undefined
  readonly named: (name: string) => readonly Country[]
  /** By adjective or demonym: "Iraqi", "Afghans". */
  readonly ofPeople: (word: string) => readonly Country[]
  readonly byCapital: (city: string) => readonly Country[]
}

const parts = (cell: string): string[] => (cell === '' ? [] : cell.split('|'))

const parseRow = (line: string): Country => {
  const [iso2, name, aliases, adjectives, demonyms, capital, lat, lon, state] = line.split('\t')
  return {
    ...(iso2 ? { iso2 } : {}),
    name,
    aliases: parts(aliases),
    adjectives: parts(adjectives),
    demonyms: parts(demonyms),
    ...(capital ? { capital } : {}),
    lat: Number(lat),
    lon: Number(lon),
    former: state === 'former',
  }
}

type Index = Map<string, Country[]>

const add = (index: Index, key: string, country: Country): void => {
  const known = index.get(key)
  if (known === undefined) index.set(key, [country])
  else if (!known.includes(country)) known.push(country)
}

/** Headlines and datelines shout: "IRAQ" is Iraq. Short forms keep their case, or "US" would meet "us". */
const find = (index: Index, word: string): readonly Country[] => {
  const plain = word.replace(/’/g, "'")
  const exact = index.get(plain)
  if (exact !== undefined) return exact
  return plain.length > 3 && plain === plain.toUpperCase() ? (index.get(`^${plain}`) ?? []) : []
}

/** Reads `data/countries.tsv`. */
export const parseCountries = (tsv: string): Countries => {
  const all = tsv.trimEnd().split(/\r?\n/).slice(1).map(parseRow)
  const names: Index = new Map()
  const people: Index = new Map()
  const capitals: Index = new Map()
  const note = (index: Index, word: string, country: Country): void => {
    add(index, word, country)
    if (word.length > 3) add(index, `^${word.toUpperCase()}`, country)
  }
  for (const country of all) {
    for (const name of [country.name, ...country.aliases]) note(names, name, country)
    for (const word of [...country.adjectives, ...country.demonyms]) note(people, word, country)
    if (country.capital !== undefined) note(capitals, country.capital, country)
  }
  const isos = new Map(all.flatMap(country => (country.iso2 ? [[country.iso2, country] as const] : [])))
  return {
    all,
    byIso: iso2 => isos.get(iso2),
    named: name => find(names, name.replace(/^the /i, '')),
    ofPeople: word => find(people, word),
    byCapital: city => find(capitals, city),
  }
}
