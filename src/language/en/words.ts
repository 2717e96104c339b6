import type { Sentence, Token, Words } from '../../records/words.ts'
import { chunk } from './chunks.ts'
import { findDateline } from './dateline.ts'
import { joinHyphens } from './hyphens.ts'
import { mendOpenings } from './sentences.ts'
import { retag } from './tags.ts'
import { plain, type RawToken, tokenize } from './tokens.ts'

/** The tagger's cost grows faster than its input: longer paragraphs are handed over in pieces of about this many code units. */
const PIECE = 8_000
/** It grows fastest where no space is: runs of emoji. */
const UNBROKEN = 1_000

/**
 * Cuts a report's text into sentences, words and chunks. Paragraphs are separated by a blank line. The dateline belongs to
 * no sentence: "BAGHDAD (AP) —" would pass for the subject of the first one.
 */
export function cut(text: string): Words {
  const tokens: Token[] = []
  const sentences: Sentence[] = []
  paragraphs(text).forEach(({ start, end }, paragraph) => {
    for (const piece of pieces(text, start, end)) {
      const stretch = text.slice(piece.start, piece.end)
      const raw = joinHyphens(stretch, mendOpenings(stretch, tokenize(stretch)))
      for (const [from, to] of sentenceRanges(raw)) {
        const index = sentences.length
        const first = tokens.length
        for (const t of raw.slice(from, to)) tokens.push(toToken(text, piece.start, t, tokens.length, index))
        sentences.push({
          index,
          paragraph,
          start: tokens[first].start,
          end: tokens[tokens.length - 1].end,
          from: first,
          to: tokens.length,
        })
      }
    }
  })
  const tagged = retag(tokens, sentences)
  return { text, sentences, tokens: tagged, chunks: chunk(tagged, sentences) }
}

function toToken(text: string, offset: number, raw: RawToken, index: number, sentence: number): Token {
  const start = offset + raw.start
  const end = offset + raw.end
  const word = text.slice(start, end)
  return {
    index,
    sentence,
    start,
    end,
    text: word,
    norm: plain(word).toLowerCase(),
    lemma: raw.lemma,
    pos: raw.pos,
  }
}

function sentenceRanges(raw: readonly RawToken[]): [number, number][] {
  const ranges: [number, number][] = []
  let from = 0
  for (let i = 1; i <= raw.length; i++)
    if (i === raw.length || raw[i].opens) {
      ranges.push([from, i])
      from = i
    }
  return raw.length === 0 ? [] : ranges
}

function paragraphs(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = []
  let start = 0
  for (const gap of text.matchAll(/\n\s*\n/g)) {
    found.push({ start, end: gap.index })
    start = gap.index + gap[0].length
  }
  found.push({ start, end: text.length })
  const dateline = findDateline(text)?.span
  return found
    .map(p =>
      dateline && p.start <= dateline.start && dateline.end <= p.end ? { ...p, start: dateline.end } : p,
    )
    .filter(p => /\S/.test(text.slice(p.start, p.end)))
}

/** Breaks at the last full stop and space of each piece, else at the last space, else where it must. */
function pieces(text: string, start: number, end: number): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = []
  let from = start
  while (end - from > PIECE) {
    const window = text.slice(from, from + PIECE)
    const stop = window.lastIndexOf('. ')
    const space = window.lastIndexOf(' ')
    const length =
      stop > PIECE / 2 ? stop + 1 : space > PIECE / 2 ? space : wholeCharacters(window.slice(0, UNBROKEN))
    found.push({ start: from, end: from + length })
    from += length
  }
  found.push({ start: from, end })
  return found
}

/** A surrogate pair is never cut in two. */
const wholeCharacters = (window: string): number =>
  /[\ud800-\udbff]$/.test(window) ? window.length - 1 : window.length
