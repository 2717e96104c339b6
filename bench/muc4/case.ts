/** How words are mostly written in text with small letters, away from the beginning of a sentence. */
export interface Cases {
  /** By small word, its usual form: "lima" is "Lima", "fmln" is "FMLN", "path" is "path". */
  readonly usual: ReadonlyMap<string, string>
  /** Names of several words, in small letters: "shining path". */
  readonly names: ReadonlySet<string>
}

const WORD = /[\p{L}\p{M}\d]+(?:['’&][\p{L}\p{M}]+)*(?:\.[\p{L}]\b\.?)*/gu
const LONGEST_NAME = 6

/** What stands before a word that does not begin a sentence. */
const AFTER_NAME = /(?:^|[ (])\p{Lu}[\p{L}.'’-]* $/u
const BEFORE_NAME = /^ \p{Lu}/u
const INSIDE = /[\p{L}\d,;] $/u

/** What a large letter beside another counts. */
const BESIDE = 0.1

/** So many times a word in small letters may be an address, a slip or another language. */
const SLIPS = 1

/**
 * From texts in ordinary writing: a word is a name where it is mostly written so. A large letter beside another tells
 * little: "Rifle" in "Green Rifle Brigade".
 */
export function learnCases(texts: Iterable<string>): Cases {
  const counts = new Map<string, Map<string, number>>()
  for (const text of texts)
    for (const match of text.matchAll(WORD)) {
      const [word] = match
      const before = text.slice(Math.max(0, match.index - 24), match.index)
      if (!INSIDE.test(before)) continue
      const after = text.slice(match.index + word.length, match.index + word.length + 3)
      const isBeside = isLarge(word) && (AFTER_NAME.test(before) || BEFORE_NAME.test(after))
      const forms = counts.get(word.toLowerCase()) ?? new Map<string, number>()
      counts.set(word.toLowerCase(), forms.set(word, (forms.get(word) ?? 0) + (isBeside ? BESIDE : 1)))
    }
  return { usual: new Map([...counts].map(([word, forms]) => [word, mostFrequent(forms)])), names: new Set() }
}

const COUNTED =
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|several|many|some|these|those|their|other|various)\s+([a-z]{4,}s)\b/gi

/** Adds words that texts in capitals show to be common: "several subversives"; the one is as common as the many. */
export function withCounted({ usual, names }: Cases, texts: Iterable<string>): Cases {
  const words = new Map(usual)
  for (const text of texts)
    for (const [, many] of text.matchAll(COUNTED))
      for (const word of [many.toLowerCase(), many.toLowerCase().slice(0, -1)])
        if (!words.has(word)) words.set(word, word)
  return { usual: words, names }
}

/** Adds names as people write them; a word of theirs is written so only where no text has shown it otherwise. */
export function withNames({ usual, names }: Cases, more: Iterable<string>): Cases {
  const [words, long] = [new Map(usual), new Set(names)]
  for (const name of more) {
    const parts = name.match(WORD) ?? []
    if (parts.length > 1 && !isCommonMany(parts.at(-1) ?? '', usual)) long.add(parts.join(' ').toLowerCase())
    for (const part of parts)
      if (/^\p{Lu}/u.test(part) && !words.has(part.toLowerCase())) words.set(part.toLowerCase(), part)
  }
  return { usual: words, names: long }
}

/** "Salvadoran guerrillas" are no name, the "Armed Forces" are. */
const isCommonMany = (word: string, usual: ReadonlyMap<string, string>): boolean =>
  /(?<!force)s$/i.test(word) && /^\p{Ll}/u.test(usual.get(word.toLowerCase()) ?? '')

const mostFrequent = (forms: ReadonlyMap<string, number>): string => {
  const weight = ([form, count]: [string, number]) => (isLarge(form) ? count : count - SLIPS)
  return [...forms].reduce((best, form) => (weight(form) > weight(best) ? form : best))[0]
}

const SMALL_IN_NAMES = new Set('of the and for in on to de del la las los y el'.split(' '))

/** Titles are written large before a name. */
const TITLES = new Set(
  'president general colonel major captain lieutenant sergeant corporal minister judge mayor senator bishop archbishop monsignor father doctor dr mr mrs ms governor ambassador deputy gen col maj capt lt sgt'.split(
    ' ',
  ),
)

/**
 * A text in capitals as it would ordinarily be written, letter for letter at the same offsets. A word that was never met
 * is taken for a name unless it looks like a form of one that was.
 */
export function withSmallLetters(text: string, { usual, names }: Cases): string {
  const words = [...text.matchAll(WORD)]
  const low = words.map(([word]) => word.toLowerCase())
  const inName = longNames(words, low, names, text)
  let written = ''
  let at = 0
  const forms = words.map(([word], index) => (inName[index] ? large(low[index]) : formOf(word, usual)))
  for (const [index, match] of words.entries()) {
    written += text.slice(at, match.index)
    const form = startsName(index, low, forms) ? capital(forms[index]) : forms[index]
    const opens =
      index === 0 ||
      /(?<!\b\p{Lu})[.!?]["”)\]]*\s+["“([]*$|\n\s*["“([]*$/u.test(
        text.slice(Math.max(0, match.index - 8), match.index),
      )
    const leads = TITLES.has(low[index]) && isLarge(forms[index + 1]) && index + 1 < words.length
    written += (opens || leads) && !isLarge(form) ? capital(form) : form
    at = match.index + match[0].length
  }
  return written + text.slice(at)
}

/** "La Esperanza", but "San Luis de la Reina". */
const startsName = (index: number, low: readonly string[], forms: readonly string[]): boolean =>
  /^(?:la|las|los|el|san|santa)$/.test(low[index]) && isLarge(forms[index + 1]) && low[index - 1] !== 'de'

const isLarge = (word: string | undefined): boolean => word !== undefined && /^\p{Lu}/u.test(word)
const capital = (word: string): string => word.replace(/^\p{L}/u, c => c.toUpperCase())
const large = (word: string): string =>
  SMALL_IN_NAMES.has(word) ? word : word.replace(/^\p{L}/u, c => c.toUpperCase())

function longNames(
  words: RegExpMatchArray[],
  low: readonly string[],
  names: ReadonlySet<string>,
  text: string,
): boolean[] {
  const inName = words.map(() => false)
  const joins = (i: number) =>
    text.slice((words[i].index ?? 0) + words[i][0].length, words[i + 1]?.index) === ' '
  for (let i = 0; i < words.length; i++) {
    let name = low[i]
    for (
      let length = 2;
      length <= LONGEST_NAME && i + length <= words.length && joins(i + length - 2);
      length++
    ) {
      name += ` ${low[i + length - 1]}`
      if (names.has(name)) inName.fill(true, i, i + length)
    }
  }
  return inName
}

const ENDINGS = /(?:'s|s|es|ed|d|ing|er|ers|ly|ion|ions|ist|ists|ity|ness|al|able|ive|ives)$/

function formOf(word: string, usual: ReadonlyMap<string, string>): string {
  const low = word.toLowerCase()
  const known =
    usual.get(low) ?? (low.endsWith("'s") ? withPossessive(usual.get(low.slice(0, -2))) : undefined)
  if (known) return known
  if (/\d/.test(word)) return /^\d+\p{L}+$/u.test(word) ? low : word
  if (!/[aeiouy]/.test(low) || /\p{L}\./u.test(low)) return word
  const stem = low.replace(ENDINGS, '')
  const isForm =
    stem !== low &&
    [stem, `${stem}e`, `${stem}s`, `${stem}y`, `${stem}ed`, `${stem}ing`].some(
      form => usual.get(form) === form,
    )
  return isForm ? low : large(low)
}

const withPossessive = (word: string | undefined): string | undefined => word && `${word}'s`
