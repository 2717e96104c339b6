import type { ActorWords } from '../../language/people.ts'
import type { ActorKind } from '../../records/actor.ts'
import type { OfferedMention } from '../../records/offer.ts'
import type { Token } from '../../records/words.ts'
import { lastTokenOf } from '../../syntax/syntax.ts'
import type { Setting } from './spoken.ts'

/** The singular of a noun as lists have it: "ministries" → "ministry". */
export const singular = (word: string): string =>
  word
    .replace(/ies$/, 'y')
    .replace(/men$/, 'man')
    .replace(/([^s])s$/, '$1')

const find = <T>(table: ReadonlyMap<string, T>, token: Token): T | undefined =>
  table.get(token.norm) ??
  table.get(token.lemma) ??
  table.get(singular(token.norm)) ??
  table.get(singular(token.norm.slice(token.norm.lastIndexOf('-') + 1)))

/** What sort of actor a phrase tells of, by its head and by the word before it. */
export function kindOf(setting: Setting, mention: OfferedMention, from: number, to: number): ActorKind {
  const { words, syntax, lexicon } = setting
  if (mention.label === 'state' || mention.label === 'place' || mention.label === 'nationality')
    return 'state'
  if (mention.label === 'person') return 'person'
  const at = Math.min(lastTokenOf(syntax, mention.head), to - 1)
  const before = ownWords(words.tokens.slice(from, at))
  const head = words.tokens[at]
  if (mention.label === 'armed-group') return 'armed-group'
  return mention.label === 'people' ? kindOfPeople(head, before, lexicon) : kindOfBody(head, before, lexicon)
}

/** Of "the Islamic State group's regional affiliate" only what follows the owner says what it is. */
const ownWords = (before: readonly Token[]): readonly Token[] =>
  before.slice(before.findLastIndex(token => /^'s?$/.test(token.norm)) + 1)

function kindOfPeople(head: Token, before: readonly Token[], lexicon: ActorWords): ActorKind {
  const modifier = kindBefore(before, lexicon)
  const own = find(lexicon.people, head)
  // "Foreign troops", "Islamic State militants": whose they are does not change what they are.
  if (modifier === 'government' && own && /^(?:military|police|armed-group)$/.test(own)) return own
  if (own === 'civilians' && isForce(before, lexicon)) return 'military'
  if (own === 'government' && modifier !== 'armed-group' && modifier !== 'military') return 'government'
  return modifier ?? own ?? 'civilians'
}

/** "five security force members". */
const isForce = (before: readonly Token[], lexicon: ActorWords): boolean =>
  before.some(token => find(lexicon.groups, token)?.kind === 'military')

function kindOfBody(head: Token, before: readonly Token[], lexicon: ActorWords): ActorKind {
  const modifier = kindBefore(before, lexicon)
  const body = find(lexicon.groups, head)
  const isCommon = !/^\p{Lu}/u.test(head.text)
  if (isCommon && body) {
    if (
      before.some(token => /-(?:backed|supported|aligned|allied)$/.test(token.norm)) &&
      body.kind === 'organisation'
    )
      return 'armed-group'
    if (modifier === 'media') return 'media'
    return body.kind === 'organisation' || body.kind === 'military' ? bodyOf(modifier, body.kind) : body.kind
  }
  const named = [head, ...before]
    .map(token => lexicon.nameHeads.get(token.norm))
    .find(found => found !== undefined)
  return named?.kind ?? body?.kind ?? 'organisation'
}

/** "Rebel forces" are an armed group, "security forces" the state's; "a rights group" is an NGO. */
const bodyOf = (modifier: ActorKind | undefined, own: ActorKind): ActorKind =>
  modifier === undefined || (own === 'military' && modifier !== 'armed-group' && modifier !== 'police')
    ? own
    : modifier

function kindBefore(before: readonly Token[], lexicon: ActorWords): ActorKind | undefined {
  for (let i = before.length - 1; i >= 0; i--) {
    const kind = find(lexicon.kindModifiers, before[i])
    if (kind) return kind
    const people = before[i].norm !== 'security' ? find(lexicon.people, before[i]) : undefined
    if (people && people !== 'civilians') return people
    if (/-(?:backed|armed)$/.test(before[i].norm)) return 'armed-group'
  }
  return undefined
}
