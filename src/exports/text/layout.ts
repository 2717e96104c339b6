import stringWidth from 'string-width'
import type { Paint } from './paint.ts'

/** A stretch of a line that looks of a piece. */
export interface Piece {
  readonly text: string
  readonly role: keyof Paint | 'none'
}

/** Breaks a text into lines of at most `width` columns, at spaces where there are any. */
export const wrap = (text: string, width: number): string[] => wrapPieces([{ text, role: 'none' }], width)

/** The same for pieces that follow each other with a space between; paint adds no width. */
export function wrapPieces(pieces: readonly Piece[], width: number, paint?: Paint): string[] {
  const lines: Piece[][] = [[]]
  let used = 0
  for (const { text, role } of pieces) {
    for (const word of wordsOf(text, width)) {
      const size = widthOf(word)
      if (used > 0 && used + 1 + size > width) {
        lines.push([])
        used = 0
      }
      used += (used > 0 ? 1 : 0) + size
      append(lines.at(-1)!, word, role)
    }
  }
  return lines.map(line => line.map(piece => painted(piece, paint)).join(' '))
}

/** Words of one role share one piece, so that colour is switched once. */
function append(line: Piece[], word: string, role: Piece['role']): void {
  const last = line.at(-1)
  if (last?.role === role) line[line.length - 1] = { text: `${last.text} ${word}`, role }
  else line.push({ text: word, role })
}

const painted = ({ text, role }: Piece, paint: Paint | undefined): string =>
  paint && role !== 'none' ? paint[role](text) : text

const wordsOf = (text: string, width: number): string[] =>
  text.split(/\s+/).flatMap(word => (word === '' ? [] : fits(word, width) ? [word] : cut(word, width)))

/** The library takes long over long strings, so that a word that cannot fit is not measured whole. */
const fits = (word: string, width: number): boolean => word.length <= 4 * width && widthOf(word) <= width

/** A word wider than a line is cut; all others stay whole. */
function cut(word: string, width: number): string[] {
  const parts = ['']
  let used = 0
  const widths = new Map<string, number>()
  for (const mark of word) {
    const size = widths.get(mark) ?? widthOf(mark)
    widths.set(mark, size)
    if (used > 0 && used + size > width) {
      parts.push('')
      used = 0
    }
    parts[parts.length - 1] += mark
    used += size
  }
  return parts
}

export const padEnd = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - widthOf(text)))

/** The library looks at every character; most words need no such look. */
const widthOf = (text: string): number => (/^[ -~]*$/.test(text) ? text.length : stringWidth(text))
