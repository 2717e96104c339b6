import type { OfferedCause } from '../../records/offer.ts'
import { sameExtent } from '../../records/span.ts'
import { spanOfTokens } from '../../records/words.ts'
import { extentOf, isFronted, type Scene, speaksOfEvent } from '../rules/causes/clauses.ts'
import { isUnreal } from '../rules/causes/verbs.ts'
import { logSumExp, rounded, type Scored, sigmoid, sliceOf, temperatureOf } from './scores.ts'
import type { SignalReader } from './signals.ts'
import { type Range, sentenceRuns, type TaggedSpan, taggedSpans } from './spans.ts'

/**
 * Where a sentence says that one thing led to another: what led, what it led to, and the words that say so. Left out is
 * what no words say, what could be or did not, and what holds no trigger and points at none.
 */
export function causesIn(scene: Scene, scored: Scored, signals: SignalReader): OfferedCause[] {
  const runs = sentenceRuns(scored).filter(run => causal(scored, run) >= scored.heads.thresholds.causal)
  return runs.flatMap(run => {
    const spans = taggedSpans(scored, 'cause', [run])
    const told = spans.filter(span => span.label !== 'signal' && speaksOfEvent(scene, span))
    const marked = spans.filter(span => span.label === 'signal')
    const between = marked.length > 0 ? marked : signalsBetween(signals, told)
    return between.flatMap(signal => offered(scene, signals, signal, told, causal(scored, run)))
  })
}

/** How likely it is that the sentence says so. */
function causal(scored: Scored, { from, to }: Range): number {
  const logits: number[] = []
  for (let i = from; i < to; i++) logits.push(sliceOf(scored, i - scored.window.from, 'causal')[0])
  return sigmoid(logSumExp(logits) / temperatureOf(scored.heads, 'causal'))
}

/** Where the model marked none, words that the lexicon knows between the first two spans. */
function signalsBetween(signals: SignalReader, [first, second]: readonly TaggedSpan[]): Range[] {
  const signal = second && signals.within({ from: first.to, to: second.from })
  return signal ? [signal] : []
}

function offered(
  scene: Scene,
  signals: SignalReader,
  signal: Range,
  told: readonly TaggedSpan[],
  probability: number,
): OfferedCause[] {
  const { words, chunkAt } = scene.syntax
  const { kind, isReversed } = signals.meaningOf(signal)
  const pair = besides(scene, told, signal)
  const verb = chunkAt(signal.to - 1) ?? chunkAt(signal.from)
  if (!pair || (verb?.kind === 'verb' && isUnreal(scene, verb))) return []
  const isTurned = pair[0].from >= signal.to
  const [cause, effect] = isForward(pair, isReversed !== isTurned) ? pair : [pair[1], pair[0]]
  const found = { cause: extentOf(scene, cause), effect: extentOf(scene, effect) }
  if (sameExtent(found.cause, found.effect)) return []
  return [
    {
      ...found,
      signal: spanOfTokens(words, signal.from, signal.to),
      kind,
      sentence: words.tokens[signal.from].sentence,
      score: rounded(probability * Math.min(cause.score, effect.score)),
    },
  ]
}

type TwoSpans = readonly [TaggedSpan, TaggedSpan]

/** The last before the words and the first after them; both after where the words stand first: "After A, B". */
function besides(scene: Scene, told: readonly TaggedSpan[], { from, to }: Range): TwoSpans | undefined {
  const before = told.filter(span => span.to <= from).at(-1)
  const [after, next] = told.filter(span => span.from >= to)
  if (before && after) return [before, after]
  return after && next && isFronted(scene, from) ? [after, next] : undefined
}

/** In "A set off B, which led to C", B is marked as one of the two that it is: then the words decide. */
const isForward = ([first, second]: TwoSpans, isReversed: boolean): boolean =>
  first.label === second.label ? !isReversed : first.label === 'cause'
