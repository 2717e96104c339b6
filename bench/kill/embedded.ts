import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { reportLines } from './reports.ts'
import { runChild } from './run.ts'
import { type State, stateOf, twice, versionIds } from './state.ts'

export interface Killed {
  readonly rounds: number
  /** Rounds in which the process died before it had ended by itself. */
  readonly died: number
  /** Versions that were acknowledged before a kill, and readings that were. */
  readonly acknowledged: number
  readonly read: number
  /** Acknowledged and not there afterwards; there twice. Both must be empty. */
  readonly lost: readonly string[]
  readonly doubled: readonly string[]
  /** After going on to the end, and of an archive that was never interrupted. */
  readonly finished: State
  readonly undisturbed: State
}

export interface KillOptions {
  readonly rounds: number
  readonly reports: number
  readonly random: () => number
  /** The longest that a process may live after its first word, in milliseconds. */
  readonly longest: number
}

const A_FILE = 5

/** Adds and reads reports, killed again and again, each time looking whether all that was acknowledged is there, once. */
export async function killWhileAdding(options: KillOptions): Promise<Killed> {
  const { rounds, reports, random, longest } = options
  const folder = mkdtempSync(join(tmpdir(), 'casus-kill-'))
  const at = (name: string) => join(folder, name)
  try {
    const files = filesIn(folder, reports)
    // First, so that the program is bundled before anything is killed.
    await runChild(at('undisturbed'), files)
    const acknowledged = new Set<string>()
    const [lost, doubled] = [new Set<string>(), new Set<string>()]
    let [died, read] = [0, 0]
    for (let round = 0; round < rounds; round++) {
      const ended = await runChild(at('archive'), files, {
        first: 'report',
        milliseconds: random() * longest,
      })
      if (ended.killed) died++
      read += ended.read
      for (const id of ended.acknowledged) acknowledged.add(id)
      const state = await stateOf(at('archive'))
      const there = versionIds(state)
      for (const id of acknowledged) if (!there.has(id)) lost.add(id)
      for (const each of [...twice(state.versions), ...twice(state.events), ...twice(state.sightings)])
        doubled.add(each)
    }
    await runChild(at('archive'), files)
    return {
      rounds,
      died,
      acknowledged: acknowledged.size,
      read,
      lost: [...lost],
      doubled: [...doubled],
      finished: await stateOf(at('archive')),
      undisturbed: await stateOf(at('undisturbed')),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Small files, so that there are many transactions to be killed in. */
export function filesIn(folder: string, reports: number, from = 0): string[] {
  const files: string[] = []
  for (let at = from; at < from + reports; at += A_FILE) {
    const file = join(folder, `reports-${String(at).padStart(6, '0')}.jsonl`)
    writeFileSync(file, [...reportLines(at, Math.min(at + A_FILE, from + reports))].join(''))
    files.push(file)
  }
  return files
}
