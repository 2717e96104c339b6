import { heldByModel, its, nlp } from './tagger.ts'

const LEAST_LETTERS = 12
/** Words in small letters that a text in capitals may hold: "4m", "al". */
const MOST_SMALL = 0.1

/** Is this stretch written in capitals, as old wires and some headlines are? */
export function isShouted(text: string): boolean {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0
  const small = text.match(/\p{Ll}/gu)?.length ?? 0
  return capitals >= LEAST_LETTERS && small <= capitals * MOST_SMALL && /\p{Lu}{2}\s+\p{Lu}{2}/u.test(text)
}

/** Parts of names that are English words or known to the model in small letters. */
const NAME_PARTS = new Set('san santa santo el la los las del de al abu ibn bin saint fort port'.split(' '))

/**
 * Writes a text in capitals as it would be in mixed case, length unchanged, for the tagger alone: words that its model does
 * not hold in small letters are taken for names.
 */
export function recase(text: string): string {
  const lowered = text.replace(/\p{Lu}/gu, letter => {
    const small = letter.toLowerCase()
    return small.length === letter.length ? small : letter
  })
  const doc = nlp.readDoc(lowered)
  const words = doc.tokens().out()
  const tags = doc.tokens().out(its.pos) as string[]
  const held = heldByModel(doc)
  const isName = words.map(
    (word, i) => tags[i] === 'PROPN' || (!held[i] && isWord(word) && !isInflected(word)),
  )
  const capital = words.map((word, i) => isName[i] || besideNames(word, isName, i))
  return withCapitals(text, lowered, words, capital)
}

const isWord = (word: string): boolean => /^\p{L}[\p{L}'’-]+$/u.test(word)

/** "pylons" is no name where the model holds "pylon". */
function isInflected(word: string): boolean {
  const stem = /^(.{3,}?)(?:s|es|ed|ing|ly|er|ers)$/.exec(word)?.[1]
  return stem !== undefined && heldByModel(nlp.readDoc(stem))[0]
}

/** "LUIS CARLOS GALAN", "SAN SALVADOR". */
const besideNames = (word: string, isName: readonly boolean[], i: number): boolean =>
  isWord(word) && ((isName[i - 1] && isName[i + 1]) || (NAME_PARTS.has(word) && word.length > 1))

function withCapitals(
  text: string,
  lowered: string,
  words: readonly string[],
  capital: readonly boolean[],
): string {
  let [result, from] = ['', 0]
  words.forEach((word, i) => {
    const start = lowered.indexOf(word, from)
    if (start < 0) return
    const end = start + word.length
    const written = /^(?:\p{L}\.){2,}/u.test(word) ? text.slice(start, end) : lowered.slice(start, end)
    result += lowered.slice(from, start) + (capital[i] ? text[start] + written.slice(1) : written)
    from = end
  })
  return result + lowered.slice(from)
}
