export type Format = 'markdown' | 'html' | 'json' | 'json-lines' | 'text' | 'xml'

const EXTENSIONS: readonly (readonly [pattern: RegExp, format: Format])[] = [
  [/\.(?:md|markdown|mdown|mkd|mdx|njk|liquid)$/i, 'markdown'],
  [/\.(?:html?|xhtml|php|aspx?)$/i, 'html'],
  [/\.(?:jsonl|ndjson)$/i, 'json-lines'],
  [/\.json$/i, 'json'],
  [/\.(?:te?xt|text)$/i, 'text'],
]

const PAGE = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i
const XML = /^\s*<(?:\?xml|rss|feed|rdf:RDF|urlset|opml|!doctype)\b/i
const FRONT_MATTER = /^\s*(?:---(?:json|toml|yaml|js)?|\+\+\+)[ \t]*\n/
const TAGGED = /<(?:p|div|br)(?:\s[^<>]*)?\/?>/i
const MARKS =
  /^#{1,6} \S|\]\((?:https?:|\/)|\*\*\S|^```|<\/?(?:p|div|br|a|img|strong|em|h[1-6]|ul|li|blockquote|figure)\b[^<>]*>/im

/** Looks at how the text begins, then at the name, then for marks of Markdown. */
export function formatOf(text: string, name: string): Format {
  const head = text.slice(0, 4000)
  const named = EXTENSIONS.find(([pattern]) => pattern.test(name))?.[1]
  if (PAGE.test(head)) return 'html'
  if (XML.test(head)) return 'xml'
  if (FRONT_MATTER.test(head)) return 'markdown'
  if (named !== 'markdown' && /^\s*[[{]/.test(head)) {
    const json = jsonKind(text, named)
    if (json) return json
  }
  if (named === 'html' && !/<[a-z]/i.test(head)) return 'text'
  if (named === 'text') return TAGGED.test(head) ? 'markdown' : 'text'
  return named ?? (MARKS.test(head) ? 'markdown' : 'text')
}

/** "[TEXT] THE ARMY SAID" opens with a bracket as well; an object or list of objects does not. */
function jsonKind(text: string, named: Format | undefined): 'json' | 'json-lines' | undefined {
  if (named === 'json-lines') return named
  if (!/^\s*(?:\{\s*["}]|\[\s*(?:[[{"\d\]-]|true|false|null))/.test(text)) return undefined
  if (/^\s*\{/.test(text) && /\}[ \t]*\n\s*\{/.test(text) && firstLineIsObject(text)) return 'json-lines'
  if (named === 'json') return named
  // JSON front matter is followed by words.
  return /[\]}]\s*$/.test(text) ? 'json' : undefined
}

const firstLineIsObject = (text: string): boolean =>
  /^\{.*\}$/.test(text.trimStart().split('\n', 1)[0].trim())
