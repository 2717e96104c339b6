import { spanOfTokens } from '../../records/words.ts'
import { actorOfBody, only } from './bodies.ts'
import { type Cast, enter } from './cast.ts'
import { countryBefore, type Office } from './offices.ts'
import { organClass } from './organs.ts'
import type { Setting, Spoken } from './spoken.ts'

/** Who the office is held in: told by name, by an organ of the state, or the one court that a chief justice can sit in. */
export function heldIn(setting: Setting, office: Office, one: Spoken, cast: Cast): number | undefined {
  const { words, lexicon, directory } = setting
  if (office.organ !== undefined) return organOf(setting, office.organ, one, cast)
  if (office.held) return actorOfBody(office.held, cast)
  const head = words.tokens[office.to - 1].norm
  const seat = lexicon.ties.seats.get(head)
  // "Chief Justice" where the report speaks of one court by name.
  if (seat)
    return only(cast, head, other => !other.human && other.how === 'name' && seat.has(other.head.norm))
  const state = isOfState(setting, office, one) ? setting.onlyCountry : undefined
  return state && directory.countries.byIso(state) ? cast.byKey.get(`state:${state}`) : undefined
}

function organOf(setting: Setting, at: number, one: Spoken, cast: Cast): number | undefined {
  const { words, lexicon } = setting
  const organ = lexicon.organs.get(words.tokens[at].norm)
  if (organ === undefined) return cast.byKey.get(`alliance:${words.tokens[at].norm}`)
  const told = countryBefore(setting, at)
  const country = told ?? setting.onlyCountry
  const key = country ? `organ:${country}:${organ}` : `organ told:${organ}`
  const there =
    cast.byKey.get(key) ??
    (told ? undefined : only(cast, organ, other => organClass(setting, other) === organ))
  if (there !== undefined) return there
  const kind = lexicon.groups.get(words.tokens[at].norm)?.kind ?? 'government'
  const head = words.tokens[at]
  const body: Spoken = {
    span: spanOfTokens(words, at, at + 1),
    sentence: one.sentence,
    from: at,
    to: at + 1,
    head,
    how: 'nominal',
    kind,
    definite: true,
    numbered: false,
    many: false,
    human: false,
    ...(country ? { country } : {}),
  }
  return enter(cast, body, key)
}

/** "Prime Minister Hassan Diab": told by nothing but the office. */
function isOfState({ words, lexicon }: Setting, office: Office, one: Spoken): boolean {
  const told = words.tokens.slice(office.from, office.to)
  return (
    office.to === one.from &&
    told.some(({ norm }) => lexicon.ties.stateOffices.has(norm)) &&
    told.every(
      ({ text, norm }) =>
        /^\p{Lu}/u.test(text) &&
        (lexicon.titles.has(norm) || lexicon.roles.has(norm) || lexicon.roleModifiers.has(norm)),
    )
  )
}
