import type { Aside, Format, Item, Source } from './source.ts'
import { rootOf } from './xml/root.ts'

const FORMAT = 'xml'

/** XML of a kind that is not known: to be asked last of the formats that are XML. Pages are XML, too, at times. */
export const OTHER_XML: Format = {
  name: FORMAT,
  recognises: ({ text }) => {
    if (text.length < 2000 && BROKEN_OFF.test(text)) return true
    const root = rootOf(text)
    if (root === undefined || PAGES.test(root.name)) return false
    return DECLARED.test(text) || /\sxmlns(?::\w+)?\s*=/.test(root.tag)
  },
  read,
}

/** Zeros are those of UTF-16 without its mark. */
const DECLARED = /^[\s\uFEFF\0]*<\0?\?\0?x\0?m\0?l\b/i
const BROKEN_OFF = /^[\s\uFEFF\0]*<(?:[a-z?!][^>]*|\?xml[^>]*>\s*<?)$/i
const PAGES = /^(?:html|head|body|div|p|article|section|main)$/

async function* read({ name, open }: Source): AsyncIterable<Item> {
  yield { kind: 'aside', format: FORMAT, where: name, ...judged(await beginningOf(open())) }
}

function judged(text: string): Pick<Aside, 'what' | 'remedy' | 'because'> {
  const root = rootOf(text)?.name
  if (root === undefined || !text.includes('>'))
    return { what: 'It breaks off before its first element.', because: 'fault' }
  if (root === 'svg') return { what: 'It is a drawing, not a text.', because: 'passed' }
  return {
    what: `It is XML whose root is <${root}>, a kind that is not known here.`,
    remedy: 'Give its reports as a feed, as JSON lines or as single files.',
    because: 'fault',
  }
}

async function beginningOf(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const kept: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    kept.push(chunk)
    size += chunk.length
    if (size > 32_768) break
  }
  return Buffer.concat(kept).toString('utf8')
}
