import type { Problem } from '../records/problem.ts'
import { collect } from './collect.ts'
import type { Conditions } from './format.ts'
import { parseSource, type Source } from './source.ts'

export interface Crosswalk {
  readonly cameo?: readonly string[]
  readonly acled?: readonly string[]
  readonly ucdp?: readonly string[]
}

export interface Mode {
  readonly name: string
  readonly origin: 'plover' | 'casus' | 'own'
  readonly definition: string
  readonly crosswalk: Crosswalk
  readonly means: readonly string[]
}

export interface EventType {
  readonly name: string
  readonly origin: 'plover' | 'casus' | 'own'
  readonly quad: string
  readonly definition: string
  readonly crosswalk: Crosswalk
  /** In the order of the file; where two fit, the later is the more particular. */
  readonly modes: ReadonlyMap<string, Mode>
}

/** A word or phrase that can tell of an event of this type. */
export interface Entry {
  readonly type: string
  readonly mode?: string
  readonly part: 'verb' | 'noun' | 'phrase'
  /** Dictionary forms; "..." stands for a gap of a few words. */
  readonly words: readonly string[]
  /** Absent where the word needs no particular company. Lists are already spelled out. */
  readonly conditions?: Conditions
  /** How often, of the times it fits, it tells of an event of the type: an estimate from 0 to 1. */
  readonly score: number
}

export interface Codebook {
  readonly name: string
  /** BCP 47, of the words. */
  readonly language: string
  readonly types: ReadonlyMap<string, EventType>
  /** In order of precedence. */
  readonly entries: readonly Entry[]
  /** Idioms that tell of no event; they take their words from the entries. Their type is empty. */
  readonly never: readonly Entry[]
  readonly lists: ReadonlyMap<string, readonly string[]>
}

/**
 * Reads a codebook from its files, the first of which names it. With `extends: casus` the given base is enlarged, and
 * the words of the extension come before the base's. Without problems there is a codebook; with any there is none.
 */
export function parseCodebook(
  sources: readonly Source[],
  base?: Codebook,
): { codebook?: Codebook; problems: readonly Problem[] } {
  const read = sources.map(parseSource)
  const problems = read.flatMap(r => r.problems)
  const parsed = read.flatMap(r => (r.parsed ? [r.parsed] : []))
  if (problems.length > 0 || parsed.length === 0) return { problems }
  const extended = parsed[0].format.extends ? base : undefined
  if (parsed[0].format.extends && !base)
    return {
      problems: [{ where: parsed[0].where(['extends']), what: 'The codebook to extend was not given.' }],
    }
  const collected = collect(parsed, extended)
  return collected.problems.length > 0
    ? { problems: collected.problems }
    : { codebook: collected.codebook, problems: [] }
}

export const isType = (codebook: Codebook, type: string): boolean => codebook.types.has(type)

export const isMode = (codebook: Codebook, type: string, mode: string): boolean =>
  codebook.types.get(type)?.modes.has(mode) ?? false

/** The entries whose first word (of a noun: whose last) is this dictionary form, in order of precedence. */
export const entriesOf = (codebook: Codebook, lemma: string): readonly Entry[] =>
  codebook.entries.filter(entry => headOf(entry) === lemma)

/** The word that inflects: the first of a verb or phrase, the last of a noun. */
export const headOf = (entry: Entry): string =>
  entry.part === 'noun' ? entry.words[entry.words.length - 1] : entry.words[0]
