import type { OfferedCause, OfferedTrigger } from '../../records/offer.ts'
import { type Span, sameExtent } from '../../records/span.ts'
import { spanOfTokens, type Words } from '../../records/words.ts'
import { syntaxOf } from '../../syntax/syntax.ts'
import { answerCause, backwardCause } from './causes/backward.ts'
import { extentOf, type Scene } from './causes/clauses.ts'
import { connectiveCause } from './causes/connectives.ts'
import type { CauseLexicon } from './causes/lexicon.ts'
import { byFirst } from './causes/match.ts'
import { type Found, verbCause } from './causes/verbs.ts'

/**
 * Where the words say that one thing led to another. Cause and effect each hold a trigger, or are one pronoun that
 * points at an event told before; of "during" and "as part of" the cause is the part and the effect the whole.
 * What could happen, did not, or is asked is left out.
 */
export function findCauses(
  words: Words,
  triggers: readonly OfferedTrigger[],
  lexicon: CauseLexicon,
): OfferedCause[] {
  const syntax = syntaxOf(words)
  const marked = new Map<number, Span>()
  for (const { span } of triggers)
    for (let i = syntax.tokenAt(span.start); i < words.tokens.length && words.tokens[i].start < span.end; i++)
      marked.set(i, span)
  const scene: Scene = { syntax, lexicon, isTrigger: i => marked.has(i), triggerAt: i => marked.get(i) }
  const rows = {
    verbs: byFirst(lexicon.verbs),
    connectives: byFirst(lexicon.connectives),
    backward: byFirst(lexicon.backward),
    answers: byFirst(lexicon.answers),
  }
  const found = words.tokens.flatMap(({ index }) => {
    const chunk = syntax.chunkAt(index)
    const verb = chunk?.head === index ? chunk : undefined
    // Connectives first: "following" is also a form of "follow".
    const one =
      connectiveCause(scene, rows.connectives, index) ??
      (verb && (verbCause(scene, rows.verbs, verb) ?? answerCause(scene, rows.answers, verb))) ??
      backwardCause(scene, rows.backward, index)
    return one ? [one] : []
  })
  return apart(found)
    .map(one => offered(scene, one))
    .filter(cause => !sameExtent(cause.cause, cause.effect))
}

/** "in retaliation for" is not also "retaliation for". */
const apart = (found: readonly Found[]): Found[] =>
  found.filter(
    ({ signal }, i) => !found.slice(Math.max(0, i - 3), i).some(other => other.signal.to > signal.from),
  )

function offered(scene: Scene, { cause, effect, signal, row }: Found): OfferedCause {
  const { words } = scene.syntax
  return {
    cause: extentOf(scene, cause),
    effect: extentOf(scene, effect),
    signal: spanOfTokens(words, signal.from, signal.to),
    kind: row.kind,
    sentence: words.tokens[signal.from].sentence,
    score: row.score,
  }
}
