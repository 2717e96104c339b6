/** What may stand before the root: marks, spaces, the declaration and other instructions, comments, a document type. */
const BEFORE =
  /^(?:[\s\uFEFF]+|<\?[^>]{0,2000}>|<!--[\s\S]{0,8000}?-->|<!doctype[^[>]{0,500}(?:\[[\s\S]{0,8000}?\]\s*>|>))/i
const TAG = /^<(?:[\w.-]+:)?([a-z][\w.-]*)[^<>]*/i

export interface Root {
  /** In lower case and without prefix. */
  readonly name: string
  /** The tag as it stands, with its attributes. */
  readonly tag: string
}

/** The first element of a text that begins as XML does, else undefined. Zero bytes of UTF-16 are looked over. */
export function rootOf(text: string): Root | undefined {
  let rest = text.slice(0, 32_768).replaceAll('\0', '')
  for (let before = BEFORE.exec(rest); before; before = BEFORE.exec(rest)) rest = rest.slice(before[0].length)
  const tag = TAG.exec(rest)
  return tag ? { name: tag[1].toLowerCase(), tag: tag[0] } : undefined
}
