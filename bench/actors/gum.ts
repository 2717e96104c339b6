import { readFileSync } from 'node:fs'

export interface Gold {
  readonly type: string
  readonly start: number
  readonly end: number
  /** Number of the chain of mentions that speak of the same one. */
  readonly chain: number
  readonly text: string
}

interface Row {
  readonly id: string
  readonly start: number
  readonly end: number
  readonly word: string
  readonly entities: readonly string[]
  readonly links: readonly string[]
}

/** A WebAnno file of GUM as text, words with a space between, and its entities; types and numbers as in the file. */
export function readGum(path: string): { text: string; golds: Gold[] } {
  const rows = readFileSync(path, 'utf8')
    .split('\n')
    .filter(line => /^\d+-\d+\t/.test(line))
    .map(parseRow)
  const words: string[] = []
  const extents = new Map<string, { type: string; start: number; end: number }>()
  const parent = new Map<string, string>()
  let at = 0
  let sentence = ''
  for (const row of rows) {
    const own = row.id.split('-')[0]
    if (sentence !== '' && own !== sentence) at = words.push('\n\n') && at + 2
    sentence = own
    for (const entity of row.entities) {
      const [, type, id] = /^([\w-]+)\[(\d+)\]$/.exec(entity) ?? []
      if (!type) continue
      const known = extents.get(id)
      extents.set(id, { type, start: known?.start ?? at, end: at + row.word.length })
    }
    for (const link of row.links) {
      const [, to, from] = /\[(\d+)_(\d+)\]$/.exec(link) ?? []
      if (to) parent.set(root(parent, from), root(parent, to))
    }
    words.push(row.word, ' ')
    at += row.word.length + 1
  }
  const text = words.join('')
  const golds = [...extents].map(([id, extent]) => ({
    ...extent,
    chain: Number(root(parent, id)),
    text: text.slice(extent.start, extent.end),
  }))
  return { text, golds }
}

const root = (parent: ReadonlyMap<string, string>, id: string): string => {
  let top = id
  for (let step = 0; step < 10_000 && parent.get(top) !== undefined && parent.get(top) !== top; step++)
    top = parent.get(top)!
  return top
}

function parseRow(line: string): Row {
  const cells = line.split('\t')
  const [start, end] = cells[1].split('-').map(Number)
  // The relation is in the last two columns; some files have a column more before it.
  const [kind, link] = cells.at(-1) === '' ? cells.slice(-3, -1) : cells.slice(-2)
  const kinds = kind.split('|')
  const links = link.split('|').filter((_, i) => /^(?:coref|ana|cata|appos|pred)$/.test(kinds[i]))
  return { id: cells[0], start, end, word: cells[2], entities: cells[3].split('|'), links }
}
