export interface JsonFault {
  readonly line: number
  readonly column: number
  readonly what: string
}

const TOKEN = /[{}[\],:]|"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y
const SPACE = /[ \t\n\r]*/y
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y

/**
 * Where a text stops being JSON, undefined where it is JSON throughout. The platform's own message gives no position for some
 * mistakes. Lines and columns count from 1.
 */
export function jsonFault(text: string): JsonFault | undefined {
  try {
    JSON.parse(text)
    return undefined
  } catch {
    return faultAt(text, firstFault(text))
  }
}

function faultAt(text: string, offset: number): JsonFault {
  const before = text.slice(0, offset).split('\n')
  const sign = text.slice(offset, offset + 1)
  return {
    line: before.length,
    column: before[before.length - 1].length + 1,
    what: sign === '' ? 'it ends too early' : `${JSON.stringify(sign)} does not belong there`,
  }
}

type Awaited = 'value' | 'value or end' | 'key' | 'key or end' | 'colon' | 'more'

/** Follows the grammar of RFC 8259 with a stack of its own and stops at the first token that may not stand there. */
function firstFault(text: string): number {
  const stack: string[] = []
  let awaited: Awaited = 'value'
  let at = 0
  while (at <= text.length) {
    SPACE.lastIndex = at
    SPACE.exec(text)
    at = SPACE.lastIndex
    TOKEN.lastIndex = at
    const token: string | undefined = TOKEN.exec(text)?.[0]
    const next: Awaited | undefined = token === undefined ? undefined : step(token, awaited, stack)
    if (token === undefined || next === undefined) return at
    const end = token === '"' ? closingQuote(text, at) : at + token.length
    if (end < 0) return -end
    awaited = next
    at = end
  }
  return text.length
}

function step(token: string, awaited: Awaited, stack: string[]): Awaited | undefined {
  const opener = stack[stack.length - 1]
  if (token === ':') return awaited === 'colon' ? 'value' : undefined
  if (token === ',') return awaited !== 'more' || !opener ? undefined : opener === '{' ? 'key' : 'value'
  if (token === '}' || token === ']') {
    const open = token === '}' ? '{' : '['
    const ends = awaited === 'more' || awaited === 'key or end' || awaited === 'value or end'
    return ends && opener === open && stack.pop() ? 'more' : undefined
  }
  if (awaited === 'key' || awaited === 'key or end') return token === '"' ? 'colon' : undefined
  if (awaited !== 'value' && awaited !== 'value or end') return undefined
  if (token !== '{' && token !== '[') return 'more'
  stack.push(token)
  return token === '{' ? 'key or end' : 'value or end'
}

/** The offset after the closing quote; where the string is at fault, that offset below zero. */
function closingQuote(text: string, quote: number): number {
  let at = quote + 1
  while (at < text.length) {
    const sign = text[at]
    if (sign === '"') return at + 1
    if (sign < ' ') return -at
    if (sign !== '\\') at++
    else {
      ESCAPE.lastIndex = at
      if (!ESCAPE.test(text)) return -at
      at = ESCAPE.lastIndex
    }
  }
  return -text.length
}
