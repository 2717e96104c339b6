import type { Token, Words } from '../../../records/words.ts'
import type { Form } from './forms.ts'
import type { TriggerLexicon } from './lexicon.ts'
import type { Sentences } from './sentences.ts'

/** How sure it is that the form is used as its entry means it, verb or noun; 0 where it is not. */
export function fitsPart(
  words: Words,
  about: Sentences,
  lexicon: TriggerLexicon,
  form: Form,
  i: number,
): number {
  const token = words.tokens[i]
  if (form.kind === 'fixed') return 1
  const inTitle = about.isTitle(token.sentence)
  if (isName(words, token) && !inTitle) return nameFit(words, form, i)
  return form.kind === 'noun'
    ? nounFit(words, lexicon, token, inTitle)
    : verbFit(words, about, lexicon, form, token, inTitle)
}

const isCapital = (token: Token | undefined): boolean => token !== undefined && /^\p{Lu}/u.test(token.text)

/** Capitalised where nothing but a name asks for it. */
function isName(words: Words, token: Token): boolean {
  if (!isCapital(token)) return false
  const { from } = words.sentences[token.sentence]
  let opening = from
  while (opening < token.index && words.tokens[opening].pos === 'PUNCT') opening++
  if (token.index !== opening)
    return words.tokens[token.index - 1].norm !== '"' || isCapital(words.tokens[token.index + 1])
  return isCapital(words.tokens[token.index + 1]) && token.pos === 'PROPN'
}

/** "Boston Marathon Bombing", "Battle of Mosul": the last of its capitals or before "of", it tells of what it names. */
function nameFit(words: Words, form: Form, i: number): number {
  if (form.kind !== 'noun') return 0
  const next = words.tokens[i + 1]
  if (next?.norm === 'of') return 0.7
  if (form.entry.type === 'DISASTER') return 0.9
  return isCapital(next) || next?.norm === "'s" ? 0 : 0.6
}

function nounFit(words: Words, lexicon: TriggerLexicon, token: Token, inTitle: boolean): number {
  const modified = modifierFit(words, lexicon, token)
  if (modified === 0) return 0
  const previous = words.tokens[token.index - 1]
  if (token.pos === 'NOUN' || token.pos === 'PROPN') return modified
  if (previous && lexicon.verbOpeners.has(previous.norm)) return 0
  if (previous && lexicon.nounOpeners.has(previous.norm)) return modified
  if (previous && ['DET', 'ADJ', 'NUM'].includes(previous.pos)) return modified
  if (token.pos === 'VERB')
    return previous?.pos === 'ADP' || words.tokens[token.index + 1]?.norm === 'of' ? 0.8 : inTitle ? 0.6 : 0
  return token.pos === 'ADJ' ? 0 : 0.6
}

/** "attack helicopter", "protest leader" are no attack and no protest; "attack victims" tells of one. */
function modifierFit(words: Words, lexicon: TriggerLexicon, token: Token): number {
  const next = words.tokens[token.index + 1]
  if (!next || next.sentence !== token.sentence || (next.pos !== 'NOUN' && next.pos !== 'PROPN')) return 1
  if (/^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:today|yesterday|tomorrow|tonight)$/.test(next.norm))
    return 1
  if (lexicon.eventHeads.has(next.norm)) return 0.9
  if (isCapital(next) !== isCapital(token) && next.pos === 'PROPN') return 0.8
  return 0
}

function verbFit(
  words: Words,
  about: Sentences,
  lexicon: TriggerLexicon,
  form: Form,
  token: Token,
  inTitle: boolean,
): number {
  const previous = words.tokens[token.index - 1]
  const next = words.tokens[token.index + 1]
  const sameSentence = previous?.sentence === token.sentence
  if (form.kind === 'past') {
    if (
      sameSentence &&
      lexicon.nounOpeners.has(previous.norm) &&
      next &&
      /^(?:NOUN|PROPN|ADJ)$/.test(next.pos) &&
      previous.pos !== 'PRON'
    )
      return 0
    if (token.pos === 'NOUN' && sameSentence && /^(?:DET|ADJ|NUM)$/.test(previous.pos))
      return isHarmed(previous, next) ? 0.7 : 0
    if (token.pos === 'ADJ' && next && /^(?:NOUN|PROPN)$/.test(next.pos)) return 0
    // "Against impeached ministers": told by the way.
    if (sameSentence && previous.pos === 'ADP' && next && /^(?:NOUN|PROPN|ADJ)$/.test(next.pos)) return 0.4
    return token.pos === 'VERB' ? 1 : 0.8
  }
  if (sameSentence && lexicon.verbOpeners.has(previous.norm)) return 1
  if (sameSentence && (lexicon.nounOpeners.has(previous.norm) || previous.pos === 'DET')) return 0
  if (token.pos === 'VERB') return 1
  if (token.pos === 'AUX') return 0.7
  const opens = opensObject(words, token.index + 1, token.sentence)
  if (form.kind === 'third' && sameSentence && opens && about.chunkAt(token.index - 1)) return 0.7
  if (form.kind === 'ing') return opens ? 0.7 : 0
  return inTitle && opens && form.kind === 'base' ? 0.6 : 0
}

/** An object or a clause begins here, perhaps after "over" or "at least". */
function opensObject(words: Words, at: number, sentence: number): boolean {
  for (let i = at; i < at + 3 && words.tokens[i]?.sentence === sentence; i++) {
    const { pos, norm } = words.tokens[i]
    if (pos === 'NUM' || (i === at && (/^(?:DET|PROPN|PRON)$/.test(pos) || norm === 'that'))) return true
    if (pos !== 'ADP' && pos !== 'ADV' && pos !== 'ADJ') return false
  }
  return false
}

/** "12 wounded", "two dead": a number and then the participle alone. */
const isHarmed = (previous: Token, next: Token | undefined): boolean =>
  previous.pos === 'NUM' && (!next || !/^(?:NOUN|PROPN|ADJ)$/.test(next.pos))
