import type { Pos, Token } from '../../records/words.ts'

/** How far from a capitalised word the sentence is looked at, in words. */
const NEAR = 12

const isCapitalised = (t: Token): boolean => /^\p{Lu}\p{Ll}/u.test(t.text)

/** "the Red Cross said", "the Associated Press": a capitalised verb within a name, unless the words around are capitalised too. */
function partOfName(tokens: readonly Token[], i: number): Pos | undefined {
  const [before, word, after] = [tokens[i - 1], tokens[i], tokens[i + 1]]
  if (word.pos !== 'VERB' || !isCapitalised(word) || before?.sentence !== word.sentence) return undefined
  if (!/^[\p{L},]/u.test(before.text)) return undefined
  const goesOn = after?.sentence === word.sentence && after.pos === 'PROPN' && isCapitalised(after)
  const isSecond = /^(?:PROPN|NOUN|ADJ)$/.test(before.pos) && isCapitalised(before)
  if (!goesOn && !isSecond) return undefined
  const near = tokens.slice(Math.max(0, i - NEAR), i + NEAR)
  return near.some(
    t => t.sentence === word.sentence && /^(?:VERB|AUX)$/.test(t.pos) && /^\p{Ll}/u.test(t.text),
  )
    ? 'PROPN'
    : undefined
}

/** "a doctors' group": a mark after a plural, where no quotation is open that it could close. */
function pluralPossessor(tokens: readonly Token[], i: number): Pos | undefined {
  const [before, mark, after] = [tokens[i - 1], tokens[i], tokens[i + 1]]
  if (mark.norm !== "'" || mark.pos === 'PART' || before?.sentence !== mark.sentence) return undefined
  if (!after || after.sentence !== mark.sentence || before.end !== mark.start || after.start === mark.end)
    return undefined
  if (!/s$/.test(before.norm) || !/^(?:NOUN|PROPN)$/.test(before.pos)) return undefined
  if (!/^(?:NOUN|PROPN|ADJ|NUM)$/.test(after.pos)) return undefined
  return isQuoting(tokens, i) ? undefined : 'PART'
}

const QUOTED_AT_MOST = 60

function isQuoting(tokens: readonly Token[], i: number): boolean {
  for (let j = i - 1; j >= 0 && j > i - QUOTED_AT_MOST; j--)
    if (tokens[j].norm === "'" && tokens[j].pos !== 'PART')
      return tokens[j].end === tokens[j + 1].start && tokens[j - 1]?.end !== tokens[j].start
  return false
}

/** "stepped stepped back": of a word written twice the first counts for nothing. "had had" and "that that" may be meant. */
function writtenTwice(tokens: readonly Token[], i: number): Pos | undefined {
  const [word, after] = [tokens[i], tokens[i + 1]]
  if (!after || after.norm !== word.norm || after.sentence !== word.sentence || after.start === word.end)
    return undefined
  return /^(?:VERB|NOUN|ADJ|ADP|DET)$/.test(after.pos) &&
    /^\p{Ll}{2,}$/u.test(word.text) &&
    word.norm !== 'that'
    ? 'X'
    : undefined
}

/** Names, possessors and slips of the pen that the tagger reads as something else. */
export const NAMES_AND_MARKS = [partOfName, pluralPossessor, writtenTwice] as const
