import type { ActorWords } from '../language/people.ts'
import type { FoundActors } from '../records/found.ts'
import type { Offer } from '../records/offer.ts'
import type { Words } from '../records/words.ts'
import { syntaxOf } from '../syntax/syntax.ts'
import { joinAppositions } from './actors/appositions.ts'
import { bodiesOf } from './actors/bodies.ts'
import { emptyCast } from './actors/cast.ts'
import { onlyCountry } from './actors/country.ts'
import { enterNames } from './actors/names.ts'
import { enterNominals } from './actors/nominals.ts'
import { joinPronouns } from './actors/pronouns.ts'
import { recordActors } from './actors/record.ts'
import { speak } from './actors/spoken.ts'
import { findTies } from './actors/ties.ts'
import type { Directory } from './directory.ts'

/**
 * Who appears in a report, each once under all the forms in which it is spoken of: full and short names, initials,
 * "the group", "they", "American". `Actor.mentions` holds all of these, pronouns too; `at` says which is which.
 * People told by number or kind are actors of their own, and only "the soldiers" points back to "two Iraqi soldiers".
 */
export function findActors(
  words: Words,
  offer: Offer,
  directory: Directory,
  lexicon: ActorWords,
): FoundActors {
  const setting = {
    syntax: syntaxOf(words),
    words,
    lexicon,
    directory,
    onlyCountry: onlyCountry(directory, offer.mentions),
  }
  const spoken = speak(setting, offer.mentions)
  const cast = emptyCast()
  // Names before nouns: "the group" in the first sentence may precede nobody, but a surname in the headline precedes its full name.
  enterNames(setting, spoken, cast)
  joinAppositions(setting, spoken, cast)
  enterNominals(setting, spoken, cast)
  // Pronouns last: they may mean any of the above.
  const pronouns = joinPronouns(setting, spoken, cast)
  const all = [...spoken, ...pronouns].sort((a, b) => a.from - b.from || b.to - a.to)
  const ties = findTies(setting, all, bodiesOf(setting, spoken, offer.mentions, pronouns), cast)
  return recordActors(setting, cast, ties, offer)
}
