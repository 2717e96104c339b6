import type { Status } from '../../records/event.ts'

type Words = ReadonlySet<string>
/** From a word, in the form in which it stands, to what it does to the event it governs. */
type Effects<E extends string> = ReadonlyMap<string, E>

/** The words by which a language says that something did not happen, or not yet. All in lower case. */
export interface StatusCues {
  /** `future` is the future seen from the past ("would"). */
  readonly modals: Effects<'planned' | 'future' | 'possible'>
  readonly negations: Words
  readonly notReally: Words
  readonly presentBe: Words
  readonly pastBe: Words
  readonly have: Words
  readonly emptySubjects: Words
  readonly infinitive: Effects<Status>
  readonly gerund: Effects<Status>
  readonly object: Effects<Status>
  readonly needsPreposition: Words
  readonly onlyNew: Words
  readonly adjacent: Words
  readonly containers: Words
  readonly ability: Words
  readonly decrees: Words
  readonly decreed: Words
  readonly into: Words
  readonly nevermore: Words
  readonly anyone: Words
  readonly relatives: Words
  readonly asking: Words
  readonly guesses: Words
  readonly judgments: Words
  readonly modifiers: Effects<Status>
  readonly attitudes: Effects<Status>
  readonly reports: Words
  readonly occurrence: Words
  readonly continuing: Words
  readonly conditionals: Words
  readonly definite: Words
  readonly factual: Words
  readonly boundaries: Words
  readonly stillGoing: Words
}
