import type { OfferedCause } from '../../records/offer.ts'
import { sameExtent } from '../../records/span.ts'
import { spanOfTokens } from '../../records/words.ts'
import { extentOf, type Scene, speaksOfEvent } from '../rules/causes/clauses.ts'
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
    const labelled = (label: string) =>
      spans.filter(span => span.label === label && speaksOfEvent(scene, span))
    const [causes, effects] = [labelled('cause'), labelled('effect')]
    const marked = spans.filter(span => span.label === 'signal')
    const between = marked.length > 0 ? marked : signalsBetween(signals, causes[0], effects[0])
    return between.flatMap(signal => offered(scene, signals, signal, causes, effects, causal(scored, run)))
  })
}

/** How likely it is that the sentence says so. */
function causal(scored: Scored, { from, to }: Range): number {
  const logits: number[] = []
  for (let i = from; i < to; i++) logits.push(sliceOf(scored, i - scored.window.from, 'causal')[0])
  return sigmoid(logSumExp(logits) / temperatureOf(scored.heads, 'causal'))
}

/** Where the model marked none, words that the lexicon knows between the two. */
function signalsBetween(signals: SignalReader, cause: Range | undefined, effect: Range | undefined): Range[] {
  if (!cause || !effect) return []
  const signal = signals.within({
    from: Math.min(cause.to, effect.to),
    to: Math.max(cause.from, effect.from),
  })
  return signal ? [signal] : []
}

function offered(
  scene: Scene,
  signals: SignalReader,
  signal: Range,
  causes: readonly TaggedSpan[],
  effects: readonly TaggedSpan[],
  probability: number,
): OfferedCause[] {
  const [cause, effect] = [nearest(causes, signal), nearest(effects, signal)]
  const { words, chunkAt } = scene.syntax
  const verb = chunkAt(signal.to - 1) ?? chunkAt(signal.from)
  if (!cause || !effect || (verb?.kind === 'verb' && isUnreal(scene, verb))) return []
  const found = { cause: extentOf(scene, cause), effect: extentOf(scene, effect) }
  if (sameExtent(found.cause, found.effect)) return []
  return [
    {
      ...found,
      signal: spanOfTokens(words, signal.from, signal.to),
      kind: signals.kindOf(signal),
      sentence: words.tokens[signal.from].sentence,
      score: rounded(probability * Math.min(cause.score, effect.score)),
    },
  ]
}

const nearest = (spans: readonly TaggedSpan[], { from, to }: Range): TaggedSpan | undefined =>
  [...spans].sort((a, b) => Math.max(a.from - to, from - a.to) - Math.max(b.from - to, from - b.to))[0]
