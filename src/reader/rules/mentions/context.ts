import type { ActorWords } from '../../../language/people.ts'
import type { Words } from '../../../records/words.ts'
import type { NameRun } from './names.ts'

/** A country after "in" or after its city is a place; one that acts, owns or is acted upon is a state. */
export function labelInContext(words: Words, lexicon: ActorWords, run: NameRun): NameRun {
  if (run.label !== 'state') return run
  return isWhere(words, lexicon, run) ? { ...run, label: 'place' } : run
}

function isWhere({ tokens }: Words, lexicon: ActorWords, run: NameRun): boolean {
  const after = tokens[run.to]
  if (after?.norm === "'s") return false
  let i = run.from - 1
  if (tokens[i]?.norm === 'the') i--
  const before = tokens[i]
  if (!before || before.sentence !== tokens[run.from].sentence) return false
  if (before.norm === ',')
    return tokens[i - 1]?.pos === 'PROPN' && (!after || /^[,.;)]$|^--?$/.test(after.norm))
  return before.pos !== 'PART' && lexicon.locative.has(before.norm)
}
