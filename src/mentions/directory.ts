import type { ActorKind } from '../records/actor.ts'
import type { MentionLabel } from '../records/offer.ts'
import type { Countries } from './countries.ts'

/** Somebody who is known by name before any report is read. */
export interface KnownActor {
  readonly key: string
  readonly name: string
  /** Other names, spellings and initials, as reports write them. */
  readonly aliases: readonly string[]
  readonly kind: ActorKind
  /** ISO 3166-1 alpha-2 of the state it belongs to or mainly acts in; absent where it is of no single one. */
  readonly country?: string
  /** Which organ of its state it is, where it is one: "military" for the IDF, so that "the Israeli army" is the same. */
  readonly organ?: string
}

/** Names are matched as written, with "the" left out; all capitals also match, for headlines. */
export interface Directory {
  readonly countries: Countries
  readonly find: (name: string) => KnownActor | undefined
  readonly isGivenName: (word: string) => boolean
  /** Of whom a given name is, where it is not of both alike. */
  readonly genderOf: (givenName: string) => 'man' | 'woman' | undefined
}

const plain = (name: string): string => name.replace(/[’‘`]/g, "'").replace(/^the /i, '')

/** Reads one table of `data/actors`: key, name, aliases with bars between, kind, country, organ, source. */
export const parseKnownActors = (tsv: string): KnownActor[] =>
  tsv
    .trimEnd()
    .split(/\r?\n/)
    .slice(1)
    .map(line => {
      const [key, name, aliases, kind, country, organ] = line.split('\t')
      return {
        key,
        name,
        aliases: aliases === '' ? [] : aliases.split('|'),
        kind: kind as ActorKind,
        ...(country ? { country } : {}),
        ...(organ ? { organ } : {}),
      }
    })

/** `givenNames` are words between white space, "/f" after those of women and "/u" after those of either. Where two actors share a name, the first listed has it. */
export const directoryOf = (
  actors: readonly KnownActor[],
  countries: Countries,
  givenNames: string,
): Directory => {
  const names = new Map<string, KnownActor>()
  const note = (name: string, actor: KnownActor): void => {
    if (!names.has(name)) names.set(name, actor)
  }
  for (const actor of actors) for (const name of [actor.name, ...actor.aliases]) note(plain(name), actor)
  for (const [name, actor] of [...names]) if (name.length > 4) note(name.toUpperCase(), actor)
  const given = new Map(
    givenNames
      .trim()
      .split(/\s+/)
      .map(entry => entry.split('/') as [string, string | undefined]),
  )
  return {
    countries,
    find: name => names.get(plain(name)),
    isGivenName: word => given.has(word),
    genderOf: word => (given.has(word) ? GENDERS[given.get(word) ?? 'm'] : undefined),
  }
}

const GENDERS: Readonly<Record<string, 'man' | 'woman' | undefined>> = { m: 'man', f: 'woman', u: undefined }

/** The label that a mention of an actor of this kind has. */
export const labelOfKind = (kind: ActorKind): MentionLabel => {
  if (kind === 'armed-group' || kind === 'state' || kind === 'person') return kind
  return kind === 'civilians' ? 'people' : 'organisation'
}

/** Whose capital a city is, where that is clear; the United States' is "Washington" in the news. */
export const capitalOf = (countries: Countries, city: string): string | undefined => {
  const found = [...countries.byCapital(city), ...countries.byCapital(`${city}, D.C.`)].filter(
    country => !country.former,
  )
  return found.length === 1 ? found[0].iso2 : undefined
}

/** What a reader may ask about names; `isPlace` is the gazetteer's answer where there is one. */
export const knownNames = (directory: Directory, isPlace: (name: string) => boolean = () => false) => ({
  label: (name: string): MentionLabel | undefined => {
    const actor = directory.find(name)
    if (actor) return labelOfKind(actor.kind)
    return directory.countries.named(name).length > 0 ? 'state' : undefined
  },
  isNationality: (word: string): boolean => directory.countries.ofPeople(word).length > 0,
  isGivenName: directory.isGivenName,
  isPlace: (name: string): boolean => isPlace(name) || capitalOf(directory.countries, name) !== undefined,
})
