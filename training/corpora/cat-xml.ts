import { unescaped } from '../joined.ts'

export interface CatToken {
  readonly id: string
  readonly sentence: string
  readonly word: string
}

/** Runs of tokens, end exclusive. */
export interface Markable {
  readonly id: string
  readonly label: string
  readonly attributes: Readonly<Record<string, string>>
  readonly pieces: readonly { readonly from: number; readonly to: number }[]
}

export interface Relation {
  readonly label: string
  readonly id: string
  readonly note: string
  readonly attributes: Readonly<Record<string, string>>
  readonly sources: readonly string[]
  readonly targets: readonly string[]
}

/** The tokens of a file of the CAT annotation tool, in which ECB+ and MEANTIME come. */
export function tokensOf(xml: string): CatToken[] {
  return [...xml.matchAll(/<token ([^>]*)>([^<]*)<\/token>/g)].map(([, head, word]) => {
    const { t_id, sentence } = attributesOf(head)
    return { id: t_id, sentence, word: unescaped(word) }
  })
}

/** What was marked in the text; marks without words describe a chain and are left out. */
export function markables(xml: string, tokens: readonly CatToken[]): Markable[] {
  const index = new Map(tokens.map(({ id }, i) => [id, i]))
  return blocks(xml, 'Markables').flatMap(({ label, attributes, body }) => {
    const at = [...body.matchAll(/<token_anchor t_id="(\d+)"/g)]
      .map(([, id]) => index.get(id) ?? -1)
      .filter(i => i >= 0)
      .sort((a, b) => a - b)
    const starts = at.filter((each, i) => at[i - 1] !== each - 1)
    const pieces = starts.map((from, i) => ({
      from,
      to: at.filter(each => each < (starts[i + 1] ?? Infinity)).at(-1)! + 1,
    }))
    return pieces.length > 0 ? [{ id: attributes.m_id, label, attributes, pieces }] : []
  })
}

export function relations(xml: string): Relation[] {
  return blocks(xml, 'Relations').map(({ label, attributes, body }) => {
    const ends = (name: string) =>
      [...body.matchAll(new RegExp(`<${name} [^>]*m_id="(\\d+)"`, 'g'))].map(([, id]) => id)
    const { r_id: id, note = '' } = attributes
    return { label, id, note, attributes, sources: ends('source'), targets: ends('target') }
  })
}

function blocks(xml: string, part: string) {
  const inside = new RegExp(`<${part}>([\\s\\S]*?)</${part}>`).exec(xml)?.[1] ?? ''
  return [...inside.matchAll(/<([A-Z\d_]+) ([^>]*[^/>])>([\s\S]*?)<\/\1>/g)].map(([, label, head, body]) => ({
    label,
    attributes: attributesOf(head),
    body,
  }))
}

const attributesOf = (head: string): Record<string, string> =>
  Object.fromEntries([...head.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]))
