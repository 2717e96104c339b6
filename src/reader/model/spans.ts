import type { SequenceTag } from './heads.ts'
import { labelScores, type Scored } from './scores.ts'
import { bestLabels } from './viterbi.ts'

/** Token indices of the report, `to` exclusive. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** `score` is the mean probability of its words' labels. */
export interface TaggedSpan extends Range {
  readonly label: string
  readonly score: number
}

/**
 * The spans of a head that marks them word by word: "B-person" opens one, "I-person" goes on. Labels are decided together
 * over each of `runs`, and no span reaches over the end of one.
 */
export function taggedSpans(scored: Scored, name: SequenceTag, runs: readonly Range[]): TaggedSpan[] {
  const { window, heads } = scored
  const scores = labelScores(scored, name)
  return runs.flatMap(({ from, to }) => {
    const rows = scores.slice(from - window.from, to - window.from)
    const tags = bestLabels(rows, heads.transitions[name])
    const sure = tags.map((tag, i) => Math.exp(rows[i][tag]))
    return spansIn(
      tags.map(tag => heads.labels[name][tag]),
      sure,
    ).map(span => ({ ...span, from: span.from + from, to: span.to + from }))
  })
}

/** "I-" after anything but its own label opens a span, too: what lay between may be marked as something else. */
export function spansIn(tags: readonly string[], sure: readonly number[]): TaggedSpan[] {
  const spans: TaggedSpan[] = []
  for (let from = 0; from < tags.length; ) {
    const label = tags[from].slice(2)
    let to = from + 1
    if (label !== '') {
      while (tags[to] === `I-${label}`) to++
      const total = sure.slice(from, to).reduce((sum, p) => sum + p, 0)
      spans.push({ from, to, label, score: total / (to - from) })
    }
    from = to
  }
  return spans
}

/** The sentences of a window, or what it has of them. */
export function sentenceRuns({ window }: Scored): Range[] {
  const runs: Range[] = []
  window.sentences.forEach((sentence, i) => {
    const at = window.from + i
    if (i > 0 && window.sentences[i - 1] === sentence)
      runs[runs.length - 1] = { ...runs[runs.length - 1], to: at + 1 }
    else runs.push({ from: at, to: at + 1 })
  })
  return runs
}
