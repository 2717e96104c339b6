import type { Status } from '../../records/event.ts'
import type { Words } from '../../records/words.ts'
import type { StatusCues } from './cues.ts'

/** What stands around a verb: its auxiliaries, its negation, and where its infinitive or gerund hangs. */
export interface VerbGroup {
  /** First token of the group. */
  readonly from: number
  readonly modal?: 'planned' | 'future' | 'possible'
  readonly isNegated: boolean
  readonly hasHave: boolean
  readonly be?: 'present' | 'past'
  /** Index of the "to" of an infinitive. */
  readonly to?: number
}

const MOST_AUXILIARIES = 8

/** Walks left from a verb over its auxiliaries, adverbs and negations. */
export function groupOf(words: Words, cues: StatusCues, verb: number): VerbGroup {
  const group: { -readonly [K in keyof VerbGroup]: VerbGroup[K] } = {
    from: verb,
    isNegated: false,
    hasHave: false,
  }
  const { sentence } = words.tokens[verb]
  for (let i = verb - 1; i >= 0 && i >= verb - MOST_AUXILIARIES; i--) {
    const { norm, pos } = words.tokens[i]
    if (words.tokens[i].sentence !== sentence) break
    if (cues.nevermore.has(norm) && cues.emptySubjects.has(words.tokens[i - 1]?.norm)) {
      group.isNegated = true
      group.from = --i
      continue
    }
    if (cues.negations.has(norm)) {
      if (!cues.notReally.has(words.tokens[i + 1].norm)) group.isNegated = true
    } else if (norm === 'to') {
      // "Due to flooding": before a gerund it is a preposition.
      if (
        group.from === verb &&
        /.ing$/.test(words.tokens[verb].norm) &&
        words.tokens[verb].lemma !== words.tokens[verb].norm
      )
        break
      group.to = i
      group.from = i
      if (cues.negations.has(words.tokens[i - 1]?.norm)) group.isNegated = true
      break
    } else if (cues.modals.has(norm) && !isNounAhead(words, i)) group.modal ??= cues.modals.get(norm)
    else if (cues.have.has(norm)) group.hasHave = true
    else if (cues.presentBe.has(norm) && pos !== 'PART') group.be ??= 'present'
    else if (cues.pastBe.has(norm) || norm === 'be' || norm === 'being')
      group.be ??= norm === 'be' || norm === 'being' ? undefined : 'past'
    else if (!isPassable(norm, pos) && !isInverted(words, cues, i)) break
    group.from = i
  }
  return group
}

/** "May" the month, "will" and "might" as nouns. */
const isNounAhead = (words: Words, i: number): boolean =>
  words.tokens[i].pos === 'PROPN' || words.tokens[i].pos === 'NOUN'

/** "Would they attack?": the subject stands between. */
const isInverted = (words: Words, cues: StatusCues, i: number): boolean =>
  words.tokens[i].pos === 'PRON' &&
  i > 0 &&
  cues.modals.has(words.tokens[i - 1].norm) &&
  words.tokens[i - 1].pos === 'AUX'

const isPassable = (norm: string, pos: string): boolean =>
  pos === 'ADV' ||
  pos === 'AUX' ||
  norm === 'do' ||
  norm === 'does' ||
  norm === 'did' ||
  norm === 'get' ||
  norm === 'got'

/** The verb before a coordinated one: "could attack and kill"; the second takes the first's auxiliaries. */
export function coordinated(words: Words, group: VerbGroup): number | undefined {
  const before = words.tokens[group.from - 1]
  if (!before || (before.norm !== 'and' && before.norm !== 'or')) return undefined
  for (let i = group.from - 2; i >= 0 && i >= group.from - 10; i--) {
    const { pos, sentence } = words.tokens[i]
    if (sentence !== before.sentence || pos === 'PUNCT') return undefined
    if (pos === 'VERB') return i
  }
  return undefined
}

/** "Plan to burn cars, destroy shops and bomb bridges": the first of a list of bare verbs has what all share. */
export function listed(words: Words, cues: StatusCues, verb: number): number | undefined {
  const { norm, lemma, sentence } = words.tokens[verb]
  const before = words.tokens[verb - 1]
  if (norm !== lemma || before?.sentence !== sentence || !/^(?:,|and|or)$/.test(before.norm)) return undefined
  for (let i = verb - 2; i >= 0 && i > verb - 18 && words.tokens[i].sentence === sentence; i--) {
    const { norm: own, pos } = words.tokens[i]
    if (cues.boundaries.has(own) || (pos === 'PUNCT' && own !== ',')) return undefined
    if (pos === 'VERB' && own === words.tokens[i].lemma) {
      const group = groupOf(words, cues, i)
      if (group.to !== undefined || group.modal) return i
    }
  }
  return undefined
}

/** What a modal alone makes of the event. */
export function byModal(
  modal: VerbGroup['modal'],
  isHostile: boolean,
  reported: Status | undefined,
): Status | undefined {
  if (modal === 'planned') return 'planned'
  if (modal === 'possible') return 'possible'
  if (modal === 'future')
    return reported === 'threatened' && !isHostile ? 'planned' : (reported ?? 'possible')
  return undefined
}
