import type { Status } from '../../records/event.ts'
import type { Words } from '../../records/words.ts'
import { type Context, isName } from './context.ts'
import type { StatusCues } from './cues.ts'
import { groupOf } from './verbs.ts'

/** The nearest word before that puts the clause in doubt: "if", "denied that", "feared that". */
export function conditionOrAttitude({ words, cues }: Context, at: number): Status | undefined {
  const { from } = words.sentences[words.tokens[at].sentence]
  let isFar = false
  for (let i = at - 1; i >= from && i > at - 24; i--) {
    const { norm, pos } = words.tokens[i]
    if (cues.boundaries.has(norm) || norm === ';' || norm === ':' || norm === '"') return undefined
    if (cues.conditionals.has(norm) && !isFar) return 'possible'
    const attitude = isName(words, i) ? undefined : cues.attitudes.get(norm)
    if (attitude && governsClause(words, cues, i, at))
      return groupOf(words, cues, i).isNegated ? undefined : attitude
    if (norm === ',') isFar = true
    if (isFar && pos === 'PUNCT' && norm !== ',') return undefined
  }
  return undefined
}

/** "Denied that its jets struck", "denied its jets struck"; in "denied bail to the man" nothing is said of a clause. */
function governsClause(words: Words, cues: StatusCues, attitude: number, at: number): boolean {
  for (let i = attitude + 1; i < at; i++) {
    const { norm, pos } = words.tokens[i]
    if (norm === 'that') return true
    if (pos === 'ADP' && !cues.definite.has(norm)) return false
    if (norm === ',') return false
  }
  return words.tokens[attitude].pos === 'VERB' && at - attitude <= 8
}

/** What was announced before a "would": "said it would send", "vowed it would retaliate". */
export function reportBefore({ words, cues }: Context, at: number): Status | undefined {
  const { from } = words.sentences[words.tokens[at].sentence]
  for (let i = at - 1; i >= from && i > at - 20; i--) {
    const { norm } = words.tokens[i]
    if (norm === '"' || norm === ';' || cues.conditionals.has(norm)) return undefined
    if (cues.attitudes.has(norm)) return cues.attitudes.get(norm)
    if (cues.reports.has(norm)) return 'planned'
  }
  return undefined
}

/** "Any group that attacks", "whoever breaks the truce": who does it, if anybody, is left open. */
export function isOfAnyone(words: Words, cues: StatusCues, from: number): boolean {
  const { sentence } = words.tokens[from]
  let isRelative = false
  for (let i = from - 1; i >= 0 && i > from - 9 && words.tokens[i].sentence === sentence; i--) {
    const { norm, pos } = words.tokens[i]
    if (cues.anyone.has(norm)) return isRelative || i === from - 1
    if (cues.relatives.has(norm)) isRelative = true
    else if ((pos === 'PUNCT' && norm !== ',') || (pos === 'VERB' && isRelative)) return false
  }
  return false
}

/** "Did the army attack?" asks; "why did the army attack?" takes it as done. */
export function isAsked(words: Words, cues: StatusCues, at: number): boolean {
  const { from, to } = words.sentences[words.tokens[at].sentence]
  let end = to - 1
  while (end > at && words.tokens[end].norm !== '?' && words.tokens[end].pos === 'PUNCT') end--
  if (words.tokens[end].norm !== '?') return false
  let opening = from
  while (opening < at && words.tokens[opening].pos === 'PUNCT') opening++
  return cues.asking.has(words.tokens[opening].norm)
}

/** "Analysts believe that they will retaliate": what is to come is guessed. */
export function isGuessed(words: Words, cues: StatusCues, at: number): boolean {
  const { sentence } = words.tokens[at]
  for (let i = at - 1; i >= 0 && i > at - 10 && words.tokens[i].sentence === sentence; i--) {
    const { norm, pos } = words.tokens[i]
    if (cues.guesses.has(norm)) return true
    if (pos === 'PUNCT' || cues.boundaries.has(norm)) return false
  }
  return false
}
