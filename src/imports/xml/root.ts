/** What may stand before the root: marks, spaces, the declaration and other instructions, comments, a document type. */
const BEFORE =
  /^(?:[\s\uFEFF]+|<\?[^>]{0,2000}>|<!--[\s\S]{0,8000}?-->|<!doctype[^[>]{0,500}(?:\[[\s\S]{0,8000}?\]\s*>|>))/i
/** What PHP prints before all else where a site has a fault. */
const COMPLAINT =
  /^\s*(?:<br ?\/?>\s*)?(?:<b>)?(?:warning|notice|deprecated|strict standards)(?:<\/b>)?: [^\n]{0,1000}? on line (?:<b>)?\d+(?:<\/b>)?(?:<br ?\/?>)?/i
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
  for (let before = beforeRoot(rest); before; before = beforeRoot(rest)) rest = rest.slice(before[0].length)
  const tag = TAG.exec(rest)
  return tag ? { name: tag[1].toLowerCase(), tag: tag[0] } : undefined
}

const beforeRoot = (text: string): RegExpExecArray | null => BEFORE.exec(text) ?? COMPLAINT.exec(text)
