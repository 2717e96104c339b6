import { nameIn, type Scope, scopeWithin } from './namespaces.ts'
import { type Attribute, xmlTokens } from './tokens.ts'
import type { XmlElement } from './tree.ts'

/** Names as in `XmlElement.name`, those of the root's own namespace without prefix. */
export interface XmlShape {
  /** What comes one at a time: "item", "entry". */
  readonly records: readonly string[]
  /** What is gone into because records are in it, beside the root: "channel". */
  readonly containers?: readonly string[]
}

export type XmlPiece = RootPiece | RecordPiece | FaultPiece

/** The root as it opens, without what is in it. */
export interface RootPiece {
  readonly kind: 'root'
  readonly element: XmlElement
}

/** A record; or a field, which is any other element right within the root or a container. */
export interface RecordPiece {
  readonly kind: 'record' | 'field'
  readonly element: XmlElement
  /** Where it begins, from 1 on. */
  readonly line: number
  /** Name of the element around it. */
  readonly within: string
}

export interface FaultPiece {
  readonly kind: 'fault'
  readonly line: number
  readonly what: string
}

export interface TreeBuilder {
  readonly write: (text: string) => void
  readonly end: () => void
  /** The pieces complete since it was last asked. */
  readonly taken: () => XmlPiece[]
}

/** Nobody nests deeper by hand; an element beyond makes its record one that is not read. */
const DEEPEST = 200

interface Open {
  readonly written: string
  readonly name: string
  readonly scope: Scope
  readonly language?: string
  readonly base?: string
  /** Absent where the element is no part of a tree: the root, a container. */
  readonly element?: XmlElement & { readonly children: (XmlElement | string)[] }
}

interface Current {
  readonly kind: 'record' | 'field'
  readonly depth: number
  readonly line: number
  size: number
  /** Why it is not read. */
  fault?: string
}

export function treeBuilder(
  shape: XmlShape,
  { limit, address }: { readonly limit: number; readonly address?: string },
): TreeBuilder {
  const pieces: XmlPiece[] = []
  const stack: Open[] = []
  let tooDeep = 0
  let home: string | undefined
  let current: Current | undefined
  let roots = 0

  const give = (piece: XmlPiece) => pieces.push(piece)
  const spoil = (fault: string) => {
    if (!current || current.fault !== undefined) return
    current.fault = fault
    // What was gathered is let go, so that memory stays level.
    for (const { element } of stack) if (element) element.children.length = 0
  }
  const grow = (size: number) => {
    if (!current) return
    current.size += size
    if (current.size > limit) spoil(`it is larger than ${megabytes(limit)}`)
  }
  const nameOf = (scope: Scope, written: string): string => {
    const name = nameIn(scope, written, 'element')
    home ??= name.includes(':') ? name.slice(0, name.indexOf(':') + 1) : ''
    return home !== '' && name.startsWith(home) ? name.slice(home.length) : name
  }

  const open = (written: string, attributes: readonly Attribute[]) => {
    if (stack.length >= DEEPEST) {
      tooDeep++
      if (stack.length > 0) spoil(`its elements lie more than ${DEEPEST} deep in each other`)
      return
    }
    if (stack.length === 0) home = undefined
    const around = stack.at(-1)
    const scope = scopeWithin(around?.scope ?? NO_SCOPE, attributes)
    const name = nameOf(scope, written)
    if (current?.kind === 'record' && stack.length === current.depth + 1 && name === around?.name)
      closeAt(current.depth)
    begin(name, written, attributes, scope)
  }

  const begin = (name: string, written: string, attributes: readonly Attribute[], scope: Scope) => {
    const around = stack.at(-1)
    const named = new Map(attributes.map(([key, value]) => [nameIn(scope, key, 'attribute'), value]))
    const language = named.get('xml:lang') ?? around?.language
    const base = resolved(named.get('xml:base'), around?.base ?? address)
    const isContainer =
      !current && (stack.length === 0 ? !shape.records.includes(name) : shape.containers?.includes(name))
    const element = { name, written, attributes: named, children: [], language, base }
    if (stack.length === 0) {
      roots++
      give({ kind: 'root', element })
    }
    if (!current && !isContainer)
      current = {
        kind: shape.records.includes(name) ? 'record' : 'field',
        depth: stack.length,
        line: tokens.line(),
        size: 0,
      }
    if (current && current.fault === undefined) around?.element?.children.push(element)
    stack.push({ written, name, scope, language, base, element: isContainer ? undefined : element })
    grow(written.length + attributes.reduce((sum, [key, value]) => sum + key.length + value.length, 16))
  }

  const closeAt = (depth: number) => {
    const closing = stack[depth]
    const done = current
    stack.length = depth
    if (!done || depth > done.depth) return
    current = undefined
    const { line, kind, fault } = done
    if (fault !== undefined)
      give({ kind: 'fault', line, what: `<${closing.written}> is not read: ${fault}.` })
    else if (closing.element) give({ kind, element: closing.element, line, within: stack.at(-1)?.name ?? '' })
  }

  const close = (written: string) => {
    if (tooDeep > 0) {
      tooDeep--
      return
    }
    let depth = stack.length - 1
    while (depth >= 0 && stack[depth].written !== written) depth--
    if (depth === -1)
      depth = stack.findLastIndex(each => each.written.toLowerCase() === written.toLowerCase())
    if (depth === -1) return
    if (current && depth < current.depth) closeAt(current.depth)
    closeAt(depth)
  }

  const text = (words: string) => {
    if (!current || words === '') return
    const holder = stack.at(-1)?.element
    if (current.fault === undefined) holder?.children.push(words)
    grow(words.length)
  }

  const tokens = xmlTokens(
    { open, close, text, lost: () => spoil(`a piece of it is longer than ${megabytes(limit)}`) },
    limit,
  )

  const end = () => {
    tokens.end()
    const line = tokens.line()
    if (roots === 0) give({ kind: 'fault', line, what: 'There is no element of XML in it.' })
    else if (current)
      give({
        kind: 'fault',
        line,
        what: `The file breaks off in line ${line}, within the <${stack[current.depth].written}> that begins in line ${current.line}.`,
      })
    else if (stack.length > 0)
      give({
        kind: 'fault',
        line,
        what: `The file breaks off in line ${line}: <${stack[0].written}> never ends, and what followed is missing.`,
      })
  }
  return { write: tokens.write, end, taken: () => pieces.splice(0) }
}

const NO_SCOPE: Scope = new Map()

const megabytes = (characters: number): string => `${characters / 1e6} MB`

function resolved(address: string | undefined, base: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address, base)) return base
  return new URL(address, base).href
}
