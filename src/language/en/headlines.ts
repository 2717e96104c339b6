import type { Sentence, Token } from '../../records/words.ts'

/** Lemmas of verbs that headlines are made of and that the tagger takes for nouns where no verb form gives them away. */
const HEADLINE_VERBS = new Set(
  `attack face storm fire clash shell rock march target shoot bomb strike raid seize hit kill back block vow protest vote
  blame slam urge warn probe charge oust quit sack arrest detain ambush sink down spark trigger cause wound injure evacuate
  flood damage destroy shake cross enter retake capture ship arm train fund aid help rescue free jail ban halt order
  push win lose join visit meet launch test mourn torch burn loot hold hang seek end stage trade swap exchange pound ram
  stab torch rattle mark test fuel curb ease lift limit mull eye net top trail tail beat rout besiege cut plan call`.split(
    /\s+/,
  ),
)

/** Nouns that are plural without an s. */
const PLURALS = new Set('police people troops forces thousands hundreds dozens scores officials'.split(' '))
const OBJECT_STARTS = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PRON'])
const AFTER_PLURAL = new Set('with against over for at on'.split(' '))
const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/

/** Indices of tokens that are the verb of a sentence that seems to have none: "Blast rocks market", "Rebels attack town". */
export function headlineVerbs(tokens: readonly Token[], sentences: readonly Sentence[]): number[] {
  return sentences.flatMap(({ from, to }) => {
    for (let i = from; i < to; i++) {
      if (isVerb(tokens[i])) return []
      if (i > from && i + 1 < to && couldBeVerb(tokens, i, from)) return isLeftAlone(tokens, i, to) ? [i] : []
    }
    return []
  })
}

const isVerb = (t: Token): boolean => t.pos === 'VERB' || t.pos === 'AUX'

function couldBeVerb(tokens: readonly Token[], i: number, from: number): boolean {
  const [before, word, after] = [tokens[i - 1], tokens[i], tokens[i + 1]]
  if (word.pos === 'ADP' || !HEADLINE_VERBS.has(word.lemma) || !/^\p{Ll}/u.test(word.text)) return false
  if (before.pos !== 'NOUN' && before.pos !== 'PROPN' && before.pos !== 'NUM') return false
  const object = OBJECT_STARTS.has(after.pos) && !WEEKDAY.test(after.norm)
  const plural = isPlural(before)
  const opensPlural = i === from + 1 && /(?:[^s]s|men)$/.test(before.norm)
  if (word.norm === word.lemma) return (plural || opensPlural) && (object || AFTER_PLURAL.has(after.norm))
  return !plural && object && /s$/.test(word.norm)
}

const isPlural = (t: Token): boolean => PLURALS.has(t.norm) || (t.pos === 'NOUN' && t.lemma !== t.norm)

/** What follows is no finite verb with a subject of its own: that one would be the verb. */
function isLeftAlone(tokens: readonly Token[], i: number, to: number): boolean {
  for (let j = i + 1; j < to && tokens[j].norm !== ','; j++)
    if (isVerb(tokens[j]))
      return (
        /ing$/.test(tokens[j].norm) ||
        /^(?:,|and|or|but|to)$/.test(tokens[j - 1].norm) ||
        tokens[j].norm === 'say'
      )
  return true
}
