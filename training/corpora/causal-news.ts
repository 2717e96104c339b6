import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { records } from '../../bench/archives.ts'
import type { Extent } from '../../src/records/span.ts'
import type { Annotated, Causes } from '../document.ts'
import { joined } from '../joined.ts'
import { SHARED } from '../reports.ts'
import { heldByHash } from './split.ts'

const FOLDER = join(SHARED, 'causal-news')

/** Causal News Corpus V2: single sentences of protest news. Empty where the corpus is not beside us. */
export function readCausalNews(): Annotated[] {
  if (!existsSync(FOLDER)) return []
  const relations = new Map<string, string[]>()
  for (const row of rows('train_subtask2.csv')) {
    if (row.pair_label === '1')
      relations.set(row.text, [...(relations.get(row.text) ?? []), row.text_w_pairs])
  }
  return rows('train_subtask1.csv').map(({ index, text, label }) => ({
    id: `causal-news/${index}`,
    corpus: 'causal-news',
    split: heldByHash(index.replace(/_\d+$/, ''), 0.1),
    ...causalSentence(text, label === '1', relations.get(text) ?? []),
  }))
}

function rows(file: string): Record<string, string>[] {
  const [header, ...list] = records(readFileSync(join(FOLDER, file), 'utf8').replace(/^\uFEFF/, ''))
  return list.map(row => Object.fromEntries(header.map((name, i) => [name, row[i]])))
}

/** `sentence` is tokens between spaces; `marked` the same with a cause (ARG0), an effect (ARG1) and signals (SIG0…) in tags. */
export function causalSentence(
  sentence: string,
  causal: boolean,
  marked: readonly string[],
): { text: string; causes: Causes } {
  const { text, starts, ends } = joined(sentence.split(' '))
  const list = marked.flatMap(each => {
    const tokens = tagged(each)
    const extent = (name: string): Extent | undefined => {
      const range = tokens.get(name)
      return range && { start: starts[range.first], end: ends[range.last] }
    }
    const [cause, effect, signal] = [extent('ARG0'), extent('ARG1'), extent('SIG0')]
    return cause && effect ? [{ cause, effect, signal }] : []
  })
  return { text, causes: { sentences: [{ start: 0, end: text.length, causal }], list } }
}

/** Tags may cross ("<SIG0>was <ARG0>to</SIG0> …"), so each is followed on its own. */
function tagged(marked: string): Map<string, { first: number; last: number }> {
  const found = new Map<string, { first: number; last: number }>()
  let plain = ''
  let at = 0
  const open = new Map<string, number>()
  for (const tag of marked.matchAll(/<(\/?)((?:ARG|SIG)\d)>/g)) {
    plain += marked.slice(at, tag.index)
    at = tag.index + tag[0].length
    const [, closing, name] = tag
    if (!closing) open.set(name, tokenAt(plain))
    else if (open.has(name)) found.set(name, { first: open.get(name)!, last: tokenAt(plain.trimEnd()) })
  }
  return found
}

/** The index of the token in which the text goes on, or ends. */
const tokenAt = (plain: string): number => plain.split(' ').length - 1
