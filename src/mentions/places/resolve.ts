import type { Candidate } from './candidate.ts'
import { type Choice, choose } from './choose.ts'
import { type Context, widen } from './context.ts'
import { foldName } from './fold.ts'

/** From here on a choice is sure enough to help with others. */
const SURE = 1

const keyOf = (candidate: Candidate): string =>
  [candidate.name, candidate.kinds?.join(), candidate.within?.map(area => area.key).join()].join('|')

/** One name has one meaning in a report: "Alexandria" after "Alexandria, Louisiana" is that one, also where none is known there. */
const carryOver = (candidates: readonly Candidate[]): readonly Candidate[] => {
  const told = new Map<string, Candidate>()
  for (const candidate of candidates) {
    const name = foldName(candidate.name)
    const explains = candidate.within !== undefined && candidate.shape !== 'facility'
    if (explains && !told.has(name)) told.set(name, candidate)
  }
  return candidates.map(candidate => {
    const full = told.get(foldName(candidate.name))
    const bare =
      candidate.within === undefined && candidate.kinds === undefined && candidate.shape !== 'facility'
    if (full === undefined || !bare) return candidate
    return { ...candidate, within: full.within, entries: full.entries.length === 0 ? [] : candidate.entries }
  })
}

const settle = (candidate: Candidate, context: Context): Choice =>
  candidate.entries.length === 0
    ? choose(candidate.within ?? [], context, undefined, undefined)
    : choose(candidate.entries, context, candidate.kinds, candidate.within)

export interface Resolved {
  readonly candidate: Candidate
  /** Of a candidate without entries, what it lies in. */
  readonly choice: Choice
}

/** Chooses what each name means; the sure ones first, since they tell what the others are near. */
export const resolveAll = (candidates: readonly Candidate[], first: Context): readonly Resolved[] => {
  const all = carryOver(candidates)
  const distinct = new Map(all.map(candidate => [keyOf(candidate), candidate]))
  const sure = [...distinct.values()].flatMap(candidate => {
    const { entry, margin } = settle(candidate, first)
    const helps = entry !== undefined && margin >= SURE && entry.kind !== 'country' && entry.kind !== 'region'
    return helps ? [entry] : []
  })
  const context = widen(first, sure)
  const choices = new Map([...distinct].map(([key, candidate]) => [key, settle(candidate, context)]))
  return all.map(candidate => ({ candidate, choice: choices.get(keyOf(candidate)) ?? { margin: 0 } }))
}
