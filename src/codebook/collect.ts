import type { Problem } from '../records/problem.ts'
import type { Codebook, Entry, EventType, Mode } from './codebook.ts'
import type { CodebookFormat, Conditions, WordEntry } from './format.ts'
import type { Parsed } from './source.ts'

type TypeFormat = NonNullable<CodebookFormat['types']>[string]
type ModeFormat = NonNullable<TypeFormat['modes']>[string]
type Path = readonly (string | number)[]

const BUILT_IN = new Set(['@name', '@number', '@end'])
const PARTS = { verbs: 'verb', nouns: 'noun', phrases: 'phrase' } as const

/** For words without a score of their own: the more words a phrase has, the less else it can mean. */
const SCORES = { verb: 0.8, noun: 0.8, phrase: 0.8, several: { verb: 0.8, noun: 0.92, phrase: 0.8 } }

/** Puts the files together; every problem says where. */
export function collect(
  files: readonly Parsed[],
  base?: Codebook,
): { codebook: Codebook; problems: Problem[] } {
  const problems: Problem[] = []
  const lists = new Map(base?.lists)
  for (const { format } of files)
    for (const [name, words] of Object.entries(format.lists ?? {})) lists.set(name, words)
  const types = new Map<string, EventType>(base?.types)
  const entries: Entry[] = []
  const never: Entry[] = []
  const seen: Context['seen'] = new Map()
  for (const file of files) {
    const context = { file, lists, problems, entries, seen }
    readWords({ ...context, entries: never }, ['never'], file.format.never ?? {}, '')
    for (const [name, format] of Object.entries(file.format.types ?? {})) {
      types.set(name, typeOf(context, name, format, types))
      readWords(context, ['types', name], format, name)
      for (const [mode, inner] of Object.entries(format.modes ?? {}))
        readWords(context, ['types', name, 'modes', mode], inner, name, mode)
    }
  }
  const head = files[0].format
  const codebook: Codebook = {
    name: head.codebook ?? base?.name ?? 'unnamed',
    language: head.language ?? base?.language ?? 'en',
    types,
    entries: [...byPrecedence(entries), ...(base?.entries ?? [])],
    never: [...never, ...(base?.never ?? [])],
    lists,
  }
  return { codebook, problems }
}

interface Context {
  readonly file: Parsed
  readonly lists: ReadonlyMap<string, readonly string[]>
  readonly problems: Problem[]
  readonly entries: Entry[]
  readonly seen: Map<string, { readonly file: Parsed; readonly path: Path }>
}

function typeOf(
  context: Context,
  name: string,
  format: TypeFormat,
  types: ReadonlyMap<string, EventType>,
): EventType {
  const known = types.get(name)
  if (!known && !format.definition)
    context.problems.push({
      where: context.file.where(['types', name]),
      what: `${name} is not a type of this codebook, and a new type needs a definition.`,
      remedy: `Give it one, or use one of ${[...types.keys()].join(', ') || 'the types that you define'}.`,
    })
  const modes = new Map(known?.modes)
  for (const [mode, inner] of Object.entries(format.modes ?? {}))
    modes.set(
      mode,
      modeOf(context, name, mode, inner, modes.get(mode), types, format.origin ?? known?.origin),
    )
  return {
    name,
    origin: format.origin ?? known?.origin ?? 'own',
    quad: format.quad ?? known?.quad ?? 'none',
    definition: format.definition ?? known?.definition ?? '',
    crosswalk: format.crosswalk ?? known?.crosswalk ?? {},
    modes,
  }
}

function modeOf(
  context: Context,
  type: string,
  name: string,
  format: ModeFormat,
  known: Mode | undefined,
  types: ReadonlyMap<string, EventType>,
  origin: Mode['origin'] | undefined,
): Mode {
  if (!known && !format.definition) {
    const owner = [...types.values()].find(t => t.modes.has(name))?.name
    context.problems.push({
      where: context.file.where(['types', type, 'modes', name]),
      what: owner
        ? `"${name}" is a mode of ${owner}, not of ${type}.`
        : `"${name}" is not a mode of ${type}, and a new mode needs a definition.`,
      remedy: owner ? `Put it under ${owner}, or define a mode of ${type} by that name.` : 'Give it one.',
    })
  }
  return {
    name,
    origin: format.origin ?? known?.origin ?? origin ?? 'own',
    definition: format.definition ?? known?.definition ?? '',
    crosswalk: format.crosswalk ?? known?.crosswalk ?? {},
    means: [...(known?.means ?? []), ...(format.means ?? [])],
  }
}

function readWords(
  context: Context,
  path: Path,
  format: TypeFormat | ModeFormat,
  type: string,
  mode?: string,
): void {
  for (const list of ['verbs', 'nouns', 'phrases'] as const)
    for (const [i, raw] of (format[list] ?? []).entries()) {
      const { words, score, ...rest } = typeof raw === 'string' ? { words: [raw], score: undefined } : raw
      const conditions = spellOut(context, [...path, list, i], rest)
      for (const phrase of words) {
        const entry: Entry = {
          type,
          mode,
          part: PARTS[list],
          words: phrase.split(' '),
          conditions,
          score: score ?? (phrase.includes(' ') ? SCORES.several : SCORES)[PARTS[list]],
        }
        if (isRepeated(context, entry.part, phrase, rest, [...path, list, i])) continue
        context.entries.push(entry)
      }
    }
}

/** The same word under the same conditions twice could only ever be read as the first. */
function isRepeated(
  { file, seen, problems }: Context,
  part: Entry['part'],
  phrase: string,
  conditions: object,
  path: Path,
): boolean {
  const key = `${part} ${phrase} ${JSON.stringify(conditions)}`
  const first = seen.get(key)
  if (!first) {
    seen.set(key, { file, path })
    return false
  }
  problems.push({
    where: file.where(path),
    what: `The ${part} "${phrase}" is already at ${first.file.where(first.path)}.`,
    remedy: 'Keep one, or give them conditions that tell them apart.',
  })
  return true
}

function spellOut(
  context: Context,
  path: Path,
  raw: Exclude<WordEntry, string> | object,
): Conditions | undefined {
  const conditions: Record<string, string[]> = {}
  for (const [name, words] of Object.entries(raw as Conditions))
    conditions[name] = words.flatMap((word, i) => {
      if (!word.startsWith('@') || BUILT_IN.has(word)) return [word]
      const list = context.lists.get(word.slice(1))
      if (!list)
        context.problems.push({
          where: context.file.where([...path, name, i]),
          what: `There is no list "${word}".`,
          remedy: `Add it under lists, or use one of ${[...context.lists.keys()].map(l => `@${l}`).join(', ')}.`,
        })
      return list ?? []
    })
  return Object.keys(conditions).length > 0 ? (conditions as Conditions) : undefined
}

/** Longer phrases first, then words that need company, then words that need none; else as in the file. */
function byPrecedence(entries: readonly Entry[]): Entry[] {
  const rank = (e: Entry): number => e.words.length * 4 + (needsCompany(e) ? 2 : 0)
  return entries.toSorted((a, b) => rank(b) - rank(a))
}

const needsCompany = ({ conditions: c }: Entry): boolean =>
  c !== undefined &&
  [c.with, c.before, c.after, c.subject, c.object, c.nowhere].some(list => list !== undefined)
