import type { XmlElement } from '../xml/tree.ts'

const NAMED = /\.(?:jpe?g|png|gif|webp|avif)(?:[?#]|$)/i

/** Whether an enclosure or a part of Media RSS is a picture: by what it says, else by its name. */
export function isPicture({ attributes }: XmlElement): boolean {
  const said = attributes.get('medium') ?? attributes.get('type')
  return said === undefined
    ? NAMED.test(attributes.get('url') ?? attributes.get('href') ?? '')
    : /^image(?:\/|$)/i.test(said)
}
