import type { XmlElement } from './tree.ts'

/**
 * A record, and after it those of its name that lie within it: an end tag is missing there, and what follows was swallowed. Each
 * is without the others.
 */
export function partRecords(record: XmlElement): readonly [own: XmlElement, ...within: XmlElement[]] {
  const { name } = record
  if (!holds(record, name)) return [record]
  const within: XmlElement[] = []
  const take = (swallowed: XmlElement): void => {
    const place = within.push(swallowed) - 1
    within[place] = without(swallowed)
  }
  const without = (outer: XmlElement): XmlElement => {
    const children: (XmlElement | string)[] = []
    for (const child of outer.children)
      if (typeof child === 'string') children.push(child)
      else if (child.name === name) take(child)
      else children.push(without(child))
    return { ...outer, children }
  }
  return [without(record), ...within]
}

const holds = (element: XmlElement, name: string): boolean =>
  element.children.some(child => typeof child !== 'string' && (child.name === name || holds(child, name)))
