/** An element with all that is in it. */
export interface XmlElement {
  /** In lower case, with the prefix of ours for its namespace: "title", "dc:creator". See `namespaces.ts`. */
  readonly name: string
  /** As it was written. */
  readonly written: string
  /** Names as those of elements: "rel", "xml:lang", "rdf:about". */
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly (XmlElement | string)[]
  /** In force here: the nearest xml:lang. */
  readonly language?: string
  /** In force here: what the xml:base around it come to. */
  readonly base?: string
}

/** The elements of that name right within, in their order; the name in any case. */
export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  const wanted = name.toLowerCase()
  return element.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && child.name === wanted,
  )
}

export const childOf = (element: XmlElement, name: string): XmlElement | undefined =>
  childrenOf(element, name)[0]

/** All words within, those of inner elements too. */
export function wordsOf(element: XmlElement): string {
  const words: string[] = []
  const visit = (child: XmlElement | string): void => {
    if (typeof child === 'string') words.push(child)
    else child.children.forEach(visit)
  }
  element.children.forEach(visit)
  return words.join('')
}

/** What stands within as markup. Where elements are, words are escaped; where none are, the words may be markup themselves. */
export function markupOf(element: XmlElement): string {
  if (element.children.every(child => typeof child === 'string')) return element.children.join('')
  const pieces: string[] = []
  for (const child of element.children) write(child, pieces)
  return pieces.join('')
}

function write(child: XmlElement | string, pieces: string[]): void {
  if (typeof child === 'string') {
    pieces.push(escaped(child))
    return
  }
  const name = child.written.replace(/^.*:/, '')
  const attributes = [...child.attributes].map(([key, value]) => ` ${key}="${escaped(value)}"`).join('')
  pieces.push(`<${name}${attributes}>`)
  for (const inner of child.children) write(inner, pieces)
  pieces.push(`</${name}>`)
}

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
