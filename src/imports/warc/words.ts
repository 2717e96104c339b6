import { draftFrom } from '../draft.ts'
import { decode } from '../encoding.ts'
import { siteless } from '../metadata.ts'
import { charsetOf, type Page } from '../page/page.ts'
import type { Item } from '../source.ts'
import { importText } from '../text.ts'

const SENTENCES = /[.!?…]["”’')\]]*(?:\s|$)/g

/** A text that was served as it is. Undefined where it has no sentences: lists, logs and keys. */
export function readText(page: Page): Item | undefined {
  const { format, name, where, address, published } = page
  const decoded = decode(page.bytes, where, charsetOf(page.mediaType))
  if ('problem' in decoded || !isTold(decoded.text)) return undefined
  const { drafts, problems } = importText(decoded.text, { source: address ?? name, where, published })
  const draft = { ...drafts[0], source: name, url: address }
  return { kind: 'report', format, where, draft, keys: [], problems: [...decoded.problems, ...problems] }
}

const isTold = (text: string): boolean => {
  const start = text.slice(0, 20_000)
  const letters = start.match(/[\p{L}\s]/gu)?.length ?? 0
  return start.length >= 200 && letters > 0.85 * start.length && (start.match(SENTENCES)?.length ?? 0) >= 2
}

const PROSE = 80

/**
 * The words of a page without its tags, as WET files have them: the title, then a line for each part of the page. What stands before
 * the first and after the last whole sentence is its menus.
 */
export function readWords(page: Page): Item {
  const { format, name, where, address = name, published } = page
  const decoded = decode(page.bytes, where, charsetOf(page.mediaType))
  const lines = 'problem' in decoded ? [] : decoded.text.split('\n').map(line => line.trim())
  const isProse = (line: string) => line.length >= PROSE && /[.!?…]["”’')\]]*$/.test(line)
  const first = lines.findIndex(isProse)
  if (first < 0)
    return { kind: 'aside', format, where, what: `${address} has no sentences.`, because: 'passed' }
  const text = lines
    .slice(first, lines.findLastIndex(isProse) + 1)
    .filter(line => line !== '')
    .join('\n\n')
  const title = first > 0 ? siteless(lines[0]) : undefined
  const { draft, problems } = draftFrom({ title }, { text }, { source: address, where, published })
  return {
    kind: 'report',
    format,
    where,
    draft: { ...draft, source: name, url: address },
    keys: [],
    problems: 'problem' in decoded ? problems : [...decoded.problems, ...problems],
  }
}
