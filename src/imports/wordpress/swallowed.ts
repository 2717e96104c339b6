import { childOf, type XmlElement } from '../xml/tree.ts'

export interface Parted {
  /** Itself without the items that it had swallowed. */
  readonly own: XmlElement
  readonly within: readonly XmlElement[]
}

/** Where an end tag is missing, the items that follow lie within what never ended: they are taken out of it again. */
export function partItems(element: XmlElement): Parted {
  if (!holdsItem(element)) return { own: element, within: [] }
  const within: XmlElement[] = []
  const without = (outer: XmlElement): XmlElement => ({
    ...outer,
    children: outer.children.flatMap((child): (XmlElement | string)[] => {
      if (typeof child === 'string') return [child]
      if (child.name !== 'item') return [without(child)]
      within.push(without(child))
      return []
    }),
  })
  return { own: without(element), within }
}

/** An item of which the tag itself is damaged still has what only items have. */
export const isItem = (element: XmlElement): boolean =>
  element.name === 'item' || childOf(element, 'wp:post_type') !== undefined

const holdsItem = (element: XmlElement): boolean =>
  element.children.some(child => typeof child !== 'string' && (child.name === 'item' || holdsItem(child)))
