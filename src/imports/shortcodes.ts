/** Shortcodes whose content is an address or a setting, not words. */
const EMPTY =
  'embed|video|audio|youtube|vimeo|playlist|googlemaps|soundcloud|contact-form|instagram|tweet|facebook'

/** "[YouTube](https://…)" is a link in Markdown. */
const NO_LINK = '(?![(:])'

const EMBEDS = new RegExp(`\\[(${EMPTY})\\b[^\\[\\]\\n]*\\]${NO_LINK}[^\\[\\]\\n]{0,2000}\\[/\\1\\]`, 'gi')
const BY_NAME = `(?:(?:vc|et_pb|fusion|su|av|wp|ux|cs|tie|jnews|td)_\\w+|${EMPTY}|gallery|dropcap|adrotate|more|row|column|spacer|ads?)\\s?/?`
const WITH_ADDRESS = `(?:${EMPTY})\\s+https?:[^\\[\\]\\n]{0,2000}`
const WITH_SETTING = '[a-z][\\w-]{1,40}\\s(?:[^\\[\\]\\n=]{0,200}\\s)?[\\w-]+=[^\\[\\]\\n]{0,2000}'
/** "[sic]", "[FMLN]" and "[our emphasis]" are words of the report. */
const OPENING = new RegExp(`\\[(?:${BY_NAME}|${WITH_ADDRESS}|${WITH_SETTING})\\]${NO_LINK}`, 'gi')
const CLOSING = /\[\/[a-z][\w-]{0,40}\]/gi
const CAPTION_END = /\[\/caption\]/gi

/** What is closed further on is a shortcode, whatever its name: "[box]So be it.[/box]". */
function dropPairs(body: string): string {
  const closed = new Set([...body.matchAll(CLOSING)].map(([tag]) => tag.slice(2, -1).toLowerCase()))
  if (closed.size === 0) return body
  return body.replace(BARE, (tag, name: string) => (closed.has(name.toLowerCase()) ? '' : tag))
}

const BARE = /\[([a-z][\w-]{0,40})\](?![(:])/gi

/** Hugo "{{< … >}}" and "{{% … %}}", Liquid and Nunjucks "{% … %}", "{{ … }}" and "{# … #}". */
const TEMPLATES =
  /\{\{[<%][^{}]{0,2000}[>%]\}\}|\{%[^{}\n]{0,2000}%\}|\{\{[^{}\n]{0,500}\}\}|\{#[^{}\n]{0,500}#\}/g

const REMARKS = /\{%-?\s*comment\s*-?%\}[\s\S]{0,5000}?\{%-?\s*endcomment\s*-?%\}/g

/** Hugo keeps the caption of a picture as a setting. */
const FIGURE = /\{\{[<%]\s*figure\s([^{}]{0,2000})[>%]\}\}/g
const CAPTION = /\bcaption\s*=\s*(?:"((?:[^"\\]|\\.){0,1500})"|`([^`]{0,1500})`)/

function captionOf(_figure: string, settings: string): string {
  const match = CAPTION.exec(settings)
  return match ? `\n\n${match[1]?.replace(/\\(.)/g, '$1') ?? match[2]}\n\n` : ''
}

/** Takes out what a publishing system would have replaced. The words between a pair stay; a caption is a paragraph of its own. */
export const dropShortcodes = (body: string): string =>
  dropPairs(body.replace(FIGURE, captionOf).replace(REMARKS, '').replace(TEMPLATES, '').replace(EMBEDS, ''))
    .replace(/\[caption\b[^[\]\n]{0,2000}\]/gi, '\n\n')
    .replace(CAPTION_END, '\n\n')
    .replace(OPENING, '')
    .replace(CLOSING, '')

/**
 * Takes out comments, declarations and processing instructions, among them the block marks of WordPress; a comment that never
 * ends is left as it stands.
 */
export function dropComments(body: string): string {
  const kept: string[] = []
  let from = 0
  for (const { open, close } of COMMENTS) {
    if (!body.includes(open)) continue
    for (let start = body.indexOf(open); start !== -1; start = body.indexOf(open, from)) {
      const end = body.indexOf(close, start + open.length)
      if (end === -1) break
      kept.push(body.slice(from, start))
      from = end + close.length
    }
    kept.push(body.slice(from))
    body = kept.splice(0).join('')
    from = 0
  }
  return body
}

const COMMENTS = [
  { open: '<!--', close: '-->' },
  { open: '<?', close: '?>' },
  { open: '<![CDATA[', close: ']]>' },
] as const
