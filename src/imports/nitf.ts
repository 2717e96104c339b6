import type { Body, Entry } from './feeds/entry.ts'
import { peopleIn } from './feeds/people.ts'
import { childOf, childrenOf, markupOf, wordsOf, type XmlElement } from './xml/tree.ts'

/** Elements of NITF that HTML has under another name, "" where they hold no words of the report. */
const AS_HTML: Readonly<Record<string, string>> = {
  hl1: 'h1',
  hl2: 'h2',
  block: 'div',
  bq: 'blockquote',
  'nitf-table': 'table',
  'body.content': 'div',
  media: '',
  note: '',
  ednote: '',
}

/** An article of NITF 3: what its head and its body say. */
export function nitfEntry(nitf: XmlElement): Entry {
  const head = childOf(nitf, 'head')
  const body = childOf(nitf, 'body')
  const top = body && childOf(body, 'body.head')
  const data = head && childOf(head, 'docdata')
  const attribute = (name: string, key: string) => data && childOf(data, name)?.attributes.get(key)
  return {
    title: wordsAt(top, 'hedline', 'hl1') ?? wordsAt(top, 'hedline') ?? wordsAt(head, 'title'),
    full: body ? nitfBody(body) : [],
    brief: bodyOf(top && childOf(top, 'abstract')),
    id: attribute('doc-id', 'id-string'),
    published:
      attribute('date.issue', 'norm') ??
      attribute('date.release', 'norm') ??
      wordsAt(top, 'dateline', 'story.date'),
    authors: peopleIn([bylineAt(top)]),
    categories: [],
    tags: keywordsIn(data),
    language: nitf.language,
    rest: { dateline: wordsAt(top, 'dateline', 'location') ?? wordsAt(top, 'dateline') },
  }
}

export const nitfBody = (body: XmlElement): Body[] =>
  childrenOf(body, 'body.content').flatMap(content => bodyOf(content))

const bodyOf = (content: XmlElement | undefined): Body[] =>
  content ? [{ words: markupOf(asHtml(content)), is: 'html' }] : []

function asHtml(element: XmlElement): XmlElement {
  const children = element.children.flatMap((child): (XmlElement | string)[] => {
    if (typeof child === 'string') return [child]
    return AS_HTML[child.name] === '' ? [] : [asHtml(child)]
  })
  return { ...element, written: AS_HTML[element.name] ?? element.written, children }
}

/** Its words are "By Ann Lee"; the title of the author ("Staff writer") has an element of its own. */
function bylineAt(top: XmlElement | undefined): string | undefined {
  const byline = top && childOf(top, 'byline')
  if (!byline) return undefined
  const person = childOf(byline, 'person')
  return wordsOf(
    person ?? { ...byline, children: byline.children.filter(child => typeof child === 'string') },
  )
}

const keywordsIn = (data: XmlElement | undefined): string[] =>
  (data ? childrenOf(data, 'key-list') : [])
    .flatMap(list => childrenOf(list, 'keyword'))
    .map(({ attributes }) => attributes.get('key') ?? '')
    .filter(key => key !== '')

function wordsAt(element: XmlElement | undefined, ...path: readonly string[]): string | undefined {
  let at = element
  for (const name of path) at = at && childOf(at, name)
  return (at && wordsOf(at).trim()) || undefined
}
