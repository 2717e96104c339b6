import type { Pos, Token } from '../../records/words.ts'

/** Past forms that look like the base form: "Rocket hit base". */
const SAME_IN_PAST = new Set(
  'hit cut set put shut spread let cost hurt beat quit read bid split burst cast shed thrust come become run'.split(
    ' ',
  ),
)
/** Before a word in -ing with an object these make it a verb: "by firing shells", "accused of killing two". */
const BEFORE_ACTION = new Set('by after before without for of from with in while despite'.split(' '))
const OBJECT_STARTS = new Set(['NUM', 'DET', 'PRON'])
/** "due to lack of", "led to war". */
const LEADS_TO = new Set(
  'due lead led amount amounted according respond response return returned contribute'.split(' '),
)

const POSSESSIVES = /^(?:his|her|its|their|our|my|your)$/
const SUBJECT_ENDS = /(?:[^s]s|men|people|police)$/

/** "police shot dead two", "the river burst its banks", "gunmen abducted pupils". */
const PAST_FORMS: readonly ((tokens: readonly Token[], i: number) => Pos | undefined)[] = [
  (tokens, i) => {
    const [before, word, after] = [tokens[i - 1], tokens[i], tokens[i + 1]]
    if (word.pos !== 'NOUN' || !before || !after || after.sentence !== word.sentence) return undefined
    if (word.norm === 'shot' && after.norm === 'dead') return before.pos === 'DET' ? undefined : 'VERB'
    if (before.pos !== 'NOUN' && before.pos !== 'PROPN') return undefined
    return SAME_IN_PAST.has(word.norm) && POSSESSIVES.test(after.norm) ? 'VERB' : undefined
  },
  (tokens, i) => {
    const [before, word, after] = [tokens[i - 1], tokens[i], tokens[i + 1]]
    if (!/^(?:NOUN|ADJ)$/.test(word.pos) || !/^\p{Ll}{2,}ed$/u.test(word.text) || !before || !after)
      return undefined
    if (before.sentence !== word.sentence || !/^(?:NOUN|PROPN)$/.test(before.pos)) return undefined
    const subject = SUBJECT_ENDS.test(before.norm) && before.lemma !== word.norm
    return subject && /^(?:NOUN|ADJ)$/.test(after.pos) && after.sentence === word.sentence
      ? 'VERB'
      : undefined
  },
]

const WITH_OF = /^(?:consist|dy|speak|think|warn|complain|talk|hear|know|dispos|accus)ing$/

/** How far ahead the verb of a subject in -ing is looked for. */
const SUBJECT_AT_MOST = 15

/** "Fighting in the town left two dead": no comma between it and the verb, unlike "Speaking in Geneva, he said". */
const opensAsSubject = (tokens: readonly Token[], i: number): Pos | undefined => {
  const [before, word] = [tokens[i - 1], tokens[i]]
  if (word.pos !== 'VERB' || !/.ing$/.test(word.norm) || before?.sentence === word.sentence) return undefined
  if (tokens[i + 1]?.pos !== 'ADP' || tokens[i + 1].sentence !== word.sentence) return undefined
  for (
    let j = i + 1;
    j < tokens.length && j < i + SUBJECT_AT_MOST && tokens[j].sentence === word.sentence;
    j++
  ) {
    if (tokens[j].pos === 'PUNCT') return undefined
    if (tokens[j].pos === 'AUX' || tokens[j].pos === 'VERB') return 'NOUN'
  }
  return undefined
}

/** Nouns taken for verbs and verbs for nouns, told by their neighbours. */
export const NOUN_OR_VERB: readonly ((tokens: readonly Token[], i: number) => Pos | undefined)[] = [
  ...PAST_FORMS,
  opensAsSubject,
  // "the police killing of a boy".
  (tokens, i) => {
    const [first, before, word, after] = [tokens[i - 2], tokens[i - 1], tokens[i], tokens[i + 1]]
    if (word.pos !== 'VERB' || !/.ing$/.test(word.norm) || after?.norm !== 'of' || WITH_OF.test(word.norm))
      return undefined
    return first?.pos === 'DET' && before.pos === 'NOUN' && first.sentence === word.sentence
      ? 'NOUN'
      : undefined
  },
  (tokens, i) => {
    const [before, word, after] = [tokens[i - 1], tokens[i], tokens[i + 1]]
    if (word.pos !== 'NOUN' || !/.ing$/.test(word.norm) || !before || !after) return undefined
    const object = OBJECT_STARTS.has(after.pos) || /^(?:dozens|scores|hundreds|thousands)$/.test(after.norm)
    return BEFORE_ACTION.has(before.norm) && object && after.sentence === word.sentence ? 'VERB' : undefined
  },
  // "won a penalty kick", "amid unrest": a base form where only a noun can stand.
  (tokens, i) => {
    const [first, before, word] = [tokens[i - 2], tokens[i - 1], tokens[i]]
    if (word.pos !== 'VERB' || word.lemma !== word.norm || SAME_IN_PAST.has(word.norm) || !before)
      return undefined
    if (/(?:ing|ed)$/.test(word.norm)) return undefined
    if (before.sentence !== word.sentence || !/^\p{Ll}+$/u.test(word.text)) return undefined
    if (before.pos === 'ADP' && before.norm !== 'to') return 'NOUN'
    if (before.norm === 'to')
      return LEADS_TO.has(first?.norm) && takesNoObject(tokens[i + 1]) ? 'NOUN' : undefined
    const compound = before.pos === 'NOUN' && before.lemma === before.norm && !/s$/.test(before.norm)
    return compound && (first?.pos === 'DET' || first?.pos === 'ADJ') && first.norm !== 'to'
      ? 'NOUN'
      : undefined
  },
]

const takesNoObject = (after: Token | undefined): boolean =>
  after === undefined || ['PUNCT', 'ADP', 'CCONJ', 'SCONJ'].includes(after.pos)
