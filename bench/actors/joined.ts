import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { findActors } from '../../src/mentions/actors.ts'
import type { Tools } from '../../src/pipeline.ts'
import type { Reader } from '../../src/reader/reader.ts'
import { SHARED } from '../../training/reports.ts'
import { Tally } from '../held/counts.ts'
import { type Gold, readGum } from './gum.ts'

/** Of each mention and the one before it of the same actor: are they of one chain in GUM, and the other way round? */
export async function joinedActors(
  names: readonly string[],
  reader: Reader,
  { language, directory }: Tools,
): Promise<Tally[]> {
  const tallies: Tally[] = []
  for (const name of names) {
    const path = join(SHARED, 'gum/tsv', `${name}.tsv`)
    if (!existsSync(path)) continue
    const { text, golds } = readGum(path)
    const words = language.cut(text)
    const offer = await reader.read(words)
    const { at } = findActors(words, { ...offer, roles: [], attributions: [] }, directory, language.actors)
    const tally = new Tally()
    countPairs(text, golds, at, tally)
    tallies.push(tally)
  }
  return tallies
}

const PART = 'neighbouring mentions joined as one actor'

interface Meant {
  readonly span: { readonly end: number }
  readonly actor: number
  readonly how: string
}

function countPairs(text: string, golds: readonly Gold[], at: readonly Meant[], tally: Tally): void {
  const chainAt = new Map<number, number>()
  for (const gold of [...golds].sort((a, b) => b.end - a.end)) chainAt.set(headEnd(text, gold), gold.chain)
  const lastOf = new Map<number, number>()
  const lastIn = new Map<number, number>()
  for (const { span, actor, how } of at) {
    const chain = chainAt.get(span.end)
    if (how === 'adjective' || chain === undefined) continue
    if (lastOf.has(actor)) tally.read(PART, undefined, lastOf.get(actor) === chain)
    if (lastIn.has(chain)) tally.annotated(PART, undefined, lastIn.get(chain) === actor)
    lastOf.set(actor, chain)
    lastIn.set(chain, actor)
  }
}

const STOP =
  /^(?:of|in|at|for|from|who|whom|which|that|with|by|on|to|and|or|near|against|between|including|where|after|before|as|\()$|^[,;:—–-]+$/i

/** The last word before a preposition, a relative pronoun or a comma: a rough head. */
function headEnd(text: string, gold: { start: number; end: number }): number {
  let end = gold.start
  for (const word of text.slice(gold.start, gold.end).matchAll(/[,;:()]|[^\s,;:()]+/g)) {
    if (end > gold.start && STOP.test(word[0])) break
    if (!/^(?:['’]s?)$/.test(word[0])) end = gold.start + word.index + word[0].replace(/['’]s$/, '').length
  }
  return end
}
