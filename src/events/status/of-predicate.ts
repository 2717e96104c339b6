import type { Status } from '../../records/event.ts'
import type { Words } from '../../records/words.ts'
import { type Context, DEEPEST, deeper } from './context.ts'
import type { StatusCues } from './cues.ts'
import type { NounPhrase } from './nouns.ts'
import { ofVerb } from './of-verb.ts'
import { groupOf } from './verbs.ts'

/** "Talks will begin", "an attack could follow": of what is known ("the attack could …") only its taking place counts. */
export function ofPredicate(context: Context, phrase: NounPhrase, predicate: number): Status | undefined {
  const { words, cues } = context
  const { norm } = words.tokens[predicate]
  const occurs = cues.occurrence.has(norm)
  if (phrase.isDefinite && isJudged(words, cues, predicate)) return 'possible'
  if (phrase.isDefinite && !occurs) return undefined
  const planned = cues.object.get(norm)
  const isScheduled =
    groupOf(words, cues, predicate).be !== undefined || /^(?:to|for)$/.test(words.tokens[predicate + 1]?.norm)
  if (planned === 'planned' && isScheduled) return 'planned'
  if (planned === 'possible' && isPassive(context, predicate) && !cues.needsPreposition.has(norm)) {
    const isKnown = phrase.isDefinite && cues.onlyNew.has(norm)
    if (!isKnown) return 'possible'
  }
  if (context.depth >= DEEPEST) return undefined
  // The tagger takes some verbs after a modal for nouns.
  const isModal =
    words.tokens[predicate].pos === 'AUX' &&
    cues.modals.has(norm) &&
    words.tokens[predicate + 1] !== undefined
  const status = ofVerb(deeper(context), isModal ? predicate + 1 : predicate)
  if (cues.continuing.has(norm) && (status === 'happened' || status === 'ongoing'))
    return /(?:e|s|ing)$/.test(norm) ? 'ongoing' : undefined
  if (status === 'denied') return occurs || !phrase.isDefinite ? deniedSubject(occurs) : undefined
  return status === 'happened' ? undefined : status
}

/** "Talks are being considered", "an attack was averted". */
const isPassive = ({ words, cues }: Context, verb: number): boolean =>
  groupOf(words, cues, verb).be !== undefined && /(?:ed|en)$/.test(words.tokens[verb].norm)

/** "The killing of hostages would be a red line." */
function isJudged(words: Words, cues: StatusCues, predicate: number): boolean {
  const { tokens } = words
  for (let i = predicate - 1; i <= predicate + 1; i++)
    if (cues.modals.get(tokens[i]?.norm) === 'future' && tokens[i + 1]?.norm === 'be')
      for (let k = i + 2; k < i + 7 && tokens[k]?.sentence === tokens[predicate].sentence; k++)
        if (cues.judgments.has(tokens[k].norm)) return true
  return false
}

/** "Strikes did not stop them": the strikes were; "talks did not take place": they were not. */
const deniedSubject = (occurs: boolean): Status | undefined => (occurs ? 'denied' : undefined)
