import type { Format, Item, Source } from './source.ts'
import { rootOf } from './xml/root.ts'

const FORMAT = 'xml'

/** XML of a kind that is not known: to be asked last of the formats that are XML. Pages are XML, too, at times. */
export const OTHER_XML: Format = {
  name: FORMAT,
  recognises: ({ text }) => {
    const root = rootOf(text)
    if (root === undefined || PAGES.test(root.name)) return false
    return /^[\s\uFEFF\0]*<\0?\?\0?x\0?m\0?l\b/i.test(text) || /\sxmlns(?::\w+)?\s*=/.test(root.tag)
  },
  read,
}

const PAGES = /^(?:html|head|body|div|p|article|section|main)$/

async function* read({ name, open }: Source): AsyncIterable<Item> {
  const root = await rootIn(open())
  const isDrawing = root === 'svg'
  yield {
    kind: 'aside',
    format: FORMAT,
    where: name,
    what: isDrawing
      ? 'It is a drawing, not a text.'
      : `It is XML whose root is <${root}>, a kind that is not known here.`,
    remedy: isDrawing ? undefined : 'Give its reports as a feed, as JSON lines or as single files.',
    because: isDrawing ? 'passed' : 'fault',
  }
}

async function rootIn(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const kept: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    kept.push(chunk)
    size += chunk.length
    if (size > 32_768) break
  }
  return rootOf(Buffer.concat(kept).toString('utf8'))?.name ?? '?'
}
