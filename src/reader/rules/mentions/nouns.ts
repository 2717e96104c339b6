import type { ActorWords } from '../../../language/people.ts'
import type { MentionLabel } from '../../../records/offer.ts'
import type { Token } from '../../../records/words.ts'

/** Finds a noun in a table by its form, its lemma or its last part ("sub-commander"). */
export function lookUp<T>(table: ReadonlyMap<string, T>, token: Token): T | undefined {
  const { norm, lemma } = token
  return (
    table.get(norm) ??
    table.get(lemma) ??
    table.get(norm.replace(/ies$/, 'y').replace(/s$/, '')) ??
    table.get(norm.slice(norm.lastIndexOf('-') + 1)) ??
    table.get(norm.slice(norm.lastIndexOf('-') + 1).replace(/s$/, ''))
  )
}

/** What a common noun is a word for; nothing where it is neither people nor thing of the lists. */
export function labelOfNoun(
  noun: Token,
  before: Token | undefined,
  lexicon: ActorWords,
): MentionLabel | undefined {
  if (lexicon.people.has(noun.norm) || lookUp(lexicon.people, noun)) return 'people'
  const group = lookUp(lexicon.groups, noun)
  if (group) {
    const kind = before && lookUp(lexicon.kindModifiers, before)
    return kind === 'armed-group' && group.kind !== 'government' ? 'armed-group' : group.label
  }
  return lookUp(lexicon.things, noun)
}
