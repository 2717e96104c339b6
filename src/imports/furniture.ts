/**
 * Lines that stand between the paragraphs of a page and belong to the site, not to the report. A whole paragraph must match:
 * "Read more than you write" and "He shared this view" are words of a report.
 */
const LINES: readonly RegExp[] = [
  /^(?:share|tweet|e-?mail|print|save|pin|like|follow|comment)(?: (?:this|us|on|story|article|post|page))*(?: (?:facebook|twitter|x|whatsapp|telegram|linkedin|pinterest|reddit|e-?mail))*:?$/i,
  /^(?:share|like) this(?: (?:story|article|post))?:?(?: .{0,40})?$/i,
  /^like(?: this:)? loading\.*$/i,
  /^(?:(?:click|tap) (?:here )?to share .{0,80}|opens in new window.{0,40})$/i,
  /^(?:advertisement|advert|sponsored|sponsored content|ad|story continues below(?: this)? advertisement|article continues (?:below|after)(?: this)? (?:advertisement|ad)|skip advertisement)\.?$/i,
  /^(?:read|see) (?:more|also|next|further)(?:: .{0,160}| .{0,160}[^.!?])$/i,
  /^(?:related|also read|also see|recommended|more on this|watch|listen|in pictures): .{0,160}$/i,
  /^(?:read more|see also|more|more on this|more on this story|related|related (?:articles|stories|posts|news|topics)|you (?:may|might) also (?:like|be interested in).{0,40}|continue reading|show comments|leave a (?:comment|reply))(?: ?[:…→»]| ?\.\.\.)?$/i,
  /^(?:subscribe|sign up)(?: now| here| today)?(?: (?:to|for) (?:our|the|a) .{0,60}newsletters?.{0,60})?[.!]?$/i,
  /^(?:photo|image|picture|foto)s?(?: credits?| by)?: ?.{0,80}$/i,
  /^(?:\(?(?:AP|AFP|Reuters|EPA|Getty(?: Images)?) (?:photo|file photo|images?)(?:\/.{0,60})?\)?|(?:getty images|file photo))\.?$/i,
  /^(?:https?:\/\/|www\.)\S+$/i,
  /^(?:(?:facebook|twitter|whatsapp|telegram|linkedin|pinterest|reddit|tumblr|pocket|messenger|skype|e-?mail|print|copy link)[ ,|·/]*)+$/i,
]

/** Leaves out lines that belong to the site, and a first paragraph that only says the title again. */
export function dropFurniture(text: string, title: string | undefined): string {
  const paragraphs = text
    .split('\n\n')
    .filter(paragraph => paragraph.length > 240 || !LINES.some(line => line.test(paragraph)))
  const said = comparable(title ?? '')
  const first = said !== '' && comparable(paragraphs[0] ?? '') === said ? 1 : 0
  return paragraphs.slice(first).join('\n\n')
}

/** Words only, to tell whether two lines say the same. */
export const comparable = (text: string): string =>
  text.length > 400
    ? text
    : text
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim()
