import { Tokenizer } from 'htmlparser2'
import { Window } from './window.ts'

/** What XML is made of, in its order. Names are as written; the five entities of XML and character references are decoded. */
export interface TokenHandler {
  readonly open: (name: string, attributes: readonly Attribute[]) => void
  readonly close: (name: string) => void
  readonly text: (text: string) => void
  /** A piece longer than the limit was let go. */
  readonly lost: () => void
}

export type Attribute = readonly [name: string, value: string]

export interface TokenStream {
  readonly write: (text: string) => void
  readonly end: () => void
  /** Of the last token, from 1 on. */
  readonly line: () => number
}

/**
 * The library's parser keeps all that a CDATA section or comment holds and searches its whole stack at each end tag; its
 * tokenizer does not. No declaration is ever read, so no entity that a document declares stands for anything.
 */
export function xmlTokens(handler: TokenHandler, limit: number): TokenStream {
  const text = new Window(limit)
  let name = ''
  let attributes: Attribute[] = []
  let attribute = ''
  let value = ''
  let subset: string | undefined
  const slice = (start: number, end: number): string => {
    const found = text.slice(start, end)
    if (found === undefined) handler.lost()
    return found ?? ''
  }
  const words = (found: string) => {
    if (subset === undefined) return handler.text(found)
    subset = (subset + found).slice(-64)
    if (/(?:^|["'>;])\s*\]\s*>/.test(subset)) subset = undefined
  }
  const opened = () => {
    if (subset === undefined) handler.open(name, attributes)
  }
  const skip = (_start: number, end: number) => {
    text.pass(end)
    if (subset !== undefined) subset = ''
  }
  const tokenizer = new Tokenizer(
    { xmlMode: true, decodeEntities: true },
    {
      onopentagname(start, end) {
        name = slice(start, end)
        attributes = []
        if (subset !== undefined) subset = ''
      },
      onattribname(start, end) {
        attribute = slice(start, end)
        value = ''
      },
      onattribdata(start, end) {
        if (value.length < limit) value += slice(start, end)
      },
      onattribentity(codepoint) {
        if (value.length < limit) value += character(codepoint)
      },
      onattribend() {
        if (attributes.length < MOST_ATTRIBUTES) attributes.push([attribute, value])
      },
      onopentagend(end) {
        text.pass(end)
        opened()
      },
      onselfclosingtag(end) {
        text.pass(end)
        opened()
        if (subset === undefined) handler.close(name)
      },
      onclosetag(start, end) {
        const closed = slice(start, end)
        if (subset === undefined) handler.close(closed)
        else subset = ''
      },
      ontext(start, end) {
        words(slice(start, end))
      },
      ontextentity(codepoint, end) {
        text.pass(end)
        words(character(codepoint))
      },
      oncdata(start, end, endOffset) {
        words(slice(start, end - endOffset))
        text.pass(end)
      },
      oncomment: skip,
      ondeclaration(start, end) {
        const declaration = slice(start, end)
        if (subset !== undefined) subset = ''
        else if (/^DOCTYPE\b[^\]]*\[/i.test(declaration)) subset = /\]\s*$/.test(declaration) ? undefined : ''
      },
      onprocessinginstruction: skip,
      onend() {},
    },
  )
  return {
    write(more) {
      if (text.add(more)) handler.lost()
      tokenizer.write(more)
      text.drop()
    },
    end: () => tokenizer.end(),
    line: () => text.line(),
  }
}

const MOST_ATTRIBUTES = 500

const character = (codepoint: number): string =>
  codepoint > 0x10ffff || codepoint < 0 ? '\uFFFD' : String.fromCodePoint(codepoint)
