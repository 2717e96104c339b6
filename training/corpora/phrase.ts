import { actorWords } from '../../src/language/en/people.ts'
import type { Extent } from '../../src/records/span.ts'
import type { Layer } from '../document.ts'

/** A phrase as our guidelines cut it. `head` is the word that says what it is, in lower case, and `words` all of them. */
export interface Cut extends Extent {
  readonly layer: Layer
  readonly head: string
  readonly words: readonly string[]
}

/**
 * Some annotators mark hardly more than the head ("pirates" of "23 pirates"): whether before the phrase there is
 * nothing that would be part of it.
 */
export function isWhole(text: string, { start, layer }: Cut): boolean {
  const before = /(\S+)\s+$/.exec(text.slice(Math.max(0, start - 40), start))?.[1]
  if (before === undefined) return start === 0 || /\s|["“‘(]/.test(text[start - 1])
  if (layer === 'name') return !isCapital(before) || /[.,:;!?]$/.test(before) || isTitleWord(before)
  return OPENERS.has(before.toLowerCase()) || /[.,:;!?"”]$|^['’]s$/.test(before) || AUXILIARY.has(before)
}

interface Word extends Extent {
  readonly text: string
}

/**
 * The phrase without determiners and prepositions before it and without what follows its head; of a name with a
 * common noun before it ("militant leader Ali Hasan") the name. Nothing for pronouns and for several phrases in one.
 */
export function cutPhrase(text: string, extent: Extent, { isPerson = false } = {}): Cut | undefined {
  const words = wordsOf(text, extent)
  while (isOpener(words)) words.shift()
  const end = headEnd(words, isPerson)
  if (end === undefined || end === 0) return undefined
  const kept = words.slice(0, end)
  const head = kept[end - 1].text
  const isWord = isOpening(text, kept) || (isPerson && end === 1 && isPeopleWord(head.toLowerCase()))
  const name = isCapital(head) && !isWord ? nameRun(kept) : 0
  const isTitle = [head, head.replace(/s$/, '')].some(isTitleWord)
  if (!name || (isPerson && isTitle)) return cut(kept, 'noun')
  const run = kept.slice(-name)
  return cut(isPerson ? run.slice(titlesIn(run)) : run, 'name')
}

const isOpener = ([first, second]: readonly Word[]): boolean =>
  first !== undefined &&
  (OPENERS.has(first.text.toLowerCase()) || (/^more$/i.test(first.text) && second?.text === 'than'))

const cut = (words: readonly Word[], layer: Layer): Cut | undefined =>
  PRONOUNS.has(words[words.length - 1].text.toLowerCase())
    ? undefined
    : {
        start: words[0].start,
        end: words[words.length - 1].end,
        layer,
        head: headOf(words, layer).toLowerCase(),
        words: words.map(word => word.text),
      }

/** The word that says what it is: "Museum" of "Museum of Flight". */
function headOf(words: readonly Word[], layer: Layer): string {
  const link = layer === 'name' ? words.findIndex(({ text }) => NAME_LINKS.has(text)) : -1
  return words[(link > 0 ? link : words.length) - 1].text
}

function wordsOf(text: string, { start, end }: Extent): Word[] {
  return [...text.slice(start, end).matchAll(WORD)].map(({ 0: word, index }) => ({
    text: word,
    start: start + index,
    end: start + index + word.length,
  }))
}

/** How many words there are up to the head; none where the phrase is two that are joined. */
function headEnd(words: readonly Word[], isPerson: boolean): number | undefined {
  for (const [i, { text }] of words.entries()) {
    const [before, after] = [words[i - 1]?.text ?? '', words[i + 1]?.text ?? '']
    const next = ARTICLE.test(after) ? (words[i + 2]?.text ?? '') : after
    const isInName = isCapital(before) && isCapital(next)
    if (JOINERS.has(text)) {
      if (isInName && !TITLES.has(before.toLowerCase())) continue
      if (!NUMBER.test(before)) return undefined
    }
    if (text === "'s" || text === '’s') {
      if (after === '') return i
      continue
    }
    const isLink = isPerson ? text === 'de' : NAME_LINKS.has(text)
    if (isLink && isInName && !TITLES.has(before.toLowerCase()) && !CALENDAR.test(before)) continue
    if (text === ',' && YEAR.test(after) && NUMBER.test(before)) continue
    if (ARTICLE.test(text) && NAME_LINKS.has(before)) continue
    if (CLOSERS.has(text.toLowerCase()) || (PUNCTUATION.test(text) && i > 0)) return i
  }
  return words.length
}

/** How many words at the end make the name: capitals with "of", "bin" and the like between them. */
function nameRun(words: readonly Word[]): number {
  let from = words.length - 1
  while (from > 0) {
    const before = words[from - 1].text
    if (isCapital(before) || (NUMBER.test(before) && from > 1 && isCapital(words[from - 2].text))) from--
    else if (from > 1 && (LINKS.has(before) || JOINERS.has(before)) && isCapital(words[from - 2].text))
      from -= 2
    else if (from > 2 && ARTICLE.test(before) && isCapital(words[from - 3].text)) from -= 3
    else break
  }
  return words.length - from
}

/** How many words of a person's name are titles, and what stands before them. */
function titlesIn(run: readonly Word[]): number {
  const last = run.findLastIndex(
    ({ text }, i) => i < run.length - 1 && (isTitleWord(text) || text === "'s" || text === '’s'),
  )
  return last + 1
}

const isTitleWord = (word: string): boolean =>
  TITLES.has(word.toLowerCase()) ||
  /(?:-General|-elect)$/i.test(word) ||
  actorWords.roles.has(word.toLowerCase())

/** A sentence's first word is no name for its capital alone. */
function isOpening(text: string, words: readonly Word[]): boolean {
  if (words.length > 1) return false
  const before = text.slice(0, words[0].start).trimEnd()
  const isFirst = before === '' || /[.!?:“"]$/.test(before)
  return isFirst && isCommon(words[0].text.toLowerCase())
}

/** Headlines capitalise: "Woman Convicted". */
const isPeopleWord = (word: string): boolean =>
  actorWords.people.has(word) || actorWords.people.has(word.replace(/s$/, ''))

const isCommon = (word: string): boolean =>
  [word, word.replace(/s$/, ''), word.replace(/ies$/, 'y'), word.replace(/es$/, '')].some(
    form => actorWords.people.has(form) || actorWords.groups.has(form) || actorWords.things.has(form),
  )

const isCapital = (word: string): boolean => /^[^\p{Ll}\p{L}]*\p{Lu}/u.test(word)

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))
const TITLES = actorWords.titles
const WORD =
  /(?:\p{L}\.){2,}|\p{Lu}\.(?=\s\p{Lu})|(?:Mr|Mrs|Ms|Dr|St|Gen|Col|Lt|Sgt|Rep|Sen|Gov|Jr|Sr|Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.|['’]s\b|[\p{L}\p{N}$€£][\p{L}\p{N}$%]*(?:[-–/.,:'’&](?![sS](?![\p{L}\p{N}]))[\p{L}\p{N}]+)*%?|[^\s\p{L}\p{N}]/gu
const PUNCTUATION = /^[^\p{L}\p{N}$€£]/u
const NUMBER = /^\d/
const YEAR = /^(?:1[6-9]|20)\d\d$/
const CALENDAR =
  /day$|^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/
const ARTICLE = /^the$/
const JOINERS = set('and or & as nor plus')
const NAME_LINKS = set('of for de')
const LINKS = set('of for de del della la al el bin ibn bint van von der den du da dos y e ul ud')
const OPENERS = set(
  `the a an this that these those its his her their our my your some any all both each every no such another
  least almost nearly approximately roughly than how what
  in on at by for from to of with as after before since until till during within near around over through into
  about between and or but even only just also including ' " “ ‘ ” ’ ( [ - – — , : ; . * # \``,
)
const CLOSERS = set(
  `of in at on for from with to by about against between near who whom whose which that where when while during
  after before since until into over under through around along across behind inside outside within without
  beyond past per despite upon onto above below including among amid than as like because if is are was were be been has have had will would said says
  you he she it we they i accused suspected killed wounded injured based known called named believed arrested charged seeking working`,
)
const PRONOUNS = set(
  `i you he she it we they me him us them who whom whose which that this these those one ones someone anyone everyone
  nobody somebody anybody everybody myself yourself himself herself itself ourselves themselves others other another
  mine yours hers ours theirs something anything everything nothing what there here all both some any many most few
  each either neither none several former latter such same rest lot lots kind sort kinds sorts part parts half number
  couple plenty bit`,
)
const AUXILIARY = set('is are was were be been has have had says said killed killing wounded injured against')
