import type { Pos, Sentence, Token } from '../../records/words.ts'
import { headlineVerbs } from './headlines.ts'
import { verbLemma } from './lemmas.ts'
import { NAMES_AND_MARKS } from './marks.ts'
import { NOUN_OR_VERB } from './noun-or-verb.ts'

type Fix = (tokens: readonly Token[], i: number) => Pos | undefined

const startsObject = (t: Token | undefined): boolean =>
  t !== undefined &&
  (['NUM', 'DET', 'PRON', 'PROPN'].includes(t.pos) || t.norm === 'dozens' || t.norm === 'scores')

/** Months and weekdays that are also common words stay what the tagger says. */
const CALENDAR =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|april|june|july|august|september|october|november|december)$/

/** "Eight", "Hundreds" and the like open many headlines and leads with a capital. */
const NUMBER_WORDS = new Set(
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety'.split(
    ' ',
  ),
)

/** Adjectives that stand for the people they describe: "the wounded", "a civilian", "the military". */
const PEOPLE_ADJECTIVES = new Set(
  'military civilian wounded injured dead elderly rebel militant insurgent opposition homeless accused deceased separatist islamist jihadist extremist loyalist dissident native local'.split(
    ' ',
  ),
)

/** Nouns that the tagger takes for something else in the company given. */
const AFTER: Readonly<Record<string, readonly string[]>> = {
  tear: ['gas'],
  think: ['tank', 'tanks'],
  fire: ['service', 'brigade', 'department', 'crews'],
}

