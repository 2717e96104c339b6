import type { Report } from '../records/report.ts'

/** Index of the sentence that holds this offset, or the one before it where the offset lies between two. */
export function sentenceAt(report: Report, offset: number): number {
  let low = 0
  let high = report.sentences.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (report.sentences[middle].start <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** Sentences are counted from 1 for people: "s1, s2, s6". */
export function sentenceNumbers(indices: readonly number[]): string {
  const sorted = [...new Set(indices)].sort((a, b) => a - b)
  return sorted.map(index => `s${index + 1}`).join(', ')
}
