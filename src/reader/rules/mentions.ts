import type { ActorWords } from '../../language/people.ts'
import type { MentionLabel, OfferedMention } from '../../records/offer.ts'
import { type Chunk, spanOfTokens, type Token, type Words } from '../../records/words.ts'
import { agree } from './mentions/agree.ts'
import { labelInContext } from './mentions/context.ts'
import { findKnown, isCapital, type KnownNames, type NameRun, written } from './mentions/names.ts'
import { labelOfNoun, lookUp } from './mentions/nouns.ts'
import { findRuns } from './mentions/runs.ts'

/**
 * Who and what a text speaks of, in the order of the text; a mention may hold others ("Iraq's military" holds "Iraq").
 * A named person's span is the name without titles: "Qassem Soleimani" in "Gen. Qassem Soleimani". A number stays inside
 * ("two Iraqi soldiers"), a determiner does not. Pronouns are none. Times and deeds are not looked for here.
 */
export function findMentions(words: Words, names: KnownNames, lexicon: ActorWords): OfferedMention[] {
  const adjectives = findNationalities(words, names, lexicon)
  const isAdjective = marked(words, adjectives)
  const known = findKnown(words, names).filter(run => run.to - run.from > 1 || !isAdjective[run.from])
  const guessed = findRuns(words, names, lexicon, marked(words, [...known, ...adjectives]))
  const runs = agree(
    words,
    [...known.map(run => labelInContext(words, lexicon, run)), ...guessed].sort((a, b) => a.from - b.from),
  )
  const marks = { isName: marked(words, runs), isAdjective }
  const phrases = words.chunks
    .filter(chunk => chunk.kind === 'noun')
    .flatMap(chunk => nounPhrases(words, chunk, lexicon, marks))
  const heads = new Set(phrases.map(({ to }) => to))
  return inOrder(words, [...phrases, ...runs, ...adjectives.filter(run => !heads.has(run.to))])
}

/** By token: which name is it part of, which adjective of nationality? 0 is none. */
interface Marks {
  readonly isName: Int32Array
  readonly isAdjective: Int32Array
}

const marked = (words: Words, runs: readonly NameRun[]): Int32Array => {
  const marks = new Int32Array(words.tokens.length + 1)
  runs.forEach((run, i) => {
    marks.fill(i + 1, run.from, run.to)
  })
  return marks
}

/** Before a noun, "Iraqi" and "U.S." tell whose it is; "Americans" and a lone "U.S." are no adjectives. */
function findNationalities(words: Words, names: KnownNames, lexicon: ActorWords): NameRun[] {
  const { tokens } = words
  const found: NameRun[] = []
  for (let i = 0; i < tokens.length; i++) {
    if (!isCapital(tokens[i])) continue
    if (isPair(words, names, i)) {
      found.push({ from: i, to: i + 2, label: 'nationality', score: 0.95 })
      i++
      continue
    }
    if (!names.isNationality(tokens[i].text) && !lexicon.peoples.has(tokens[i].text)) continue
    const isName = names.label(tokens[i].text) !== undefined
    if (!isName || modifies(words, names, i))
      found.push({ from: i, to: i + 1, label: 'nationality', score: 0.95 })
  }
  return found
}

/** "South Korean", "Saudi Arabian". */
const isPair = (words: Words, names: KnownNames, i: number): boolean =>
  words.tokens[i + 1]?.sentence === words.tokens[i].sentence &&
  isCapital(words.tokens[i + 1]) &&
  names.isNationality(written(words, i, i + 2)) &&
  names.label(written(words, i, i + 2)) === undefined

function modifies(words: Words, names: KnownNames, i: number): boolean {
  const { tokens } = words
  const next = tokens[i + 1]
  if (!next || next.sentence !== tokens[i].sentence) return false
  if (['NOUN', 'PROPN', 'ADJ', 'NUM'].includes(next.pos)) return names.label(next.text) === undefined
  const third = tokens[i + 2]
  return (
    next.norm === 'and' &&
    third !== undefined &&
    (third.norm === 'other' || modifiesNoun(words, names, i + 2))
  )
}

const modifiesNoun = (words: Words, names: KnownNames, i: number): boolean =>
  names.isNationality(words.tokens[i].text) && ['NOUN', 'ADJ'].includes(words.tokens[i + 1]?.pos)