/** What the tagger is known to get wrong in news, each by its neighbours. The first that answers decides. */
const FIXES: readonly Fix[] = [
  // "The union plans a strike": no adjective, whatever the tagger says.
  (tokens, i) => (tokens[i].norm === 'union' && tokens[i].pos === 'ADJ' ? 'NOUN' : undefined),
  (tokens, i) => (AFTER[tokens[i].norm]?.includes(tokens[i + 1]?.norm) ? 'NOUN' : undefined),
  // "Iraq's military said", "killed a civilian": an adjective that names people where no noun follows.
  (tokens, i) => {
    const [before, word, after] = [tokens[i - 1], tokens[i], tokens[i + 1]]
    if (word.pos !== 'ADJ' || !PEOPLE_ADJECTIVES.has(word.norm) || !before) return undefined
    const opened =
      before.pos === 'DET' ||
      before.pos === 'NUM' ||
      before.pos === 'ADJ' ||
      before.norm === "'s" ||
      // "the Turkish military": the tagger takes some adjectives of nationality for names.
      (before.pos === 'PROPN' && /^(?:military|opposition)$/.test(word.norm))
    return opened && !['NOUN', 'PROPN', 'ADJ', 'NUM'].includes(after?.pos) ? 'NOUN' : undefined
  },
  // "That attack", "those airstrikes".
  (tokens, i) =>
    tokens[i].pos === 'PRON' &&
    /^th(?:at|is|ese|ose)$/.test(tokens[i].norm) &&
    ['NOUN', 'ADJ', 'NUM'].includes(tokens[i + 1]?.pos)
      ? 'DET'
      : undefined,
  (tokens, i) => (CALENDAR.test(tokens[i].norm) ? 'PROPN' : undefined),
  (tokens, i) => (NUMBER_WORDS.has(tokens[i].norm) ? 'NUM' : undefined),
  // "the base housing": an adjective before a participle that became a verb was a noun.
  (tokens, i) => {
    const [before, word, after] = [tokens[i - 1], tokens[i], tokens[i + 1]]
    if (word.pos !== 'ADJ' || before?.pos !== 'DET' || !after) return undefined
    return /.ing$/.test(after.norm) && startsObject(tokens[i + 2]) && after.pos === 'NOUN'
      ? 'NOUN'
      : undefined
  },
  // "…, wounding five fighters", "a base housing U.S. troops": a participle with an object is a verb.
  (tokens, i) => {
    const [before, word, after] = [tokens[i - 1], tokens[i], tokens[i + 1]]
    if (word.pos !== 'NOUN' || !/.ing$/.test(word.norm) || !startsObject(after) || !before) return undefined
    if (after.start === word.end) return undefined
    return ['DET', 'ADP', 'PART', 'NUM'].includes(before.pos) ? undefined : 'VERB'
  },
  // "led to protests", "after clashes": a plural after a preposition, a determiner or "to" that no subject follows.
  (tokens, i) => {
    const [before, word, after] = [tokens[i - 1], tokens[i], tokens[i + 1]]
    if (word.pos !== 'VERB' || !/[^s]s$/.test(word.norm) || !before) return undefined
    if (before.norm === 'to' || before.pos === 'DET' || before.pos === 'ADJ') return 'NOUN'
    return before.pos === 'ADP' && after?.pos !== 'DET' ? 'NOUN' : undefined
  },
  // "The shooting killed": a verb in -ing right after a determiner is a noun, unless a noun follows it.
  (tokens, i) => {
    const [before, word, after] = [tokens[i - 1], tokens[i], tokens[i + 1]]
    if (word.pos !== 'VERB' || !/.ing$/.test(word.norm) || !before) return undefined
    const determined = before.pos === 'DET' || before.norm === "'s" || before.pos === 'ADJ'
    return determined && !['NOUN', 'PROPN', 'ADJ'].includes(after?.pos) ? 'NOUN' : undefined
  },
  // "Gunmen abducted 30 schoolgirls": an unknown word in -ed between a noun and what a verb takes.
  (tokens, i) => {
    const [before, word, after] = [tokens[i - 1], tokens[i], tokens[i + 1]]
    if (
      !['NOUN', 'ADJ', 'PROPN'].includes(word.pos) ||
      !/.{2}ed$/.test(word.norm) ||
      /^\p{Lu}/u.test(word.text)
    )
      return undefined
    if (!before || !['NOUN', 'PROPN', 'AUX', 'PRON', 'ADV'].includes(before.pos)) return undefined
    return !after || ['DET', 'NUM', 'ADP', 'PRON', 'PROPN', 'PUNCT', 'PART', 'ADV'].includes(after.pos)
      ? 'VERB'
      : undefined
  },
  // A capitalised common word that opens a sentence: "Soldiers fired", "Previous assaults".
  (tokens, i) => {
    const word = tokens[i]
    if (word.pos !== 'PROPN' || !opensSentence(tokens, i) || !/^\p{Lu}\p{Ll}+$/u.test(word.text))
      return undefined
    if (word.lemma !== word.norm && /s$/.test(word.norm)) return 'NOUN'
    return /(?:ious|ular|ical|eral|ional|ive)$/.test(word.norm) && tokens[i + 1]?.pos === 'NOUN'
      ? 'ADJ'
      : undefined
  },
]

const opensSentence = (tokens: readonly Token[], i: number): boolean =>
  i === 0 ||
  tokens[i - 1].sentence !== tokens[i].sentence ||
  (tokens[i - 1].norm === '"' && opensSentence(tokens, i - 1))

/** Corrects parts of speech, sentence by sentence. */
export function retag(tokens: readonly Token[], sentences: readonly Sentence[]): Token[] {
  const tagged = [...tokens]
  for (const fix of [...NAMES_AND_MARKS, ...FIXES, ...NOUN_OR_VERB])
    for (let i = 0; i < tagged.length; i++) {
      const pos = fix(tagged, i)
      if (pos && pos !== tagged[i].pos) tagged[i] = { ...tagged[i], pos }
    }
  for (const i of headlineVerbs(tagged, sentences)) tagged[i] = { ...tagged[i], pos: 'VERB' }
  return tagged.map(withVerbLemma)
}

/** A form that the tagger did not take for a verb, or does not know, has no base form yet. */
const withVerbLemma = (t: Token): Token =>
  t.pos === 'VERB' && t.lemma === t.norm && /(?:ed|ing|s)$/.test(t.norm)
    ? { ...t, lemma: verbLemma(t.norm) }
    : t
