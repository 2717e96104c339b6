import type { Chunk, Sentence, Token } from '../../records/words.ts'
import { followsTime, isMonth, startsTime, WEEKDAY } from './time-chunks.ts'

const NAMING = new Set(['NOUN', 'PROPN', 'NUM'])
const INSIDE = new Set(['NOUN', 'PROPN', 'NUM', 'ADJ', 'SYM'])
const PARTICLES = new Set('up out off down back away'.split(' '))

/** Flat noun and verb chunks, left to right. A possessor belongs to the chunk of what it possesses: "Iraq's military". */
export function chunk(tokens: readonly Token[], sentences: readonly Sentence[]): Chunk[] {
  const chunks: Chunk[] = []
  for (const { from, to } of sentences) {
    let i = from
    while (i < to) {
      const found = nounChunk(tokens, i, to) ?? verbChunk(tokens, i, to)
      if (found) chunks.push(found)
      i = found ? found.to : i + 1
    }
  }
  return chunks
}

const make = (
  tokens: readonly Token[],
  kind: Chunk['kind'],
  from: number,
  to: number,
  head: number,
): Chunk => ({
  kind,
  from,
  to,
  head,
  sentence: tokens[from].sentence,
  start: tokens[from].start,
  end: tokens[to - 1].end,
})

function nounChunk(tokens: readonly Token[], at: number, end: number): Chunk | undefined {
  let i = at
  if (tokens[i].pos === 'PRON' && !/^(?:his|her|its|their|our|my|your)$/.test(tokens[i].norm))
    return isPersonal(tokens[i]) ? make(tokens, 'noun', i, i + 1, i) : undefined
  while (i < end && opensNounChunk(tokens, i)) i++
  let head = -1
  for (; i < end; i++) {
    const t = tokens[i]
    if (head >= 0 && startsAnother(tokens, i, end)) break
    if (NAMING.has(t.pos)) head = i
    else if (t.norm === '(' && i > at && afterBrackets(tokens, i, end)) i = afterBrackets(tokens, i, end)! - 1
    else if (t.norm === "'s" || t.norm === "'") {
      if (head < 0 || t.pos !== 'PART' || i + 1 >= end || !startsAfterPossessor(tokens[i + 1])) break
    } else if (i > at && isModifyingParticiple(tokens, i, end)) continue
    else if (!INSIDE.has(t.pos) && !isModifyingAdverb(tokens, i, end)) break
  }
  return head < 0 ? undefined : make(tokens, 'noun', at, head + 1, head)
}

const BRACKETED_AT_MOST = 4

/** "the (Iran-backed) groups": past brackets within a phrase that goes on behind them. */
function afterBrackets(tokens: readonly Token[], i: number, end: number): number | undefined {
  if (tokens[i - 1].pos !== 'DET' && tokens[i - 1].pos !== 'ADJ') return undefined
  for (let j = i + 1; j + 1 < end && j <= i + 1 + BRACKETED_AT_MOST; j++) {
    if (tokens[j].norm === ')') return j > i + 1 && INSIDE.has(tokens[j + 1].pos) ? j + 1 : undefined
    if (!INSIDE.has(tokens[j].pos)) return undefined
  }
  return undefined
}

/** "American airstrikes | Friday", "Nigeria | last week", "on Friday | police", "militia groups | more reason". */
function startsAnother(tokens: readonly Token[], i: number, end: number): boolean {
  const [before, t] = [tokens[i - 1], tokens[i]]
  if (startsTime(tokens, i, end) || followsTime(tokens, i)) return true
  if (WEEKDAY.test(t.norm))
    return (
      before.pos !== 'ADJ' && !(i + 1 < end && (tokens[i + 1].pos === 'NOUN' || tokens[i + 1].norm === "'s"))
    )
  return t.pos === 'ADJ' && before.pos === 'NOUN' && before.lemma !== before.norm
}

const isPersonal = (t: Token): boolean =>
  /^(?:i|he|she|it|they|we|you|him|them|her|us|who|which|that|what|this|these|those|himself|herself|itself|themselves|others|someone|nobody|everyone)$/.test(
    t.norm,
  )

function opensNounChunk(tokens: readonly Token[], i: number): boolean {
  const t = tokens[i]
  return t.pos === 'DET' || (t.pos === 'PRON' && /^(?:his|her|its|their|our|my|your)$/.test(t.norm))
}

const startsAfterPossessor = (t: Token): boolean =>
  INSIDE.has(t.pos) || t.pos === 'ADV' || t.pos === 'VERB' || t.pos === 'DET'

/** "the captured rifles", "a planned meeting": a participle between determiner and noun. */
function isModifyingParticiple(tokens: readonly Token[], i: number, end: number): boolean {
  const t = tokens[i]
  if (t.pos !== 'VERB' || i + 1 >= end) return false
  const before = tokens[i - 1]
  if (!before || before.sentence !== t.sentence) return false
  const opened =
    before.pos === 'DET' ||
    before.pos === 'ADJ' ||
    (before.pos === 'NUM' && !isMonth(tokens[i - 2])) ||
    before.norm === "'s" ||
    before.pos === 'ADV'
  return opened && /(?:ed|en|ing|wn|lt|nt)$/.test(t.norm) && INSIDE.has(tokens[i + 1].pos)
}

/** "the most direct assault", "a heavily armed group". */
const isModifyingAdverb = (tokens: readonly Token[], i: number, end: number): boolean =>
  tokens[i].pos === 'ADV' &&
  i + 1 < end &&
  ['ADJ', 'VERB', 'NUM', 'ADV'].includes(tokens[i + 1].pos) &&
  i > 0 &&
  (['DET', 'ADJ', 'PRON'].includes(tokens[i - 1].pos) || tokens[i - 1].norm === "'s")

function verbChunk(tokens: readonly Token[], at: number, end: number): Chunk | undefined {
  let head = -1
  let i = at
  for (; i < end; i++) {
    const t = tokens[i]
    if (t.pos === 'VERB' || t.pos === 'AUX') {
      if (head >= 0 && tokens[head].pos === 'VERB') break
      head = i
    } else if (!(t.pos === 'PART' && t.norm !== "'s") && !(t.pos === 'ADV' && (head >= 0 || i > at))) break
  }
  if (head < 0) return undefined
  return make(tokens, 'verb', at, hasParticle(tokens, head, end) ? head + 2 : head + 1, head)
}

const hasParticle = (tokens: readonly Token[], head: number, end: number): boolean =>
  head + 1 < end &&
  ((PARTICLES.has(tokens[head + 1].norm) && tokens[head + 1].pos !== 'NOUN') || isShotDead(tokens, head))

const isShotDead = (tokens: readonly Token[], head: number): boolean =>
  tokens[head].norm === 'shot' && tokens[head + 1].norm === 'dead'
