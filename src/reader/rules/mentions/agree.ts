import type { Words } from '../../../records/words.ts'
import { UNSURE } from './guess.ts'
import { type NameRun, written } from './names.ts'

const SURE = 0.45

/**
 * The same name is the same thing throughout a report, and what a name is shows best where it is told in full: "Jiyad" is
 * a person because "Sajad Jiyad" is one, "NCA" what "National Crime Agency (NCA)" is. What stays unsure is dropped.
 */
export function agree(words: Words, runs: readonly NameRun[]): NameRun[] {
  const sure = new Map<string, NameRun>()
  const note = (name: string, run: NameRun): void => {
    const known = sure.get(name)
    if (!known || known.score < run.score) sure.set(name, run)
  }
  runs.forEach((run, i) => {
    if (run.score < SURE) return
    note(written(words, run.from, run.to), run)
    if (run.label === 'person')
      for (const token of [words.tokens[run.from], words.tokens[run.to - 1]])
        note(token.text, { ...run, score: run.score - 0.1 })
    const next = runs[i + 1]
    if (next && defines(words, run, next)) note(written(words, next.from, next.to), run)
  })
  return runs.flatMap(run => {
    const better = sure.get(written(words, run.from, run.to))
    if (better && better.score > run.score) return [{ ...run, label: better.label, score: better.score }]
    return run.score > UNSURE ? [run] : []
  })
}

const defines = ({ tokens }: Words, name: NameRun, short: NameRun): boolean =>
  short.from === name.to + 1 &&
  tokens[name.to].text === '(' &&
  tokens[short.to]?.text === ')' &&
  name.to - name.from > 1
