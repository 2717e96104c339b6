import { spanOf } from '../../records/span.ts'
import { type Cast, enter } from './cast.ts'
import { isoOf } from './country.ts'
import { singular } from './kind.ts'
import { keyOfKnown } from './names.ts'
import type { Setting, Spoken } from './spoken.ts'
import type { DraftTie } from './ties.ts'

/** Offices and occupations, and where they are held: "a researcher and former managing director of the Bayan Center". */
export function roleTies(setting: Setting, spoken: readonly Spoken[], cast: Cast): DraftTie[] {
  return spoken.flatMap((one, i) => {
    const holder = cast.actorOf.get(one)
    if (holder === undefined || !one.human || one.many) return []
    return one.how === 'name'
      ? beforeName(setting, one, holder, cast)
      : afterRole(setting, spoken, i, holder, cast)
  })
}

/** "Iranian Gen. Qassem Soleimani", "Hamas leader Ismail Haniyeh", "Iraq's Foreign Minister Fuad Hussein". */
function beforeName(setting: Setting, one: Spoken, holder: number, cast: Cast): DraftTie[] {
  const { words, lexicon, syntax } = setting
  let start = Math.min(syntax.chunkAt(one.from)?.from ?? one.from, one.from)
  // A line that ends between them parts them: headings have no full stop.
  for (let i = one.from; i > start; i--)
    if (words.text.slice(words.tokens[i - 1].end, words.tokens[i].start).includes('\n')) start = i
  let from = beforeOf(setting, one.from) ?? one.from
  start = Math.max(from - 12, Math.min(start, syntax.chunkAt(from)?.from ?? from))
  while (from > start && isOffice(setting, from - 1)) from--
  if (
    from === one.from ||
    !words.tokens
      .slice(from, one.from)
      .some(token => lexicon.roles.has(singular(token.norm)) || RANK.test(token.norm))
  )
    return []
  const label = spanOf(words.text, words.tokens[from].start, words.tokens[one.from - 1].end).text
  const to = heldAt(setting, start, from, one, cast)
  const evidence = spanOf(words.text, words.tokens[start].start, one.span.end)
  return to === undefined ? [] : [{ from: holder, to, kind: 'role', label, evidence }]
}

/** "Secretary of State" before a name: where the office begins, if what stands there is one. */
export function beforeOf({ words, lexicon }: Setting, name: number): number | undefined {
  const { tokens } = words
  for (let i = name - 1; i > 0 && i > name - 5; i--) {
    if (tokens[i].norm === 'of')
      return i < name - 1 && lexicon.roles.has(singular(tokens[i - 1].norm)) ? i - 1 : undefined
    if (!/^\p{Lu}/u.test(tokens[i].text)) return undefined
  }
  return undefined
}

/** Titles that say what one does; "Mr." says nothing. */
const RANK = /^(?:gen|col|lt|maj|capt|sgt|adm|cpl|brig|cmdr|sen|rep|gov|pm)\.?$/

const isOffice = ({ words, lexicon }: Setting, i: number): boolean => {
  const { norm } = words.tokens[i]
  return (
    lexicon.titles.has(norm) ||
    lexicon.roles.has(singular(norm)) ||
    lexicon.roleModifiers.has(norm) ||
    norm === 'general'
  )
}

/** The last actor named in the words before the office. */
function heldAt(setting: Setting, start: number, end: number, one: Spoken, cast: Cast): number | undefined {
  const { words, directory } = setting
  for (let to = end; to > start; to--)
    for (let from = start; from < to; from++) {
      const text = spanOf(words.text, words.tokens[from].start, words.tokens[to - 1].end)
      const iso = isoOf(directory, text.text)
      const known = directory.find(text.text)
      if (!iso && !known) continue
      const key = iso ? `state:${iso}` : keyOfKnown(known!)
      return (
        cast.byKey.get(key) ??
        enter(
          cast,
          {
            ...one,
            span: text,
            from,
            to,
            how: 'adjective',
            kind: known?.kind ?? 'state',
            known,
            country: iso ?? known?.country,
            human: false,
          },
          key,
        )
      )
    }
  return undefined
}

/** "A spokesman for the coalition", "director of the Bayan Center"; roles joined by "and" share what follows the last. */
function afterRole(
  setting: Setting,
  spoken: readonly Spoken[],
  i: number,
  holder: number,
  cast: Cast,
): DraftTie[] {
  const { words, lexicon } = setting
  const one = spoken[i]
  if (!lexicon.roles.has(singular(one.head.norm))) return []
  const joined =
    words.tokens[one.to]?.norm === 'and'
      ? spoken.find((other, j) => j > i && j < i + 4 && other.from <= one.to + 2 && other.from > one.to)
      : undefined
  const last = joined && lexicon.roles.has(singular(joined.head.norm)) && !joined.many ? joined : one
  const at = words.tokens[last.to]
  if (!at || !lexicon.ties.roleAt.has(at.norm)) return []
  const target = spoken.slice(i + 1, i + 8).find(other => other.from > last.to && other.from <= last.to + 2)
  const to = target && cast.actorOf.get(target)
  if (!target || to === undefined || target.human || target.sentence !== one.sentence) return []
  const evidence = spanOf(words.text, one.span.start, target.span.end)
  return [...new Set([one, last])].map(role => ({
    from: holder,
    to,
    kind: 'role',
    label: role.span.text,
    evidence,
  }))
}
