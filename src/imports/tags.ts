import { Tokenizer } from 'htmlparser2'

/** What a page is made of, in the order in which it stands there. Entities are decoded. */
export interface TagHandler {
  readonly open: (name: string, attributes: ReadonlyMap<string, string>) => void
  readonly close: (name: string) => void
  readonly text: (text: string) => void
  /** The content of a script element, which is never run; data islands such as JSON-LD are among them. */
  readonly script?: (content: string, attributes: ReadonlyMap<string, string>) => void
}

const RAW = new Set(['script', 'style'])

/**
 * Hands the tags and words of HTML to a handler. It keeps no stack of open elements, so that no nesting, however deep or
 * broken, costs more than its length.
 */
export function scanTags(html: string, handler: TagHandler): void {
  let name = ''
  let attributes = new Map<string, string>()
  let attribute = ''
  let value = ''
  let raw = ''
  const opened = () => {
    if (RAW.has(name)) raw = name
    handler.open(name, attributes)
  }
  const text = (words: string) => {
    if (raw === '') handler.text(words)
    else if (raw === 'script') handler.script?.(words, attributes)
  }
  const ignore = () => {}
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: true },
    {
      onopentagname(start, end) {
        name = html.slice(start, end).toLowerCase()
        attributes = new Map()
      },
      onattribname(start, end) {
        attribute = html.slice(start, end).toLowerCase()
        value = ''
      },
      onattribdata(start, end) {
        value += html.slice(start, end)
      },
      onattribentity(codepoint) {
        value += String.fromCodePoint(codepoint)
      },
      onattribend() {
        if (!attributes.has(attribute)) attributes.set(attribute, value)
      },
      onopentagend: opened,
      onselfclosingtag: opened,
      onclosetag(start, end) {
        raw = ''
        handler.close(html.slice(start, end).toLowerCase())
      },
      ontext(start, end) {
        text(html.slice(start, end))
      },
      ontextentity(codepoint) {
        text(String.fromCodePoint(codepoint))
      },
      oncdata(start, end, endOffset) {
        text(html.slice(start, end - endOffset))
      },
      oncomment: ignore,
      ondeclaration: ignore,
      onprocessinginstruction: ignore,
      onend: ignore,
    },
  )
  tokenizer.write(html)
  tokenizer.end()
}
