/**
 * Text from a report may hold escape sequences that would drive the reader's terminal, and marks that turn the
 * direction of what follows. Each is replaced by one visible unit, so every offset stays true.
 */
export function safe<T>(value: T): T {
  if (typeof value === 'string') return safeText(value) as T
  if (Array.isArray(value)) return value.map(safe) as T
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, safe(inner)])) as T
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take out
const UNSAFE = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

function safeText(text: string): string {
  return text.replace(UNSAFE, mark => {
    const code = mark.charCodeAt(0)
    if (code === 0x0d) return ' '
    if (code < 0x20) return String.fromCharCode(0x2400 + code)
    return code === 0x7f ? '\u2421' : '\ufffd'
  })
}

/** JSON keeps its value and loses what a terminal would act on: such characters become \uXXXX escapes. */
export const safeJson = (json: string): string =>
  json.replace(UNSAFE, mark =>
    mark === '\n' || mark === '\r' ? mark : `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
