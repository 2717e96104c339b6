import { homeOf, type Open, openWithin } from './open.ts'
import type { XmlPiece, XmlShape } from './pieces.ts'
import { type Attribute, type TokenStream, xmlTokens } from './tokens.ts'

/** Nobody nests deeper by hand; an element beyond makes its record one that is not read. */
const DEEPEST = 200

export interface BuilderOptions {
  /** Characters of one record, with its markup. */
  readonly limit: number
  /** Of the file: relative addresses are resolved against it. */
  readonly address?: string
}

/** The record or field that is being gathered. */
interface Current {
  readonly kind: 'record' | 'field'
  readonly depth: number
  readonly line: number
  size: number
  /** Why it is not read. */
  fault?: string
}

/** Makes trees of records out of text that comes in parts. Missing and crossed end tags are put up with. */
export class TreeBuilder {
  private readonly shape: XmlShape
  private readonly options: BuilderOptions
  private readonly tokens: TokenStream
  private pieces: XmlPiece[] = []
  private readonly stack: Open[] = []
  private current: Current | undefined
  private home = ''
  private tooDeep = 0
  private isBegun = false

  constructor(shape: XmlShape, options: BuilderOptions) {
    this.shape = shape
    this.options = options
    const handler = {
      open: (written: string, attributes: readonly Attribute[]) => this.open(written, attributes),
      close: (written: string) => this.close(written),
      text: (words: string) => this.text(words),
      lost: () => this.spoil(`a piece of it is longer than ${megabytes(options.limit)}`),
    }
    this.tokens = xmlTokens(handler, options.limit)
  }

  write(text: string): void {
    this.tokens.write(text)
  }

  end(): void {
    this.tokens.end()
    const line = this.tokens.line()
    const what = this.whatIsMissing(line)
    if (what !== undefined) this.pieces.push({ kind: 'fault', line, what })
  }

  /** The pieces complete since it was last asked. */
  taken(): readonly XmlPiece[] {
    const taken = this.pieces
    this.pieces = []
    return taken
  }

  private open(written: string, attributes: readonly Attribute[]): void {
    if (this.stack.length >= DEEPEST) {
      this.tooDeep++
      this.spoil(`its elements lie more than ${DEEPEST} deep in each other`)
      return
    }
    if (this.stack.length === 0) this.home = homeOf(written, attributes)
    const { home } = this
    const opened = openWithin(this.stack.at(-1), written, attributes, { ...this.options, home })
    if (this.isSameAsCurrent(opened)) this.closeAt(this.stack.length - 1)
    this.place(opened)
    const length = attributes.reduce((sum, [key, value]) => sum + key.length + value.length, written.length)
    this.grow(length + ELEMENT)
  }

  /** A record right within one of its name is the next one: the end tag of the first is missing. */
  private isSameAsCurrent({ element }: Open): boolean {
    const { current, stack } = this
    return (
      current?.kind === 'record' &&
      stack.length === current.depth + 1 &&
      stack[current.depth].element.name === element.name
    )
  }

  private place(opened: Open): void {
    const { stack, shape } = this
    const { name } = opened.element
    if (stack.length === 0) {
      this.isBegun = true
      this.pieces.push({ kind: 'root', element: opened.element })
    }
    const isRecord = shape.records.includes(name)
    const isContainer = !isRecord && (stack.length === 0 || shape.containers?.includes(name))
    if (this.current) {
      if (this.current.fault === undefined) stack.at(-1)?.element.children.push(opened.element)
    } else if (!isContainer)
      this.current = {
        kind: isRecord ? 'record' : 'field',
        depth: stack.length,
        line: this.tokens.line(),
        size: 0,
      }
    stack.push(opened)
  }

  private close(written: string): void {
    if (this.tooDeep > 0) {
      this.tooDeep--
      return
    }
    const depth = this.stack.findLastIndex(({ element }) => element.written === written)
    if (depth === -1) return
    if (this.current && depth < this.current.depth) this.closeAt(this.current.depth)
    this.closeAt(depth)
  }

  private closeAt(depth: number): void {
    const { element } = this.stack[depth]
    this.stack.length = depth
    if (this.current?.depth !== depth) return
    const { kind, line, fault } = this.current
    this.current = undefined
    const within = this.stack.at(-1)?.element.name ?? ''
    if (fault === undefined) this.pieces.push({ kind, element, line, within })
    else this.pieces.push({ kind: 'fault', line, what: `<${element.written}> is not read: ${fault}.` })
  }

  private text(words: string): void {
    if (!this.current || words === '') return
    if (this.current.fault === undefined) this.stack.at(-1)?.element.children.push(words)
    this.grow(words.length)
  }

  private grow(size: number): void {
    if (!this.current) return
    this.current.size += size
    const { limit } = this.options
    if (this.current.size > limit) this.spoil(`it is larger than ${megabytes(limit)}`)
  }

  /** What was gathered is let go, so that memory stays level. */
  private spoil(fault: string): void {
    if (!this.current || this.current.fault !== undefined) return
    this.current.fault = fault
    for (const { element } of this.stack) element.children.length = 0
  }

  private whatIsMissing(line: number): string | undefined {
    const { current, stack } = this
    if (!this.isBegun) return 'There is no element of XML in it.'
    if (current)
      return `The file breaks off in line ${line}, within the <${stack[current.depth].element.written}> that begins in line ${current.line}.`
    if (stack.length > 0)
      return `The file breaks off in line ${line}: <${stack[0].element.written}> never ends, and what followed is missing.`
    return undefined
  }
}

/** What an element takes beside its words, in characters. */
const ELEMENT = 16

const megabytes = (characters: number): string => `${characters / 1e6} MB`
