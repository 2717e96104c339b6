import type { Meaning, TimeLexicon } from '../../language/times.ts'

/** What the words of one form stand for: slot name to value. */
export type Fields = Readonly<Record<string, number | string>>

/** One place where a form matched; offsets into the sentence. */
export interface Match {
  readonly means: Meaning
  readonly start: number
  readonly end: number
  readonly fields: Fields
}

interface Compiled {
  readonly means: Meaning
  /** Slots without which the form cannot match; a sentence that has no word of one is passed over. */
  readonly needs: readonly string[]
  readonly pattern: RegExp
  readonly capitals: readonly string[]
}

const BEFORE = '(?<![\\w\\u00c0-\\u024f])'
/** A word of a slot may stand right behind a number: "6am". */
const NO_LETTER_BEFORE = '(?<![A-Za-z\\u00c0-\\u024f])'
const AFTER = '(?![\\w\\u00c0-\\u024f])'

/** Slots that hold digits; the rest are lists of words. */
const DIGITS: Readonly<Record<string, string>> = {
  year: '1[0-9]\\d\\d|20\\d\\d',
  yy: '\\d\\d',
  mm: '0[1-9]|1[0-2]',
  dd: '0[1-9]|[12]\\d|3[01]',
  first: '0?[1-9]|[12]\\d|3[01]',
  second: '0?[1-9]|[12]\\d|3[01]',
  hour: '[01]?\\d|2[0-4]',
  minute: '[0-5]\\d',
  clock4: '(?:[01]\\d|2[0-4])[0-5]\\d',
  number: '\\d{1,3}(?:,\\d{3})+|\\d{1,4}(?:\\.\\d)?',
  decade: '1[0-9]\\d0|20\\d0',
  twodigits: '\\d0',
}
const DAY = '0?[1-9]|[12]\\d|3[01]'

interface Grammar {
  readonly forms: readonly Compiled[]
  readonly holds: ReadonlyMap<string, RegExp>
}

const compiled = new WeakMap<TimeLexicon, Grammar>()

function compile(lexicon: TimeLexicon): Grammar {
  const known = compiled.get(lexicon)
  if (known) return known
  const forms = lexicon.forms.map(({ means, form }) => compileForm(lexicon, means, form))
  const slots = new Set(forms.flatMap(form => form.needs))
  const holds = new Map(
    [...slots].map(slot => [slot, new RegExp(`${NO_LETTER_BEFORE}(?:${slotSource(lexicon, slot)})`)]),
  )
  const grammar = { forms, holds }
  compiled.set(lexicon, grammar)
  return grammar
}

function compileForm(lexicon: TimeLexicon, means: Meaning, form: string): Compiled {
  const capitals: string[] = []
  const source = form.replace(/\{([A-Za-z]\w*)\}/g, (_, name: string) => {
    const group = name.toLowerCase()
    if (name !== group) capitals.push(group)
    return `(?<${group}>${slotSource(lexicon, slotOf(group, lexicon))})`
  })
  const needs = slotsOutsideGroups(form).map(name => slotOf(name.toLowerCase(), lexicon))
  return { means, capitals, needs, pattern: new RegExp(`${BEFORE}(?:${source})${AFTER}`, 'gd') }
}

function slotsOutsideGroups(form: string): string[] {
  let [outside, before] = [form, '']
  while (outside !== before) [outside, before] = [outside.replace(/\([^()]*\)/g, ''), outside]
  return [...outside.matchAll(/\{([A-Za-z]\w*)\}/g)].map(match => match[1])
}

/** "day2" is a second "day"; "clock4" is a slot of its own. */
const slotOf = (group: string, lexicon: TimeLexicon): string =>
  group in DIGITS || group in lexicon.slots ? group : group.replace(/\d$/, '')

function slotSource(lexicon: TimeLexicon, slot: string): string {
  if (slot === 'day') return `(?:${DAY})(?:${lexicon.ordinalSuffixes.join('|')})?`
  if (DIGITS[slot]) return DIGITS[slot]
  return Object.keys(lexicon.slots[slot])
    .sort((a, b) => b.length - a.length)
    .map(word => word.replace(/[.\\/]/g, '\\$&'))
    .join('|')
}

/** Every match in one sentence that no longer match covers, left to right. `lowered` has the length of `sentence`. */
export function matchForms(sentence: string, lowered: string, lexicon: TimeLexicon): Match[] {
  const found: Match[] = []
  const { forms, holds } = compile(lexicon)
  const absent = new Map<string, boolean>()
  const isAbsent = (slot: string) => {
    if (!absent.has(slot)) absent.set(slot, !holds.get(slot)!.test(lowered))
    return absent.get(slot)!
  }
  for (const form of forms) {
    if (form.needs.some(isAbsent)) continue
    for (const match of lowered.matchAll(form.pattern)) {
      if (form.capitals.some(group => !isCapital(sentence, match.indices?.groups?.[group]))) continue
      const start = match.index
      found.push({ means: form.means, start, end: start + match[0].length, fields: fieldsOf(match, lexicon) })
    }
  }
  return found
}

function isCapital(sentence: string, at: [number, number] | undefined): boolean {
  return at === undefined || !/^[a-z]/.test(sentence.slice(at[0], at[1]))
}

function fieldsOf(match: RegExpMatchArray, lexicon: TimeLexicon): Fields {
  const fields: Record<string, number | string> = {}
  for (const [group, word] of Object.entries(match.groups ?? {}))
    if (word !== undefined) fields[group] = slotValue(word, slotOf(group, lexicon), lexicon)
  return fields
}

function slotValue(word: string, slot: string, lexicon: TimeLexicon): number | string {
  if (slot === 'clock4') return word
  if (slot === 'day') return Number.parseInt(word, 10)
  return slot in DIGITS ? Number(word.replace(/,/g, '')) : lexicon.slots[slot][word]
}

/** Keeps the longest matches; of equally long ones the first given. */
export function longest<T extends { readonly start: number; readonly end: number }>(
  matches: readonly T[],
): T[] {
  const kept: T[] = []
  for (const match of [...matches].sort((a, b) => b.end - b.start - (a.end - a.start)))
    if (!kept.some(other => match.start < other.end && other.start < match.end)) kept.push(match)
  return kept.sort((a, b) => a.start - b.start)
}
