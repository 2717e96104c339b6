import type { ActorWords } from '../../language/people.ts'
import type { ActorKind } from '../../records/actor.ts'
import type { NamedBy } from '../../records/found.ts'
import type { OfferedMention } from '../../records/offer.ts'
import type { Span } from '../../records/span.ts'
import type { Token, Words } from '../../records/words.ts'
import { lastTokenOf, type Syntax } from '../../syntax/syntax.ts'
import { capitalOf, type Directory, type KnownActor } from '../directory.ts'
import { countryOf, isoOf } from './country.ts'
import { kindOf, singular } from './kind.ts'

/** One place where somebody is spoken of, with what its own words say of them. */
export interface Spoken {
  readonly span: Span
  readonly sentence: number
  /** Token indices, `to` exclusive; `head` is the last. */
  readonly from: number
  readonly to: number
  readonly head: Token
  readonly how: NamedBy
  readonly kind: ActorKind
  /** ISO 3166-1 alpha-2, where a word of the phrase says so. */
  readonly country?: string
  readonly known?: KnownActor
  /** "the", "those": points back. */
  readonly definite: boolean
  readonly numbered: boolean
  readonly many: boolean
  /** Is it a person or persons, and not a body? */
  readonly human: boolean
}

/** What stages need to know besides the words; passed along as one. */
export interface Setting {
  readonly syntax: Syntax
  readonly words: Words
  readonly lexicon: ActorWords
  readonly directory: Directory
  /** The country of a report that speaks of no other: there "the government" is its government. */
  readonly onlyCountry?: string
}

/** Characters of a phrase that names somebody. */
const LONGEST = 400

const ACTING = new Set(['person', 'people', 'organisation', 'armed-group', 'state'])

/** The mentions that may be actors, in the order of the text; what lies inside another one's words as mere adjective is left out. */
export function speak(setting: Setting, mentions: readonly OfferedMention[]): Spoken[] {
  const spoken: Spoken[] = []
  let coveredTo = 0
  const sorted = [...mentions].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
  for (const offered of sorted) {
    const mention = asState(setting, offered)
    const isInside = mention.span.end <= coveredTo
    if (mention.span.end - mention.span.start > LONGEST) continue
    if (mention.label === 'nationality') {
      if (!isInside && isoOf(setting.directory, mention.span.text)) spoken.push(describe(setting, mention))
      continue
    }
    if (ACTING.has(mention.label) || (mention.label === 'place' && isGovernment(setting, mention)))
      spoken.push(describe(setting, mention))
    if (mention.label !== 'state' && mention.label !== 'place' && mention.span.end > coveredTo)
      coveredTo = mention.span.end
  }
  return spoken
}

/** "Ukrainian" is no organisation, whatever a reader takes it for. */
function asState({ directory }: Setting, mention: OfferedMention): OfferedMention {
  if (mention.label !== 'organisation') return mention
  const { text } = mention.span
  if (directory.countries.named(text).length > 0) return { ...mention, label: 'state' }
  return directory.countries.ofPeople(text).length > 0 ? { ...mention, label: 'nationality' } : mention
}

/** What the words of a mention and those before it say of whoever it tells. */
export function describe(setting: Setting, mention: OfferedMention): Spoken {
  const { syntax, words, lexicon, directory } = setting
  const to = lastTokenOf(syntax, mention.span) + 1
  const from = Math.min(syntax.tokenAt(mention.span.start), to - 1)
  const head = words.tokens[lastTokenOf(syntax, mention.head)]
  const known = directory.find(mention.span.text)
  const before = words.tokens[from - 1]
  const isName = known !== undefined || mention.label === 'person' || isNamed(mention, head, lexicon)
  const how: NamedBy = mention.label === 'nationality' ? 'adjective' : isName ? 'name' : 'nominal'
  const country = known?.country ?? countryOf(setting, mention, from, to)
  return {
    span: mention.span,
    sentence: mention.sentence,
    from,
    to,
    head,
    how,
    kind: known?.kind ?? kindOf(setting, mention, from, to),
    ...(country ? { country } : {}),
    ...(known ? { known } : {}),
    definite: how === 'nominal' && before?.sentence === head.sentence && lexicon.definite.has(before.norm),
    numbered: isNumbered(words, from, to, lexicon),
    many: isMany(head, mention, lexicon),
    human: mention.label === 'person' || mention.label === 'people',
  }
}

/** A name's last word has a capital and is no plain noun of the lists. */
const isNamed = (mention: OfferedMention, head: Token, lexicon: ActorWords): boolean => {
  if (mention.label === 'people' || !/^\p{Lu}|^(?:al|el)-/u.test(head.text)) return mention.label === 'state'
  const isOneWord = mention.span.start === head.start
  return !(isOneWord && (lexicon.groups.has(head.norm) || lexicon.people.has(head.norm)))
}

function isNumbered(words: Words, from: number, to: number, lexicon: ActorWords): boolean {
  const before = words.tokens[from - 1]
  if (before && before.sentence === words.tokens[from].sentence && lexicon.numbers.has(before.norm))
    return true
  return words.tokens.slice(from, to).some(token => token.pos === 'NUM' || lexicon.numbers.has(token.norm))
}

const isMany = (head: Token, mention: OfferedMention, lexicon: ActorWords): boolean =>
  mention.label !== 'person' &&
  mention.label !== 'state' &&
  (/(?:men|people|children|women|dead|wounded|injured)$/.test(head.norm) ||
    (/[^s]s$/.test(head.norm) && (head.lemma !== head.norm || lexicon.people.has(singular(head.norm)))))

/** "Washington vowed", "between Washington and Tehran": a capital that speaks, acts or is opposed is its state's government. */
function isGovernment({ syntax, words, lexicon, directory }: Setting, mention: OfferedMention): boolean {
  if (!capitalOf(directory.countries, mention.span.text)) return false
  const to = lastTokenOf(syntax, mention.span) + 1
  const from = syntax.tokenAt(mention.span.start)
  if (isBetween(words, from, to)) return true
  const before = words.tokens[from - 1]
  if (before?.sentence === words.tokens[from].sentence && (before.pos === 'ADP' || before.norm === ','))
    return false
  const verb = syntax.chunkAt(to)
  if (verb?.kind !== 'verb' || verb.sentence !== mention.sentence) return false
  const head = words.tokens[verb.head]
  return head.pos === 'VERB' && lexicon.deeds.has(head.lemma) && !isPassiveLike(words, verb.from, verb.head)
}

const isPassiveLike = (words: Words, from: number, head: number): boolean =>
  words.tokens.slice(from, head).some(token => /^(?:is|are|was|were|be|been|being)$/.test(token.norm)) &&
  !/ing$/.test(words.tokens[head].norm)

function isBetween(words: Words, from: number, to: number): boolean {
  const { tokens } = words
  return (
    (tokens[from - 1]?.norm === 'between' && tokens[to]?.norm === 'and') ||
    (tokens[from - 1]?.norm === 'and' && tokens[from - 3]?.norm === 'between')
  )
}
