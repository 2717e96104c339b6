import type { Setting, Spoken } from './spoken.ts'

/** Spelling and order differ from report to report: "Defense Ministry", "Ministry of Defence". */
const SPELLINGS: Readonly<Record<string, string>> = { defense: 'defence', justice: 'justice' }

/**
 * One organ of one state: "Iraqi forces", "Iraq's military" and "the army of Iraq" share a key. Nothing where the words name
 * no country, or where a number or another word sets a part of it apart ("500 U.S. troops", "elite Iraqi troops").
 */
export function organOf(setting: Setting, one: Spoken): string | undefined {
  if (one.numbered || one.known) return undefined
  const country = one.country ?? (isAnyones(setting, one) ? undefined : setting.onlyCountry)
  const organ = country && (one.country || !one.many) ? organClass(setting, one) : undefined
  return organ ? `organ:${country}:${organ}` : allianceOf(setting, one)
}

/** "Forces loyal to Haftar": without article and country, whose they are is open. */
const isAnyones = ({ words }: Setting, one: Spoken): boolean =>
  !one.definite &&
  /^(?:forces|troops)$/.test(one.head.norm) &&
  one.to - one.from === 1 &&
  !isFinal(words.tokens[one.to]?.pos)

const isFinal = (pos: string | undefined): boolean => pos === 'VERB' || pos === 'AUX'

/** "The coalition", "the Saudi-led coalition", "coalition forces". */
function allianceOf({ lexicon, words }: Setting, one: Spoken): string | undefined {
  const before = words.tokens[one.to - 2]
  const isForces = lexicon.organs.get(one.head.norm) === 'military' && lexicon.alliances.has(before?.norm)
  const own = words.tokens
    .slice(one.from, one.to - 1)
    .filter(
      token => !/-led$/.test(token.norm) && !lexicon.empty.has(token.norm) && token.norm !== 'international',
    )
  if (isForces && own.length === 1) return `alliance:${before.norm}`
  return lexicon.alliances.has(one.head.text) && own.length === 0 ? `alliance:${one.head.norm}` : undefined
}

/** The organ without its state: "military", "security military", "defence ministry". */
export function organClass(setting: Setting, one: Spoken): string | undefined {
  const { lexicon, words, directory } = setting
  if (one.kind === 'person' || one.kind === 'armed-group' || one.kind === 'state') return undefined
  const head = lexicon.organs.get(one.head.norm)
  const isBody =
    head !== undefined ||
    lexicon.nameHeads.get(words.tokens[one.from].norm)?.kind === 'government' ||
    isMinistry(one)
  if (!isBody || (one.human && one.head.norm !== 'troops')) return undefined
  const rest = words.tokens
    .slice(one.from, one.to)
    .filter(token => token !== one.head || head === undefined)
    .filter(token => !lexicon.empty.has(token.norm) && !/^(?:of|the|and|'s|')$/.test(token.norm))
    .filter(token => directory.countries.named(token.text).length === 0)
    .filter(token => directory.countries.ofPeople(token.text).length === 0)
    .map(token => SPELLINGS[token.norm] ?? token.norm)
    .filter(word => word !== 'armed')
  if (head === undefined) return rest.sort().join(' ')
  return rest.length === 0
    ? head
    : rest.length === 1 && /^(?:security|federal|national)$/.test(rest[0])
      ? `${rest[0]} ${head}`
      : undefined
}

const isMinistry = (one: Spoken): boolean =>
  /^(?:ministry|department|parliament|senate|court|congress|intelligence)$/.test(one.head.norm)