/** The phrase itself where its head is a common noun, and the possessors inside it. */
function nounPhrases(words: Words, chunk: Chunk, lexicon: ActorWords, marks: Marks): NameRun[] {
  const found: NameRun[] = []
  for (let to = chunk.from + 1; to <= chunk.to; to++) {
    const ends = to === chunk.to || words.tokens[to].pos === 'PART'
    if (!ends || words.tokens[to - 1].pos === 'PART') continue
    const phrase = nounPhrase(words, chunk, to === chunk.to ? chunk.head : to - 1, lexicon, marks)
    if (phrase) found.push(phrase)
    if (to === chunk.to && !marks.isName[chunk.head] && leavesRoom(phrase))
      found.push(...beforeDeed(words, chunk, lexicon, marks))
  }
  return found
}

/** Words before its head that a noun phrase can have; what is longer is a list that the cutter took for one. */
const LONGEST = 25

function nounPhrase(
  words: Words,
  chunk: Chunk,
  head: number,
  lexicon: ActorWords,
  marks: Marks,
): NameRun | undefined {
  const { tokens } = words
  let from = chunk.from
  while (
    from < head &&
    (/^(?:DET|PRON|PUNCT)$/.test(tokens[from].pos) || !/[\p{L}\p{N}]/u.test(tokens[from].text))
  )
    from++
  if (marks.isName[head] || head - from > LONGEST) return undefined
  while (from > 0 && marks.isName[from] && marks.isName[from] === marks.isName[from - 1]) from--
  if (marks.isAdjective[head])
    return isPeople(words, head) ? { from, to: head + 1, label: 'people', score: 0.8 } : undefined
  if (lexicon.articled.has(tokens[head].norm) && !isArticled(words, chunk.from, from, head)) return undefined
  const label = labelOfNoun(tokens[head], from < head ? tokens[head - 1] : undefined, lexicon)
  return label && { from, to: head + 1, label, score: 0.85 }
}

/** "The wounded", "two dead"; not "a frog's head". */
const isArticled = ({ tokens }: Words, start: number, from: number, head: number): boolean =>
  (tokens[start].pos === 'DET' || tokens[from].pos === 'NUM') &&
  !tokens.slice(from, head).some(token => token.pos === 'PART')

/** "Two Americans", "an Iranian": an adjective that stands for people; not the first half of "U.S. and other troops". */
const isPeople = ({ tokens }: Words, head: number): boolean =>
  (!tokens[head].text.includes('.') && tokens[head + 1]?.norm !== 'and') || /s$/.test(tokens[head].norm)

/** What is no mention, or one whose owner may stand before it: "army helicopters". */
const leavesRoom = (phrase: NameRun | undefined): boolean => !phrase || phrase.label === 'vehicle'

/** "rocket attack", "police raid", "prison riot": with what, who or where, where the deed itself is the head. */
function beforeDeed(words: Words, chunk: Chunk, lexicon: ActorWords, marks: Marks): NameRun[] {
  const { tokens } = words
  const found: NameRun[] = []
  for (let i = Math.max(chunk.from, chunk.head - LONGEST); i < chunk.head; i++) {
    if ((tokens[i].pos !== 'NOUN' && tokens[i].pos !== 'PROPN') || marks.isName[i] || marks.isAdjective[i])
      continue
    if (tokens[i + 1].pos === 'PART') continue
    const label = labelBeforeDeed(tokens[i], lexicon)
    if (label) found.push({ from: isLed(tokens[i - 1], chunk, i) ? i - 1 : i, to: i + 1, label, score: 0.6 })
  }
  return found
}

function labelBeforeDeed(noun: Token, lexicon: ActorWords): MentionLabel | undefined {
  const thing = lookUp(lexicon.things, noun)
  if (thing === 'weapon' || thing === 'vehicle' || thing === 'facility') return thing
  const kind = lookUp(lexicon.people, noun)
  if (kind === 'armed-group' || kind === 'military' || kind === 'police') return 'people'
  return lookUp(lexicon.groups, noun)?.label
}

/** "Saudi-led coalition", "U.S.-backed militia". */
const isLed = (before: Token | undefined, chunk: Chunk, i: number): boolean =>
  i > chunk.from && /-(?:led|backed)$/.test(before?.norm ?? '')

function inOrder(words: Words, runs: readonly NameRun[]): OfferedMention[] {
  return runs
    .map(({ from, to, label, score }) => ({
      span: spanOfTokens(words, from, to),
      head: headSpan(words, from, to, label),
      label,
      sentence: words.tokens[from].sentence,
      score,
    }))
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
}

/** The whole of a name is its head; of a common noun phrase, its last word. */
export const headSpan = (
  words: Words,
  from: number,
  to: number,
  label: MentionLabel,
): OfferedMention['head'] =>
  isCapital(words.tokens[from]) && isCapital(words.tokens[to - 1]) && label !== 'people'
    ? spanOfTokens(words, from, to)
    : spanOfTokens(words, to - 1, to)
