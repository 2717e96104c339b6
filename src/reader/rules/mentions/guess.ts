import type { ActorWords } from '../../../language/people.ts'
import type { MentionLabel } from '../../../records/offer.ts'
import type { Token, Words } from '../../../records/words.ts'
import type { KnownNames, NameRun } from './names.ts'
import { lookUp } from './nouns.ts'

/** A stretch of name words without its titles. `titled` says that a title or office stood before it. */
export interface Bare {
  readonly from: number
  readonly to: number
  readonly titled: boolean
}

/** A name of which only its form and company are known. */
export function guess(
  words: Words,
  names: KnownNames,
  lexicon: ActorWords,
  taken: Int32Array,
  { from, to, titled }: Bare,
): NameRun | undefined {
  const { tokens } = words
  const run = (label: MentionLabel, score: number): NameRun => ({ from, to, label, score })
  const text = words.text.slice(tokens[from].start, tokens[to - 1].end)
  if (isNoName(text, names)) return undefined
  if (titled) return run('person', 0.85)
  const [before, after] = [inSentence(words, from - 1, from), inSentence(words, to, from)]
  const length = to - from
  if (length > 1 && names.isGivenName(tokens[from].text) && !names.isPlace(text))
    return run('person', after?.pos === 'NOUN' ? 0.6 : 0.85)
  if (names.isPlace(text)) return run('place', length > 1 || !speaks(tokens, to, lexicon) ? 0.7 : 0.55)
  if (/^[A-Z][A-Z&.-]{1,7}$/.test(text))
    return isBody(before, after, lexicon) ? run('organisation', 0.6) : undefined
  if (before && lexicon.inside.has(before.norm)) return run('place', 0.55)
  if (after && length === 1 && isRule(after, lexicon)) return run('person', 0.6)
  if (after?.pos === 'NOUN')
    return placeBefore(after, lexicon) ? run('place', 0.6) : run('organisation', UNSURE)
  const opens = words.sentences[tokens[from].sentence].from === from
  if (after && speaks(tokens, to, lexicon))
    return length > 1 || !opens ? run('person', length > 1 ? 0.7 : 0.6) : run('organisation', UNSURE)
  if (before?.pos === 'VERB' && lexicon.deeds.has(before.lemma) && length > 1) return run('person', 0.65)
  if (taken[from - 1] && after?.norm === ',') return run('place', 0.4)
  if (length > 1) return before?.norm === 'the' ? run('organisation', 0.45) : run('person', 0.45)
  return names.isGivenName(text) ? run('person', 0.4) : run('organisation', UNSURE)
}

/** Below this a single capitalised word counts only where the report makes it surer elsewhere. */
export const UNSURE = 0.3

const inSentence = ({ tokens }: Words, i: number, at: number): Token | undefined =>
  tokens[i]?.sentence === tokens[at].sentence ? tokens[i] : undefined

/** "U.S.-Iran", "Ph", "D.". */
function isNoName(text: string, names: KnownNames): boolean {
  const halves = text.split(/[-–]/)
  if (halves.length > 1 && halves.every(half => names.label(half) === 'state' || names.isNationality(half)))
    return true
  return text.replace(/[^\p{L}]/gu, '').length < 3 && !/^[A-Z]{2}$/.test(text)
}

/** Capitals alone are as often DNA as the NCA: a body has an article, owns or acts. */
const isBody = (before: Token | undefined, after: Token | undefined, lexicon: ActorWords): boolean =>
  (after?.pos === 'VERB' && lexicon.deeds.has(after.lemma)) ||
  (before?.norm === '(' && after?.norm === ')') ||
  (before?.norm === 'the' && after?.pos !== 'NOUN')

/** "The Mansour government": a body that is called by who leads it. */
const isRule = (after: Token, lexicon: ActorWords): boolean => lexicon.organs.get(after.norm) === 'government'

const placeBefore = (after: Token, lexicon: ActorWords): boolean => lookUp(lexicon.things, after) === 'place'

const speaks = (tokens: readonly Token[], at: number, lexicon: ActorWords): boolean =>
  tokens[at] !== undefined &&
  ((lexicon.deeds.has(tokens[at].lemma) && tokens[at].pos !== 'NOUN') ||
    (tokens[at].norm === ',' && tokens[at + 1]?.pos === 'NUM' && tokens[at + 2]?.norm === ','))
