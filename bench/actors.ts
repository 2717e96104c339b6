import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadTools } from '../src/cli/tools.ts'
import type { Language } from '../src/language/language.ts'
import { findActors } from '../src/mentions/actors.ts'
import type { Tools } from '../src/pipeline.ts'
import type { OfferedMention } from '../src/records/offer.ts'
import { type Gold, readGum } from './actors/gum.ts'
import { share, table } from './table.ts'

export const about = 'mentions, actors and ties against GUM (news, interviews) and re3d'

/** Which labels of ours stand for which types of theirs. Nationalities, times and abstractions have no counterpart. */
const GUM_LABELS: Readonly<Record<string, readonly string[]>> = {
  person: ['person', 'people'],
  organization: ['organisation', 'armed-group'],
  place: ['place', 'state', 'facility'],
}
const RE3D_LABELS: Readonly<Record<string, readonly string[]>> = {
  Person: ['person', 'people'],
  Organisation: ['organisation', 'armed-group'],
  Location: ['place', 'state', 'facility'],
  Nationality: ['nationality'],
  Weapon: ['weapon'],
  Vehicle: ['vehicle'],
}

interface Count {
  gold: number
  given: number
  found: number
  right: number
}

/** Folders of GUM and re3d as arguments; prints what was missed and what was made up with --errors. */
export async function run(args: string[]): Promise<void> {
  const [gum, re3d] = [
    ...args.filter(arg => !arg.startsWith('--')),
    '../shared/data/gum',
    '../shared/data/re3d',
  ]
  const tools = await loadTools({})
  if (!('reader' in tools)) throw new Error(tools.what)
  await benchGum(gum, tools, args.includes('--errors'))
  await benchRe3d(re3d, tools, args.includes('--errors'))
}

async function benchGum(folder: string, tools: Tools, errors: boolean): Promise<void> {
  const tsv = join(folder, 'tsv')
  if (!existsSync(tsv)) return console.log(`${tsv}: not there, nothing measured`)
  for (const genre of ['news', 'interview']) {
    const counts = new Map<string, Count>()
    const pairs = { given: 0, right: 0, gold: 0 }
    const files = readdirSync(tsv).filter(name => name.startsWith(`GUM_${genre}_`))
    for (const name of files) {
      const { text, golds } = readGum(join(tsv, name))
      const told = golds.filter(gold => !PRONOUN.test(gold.text))
      const words = tools.language.cut(text)
      const offer = await tools.reader.read(words)
      score(text, told, offer.mentions, GUM_LABELS, counts, errors)
      const { at } = findActors(
        words,
        { ...offer, roles: [], attributions: [] },
        tools.directory,
        tools.language.actors,
      )
      countPairs(text, golds, at, pairs)
    }
    console.log(`\nGUM ${genre}: ${files.length} reports, head words (pronouns left out)`)
    printCounts(counts)
    console.log(
      `same actor, by neighbouring mentions: ${pairs.given} joined, ${share(pairs.right, pairs.given)} rightly; ${share(pairs.right, pairs.gold)} of ${pairs.gold}`,
    )
  }
}

const PRONOUN =
  /^(?:i|me|my|mine|you|your|he|him|his|she|her|hers|it|its|we|us|our|they|them|their|this|that|these|those|who|which|himself|herself|themselves|myself|itself|one|here|there)$/i

async function benchRe3d(folder: string, tools: Tools, errors: boolean): Promise<void> {
  if (!existsSync(folder)) return console.log(`${folder}: not there, nothing measured`)
  const counts = new Map<string, Count>()
  let [reports, ties, agreed] = [0, 0, 0]
  for (const source of readdirSync(folder, { withFileTypes: true }).filter(entry => entry.isDirectory())) {
    const lines = (name: string) =>
      readFileSync(join(folder, source.name, name), 'utf8')
        .split('\n')
        .filter(Boolean)
        .map(line => JSON.parse(line))
    const entities = lines('entities.json')
    const relations = lines('relations.json')
    for (const document of lines('documents.json')) {
      reports++
      const golds = entities
        .filter(entity => entity.documentId === document._id)
        .map(({ type, begin, end, value }) => ({ type, start: begin, end, chain: 0, text: value }))
      const { actors, mentions } = await readText(document.text, tools)
      score(document.text, golds, mentions, RE3D_LABELS, counts, errors)
      const own = relations.filter(relation => relation.documentId === document._id)
      for (const { evidence, kind } of actors.flatMap(actor => actor.ties)) {
        ties++
        const isSaid = own.some(
          ({ sourceBegin, targetEnd, type, sourceEnd, targetBegin }) =>
            /^(?:BelongsTo|InChargeOf|AlliesOf|IsSynonymOf|HasAttrOf)$/.test(type) &&
            Math.min(sourceBegin, targetBegin) < evidence.end &&
            evidence.start < Math.max(sourceEnd, targetEnd),
        )
        if (isSaid) agreed++
        else if (errors) console.log(`tie ${kind}: ${evidence.text}`)
      }
    }
  }
  console.log(`\nre3d: ${reports} reports, head words`)
  printCounts(counts)
  console.log(`ties: ${ties}, of which ${agreed} stand where re3d has a relation of that sort`)
}

async function readText(text: string, { language, reader, directory }: Tools) {
  const words = (language as Language).cut(text)
  const offer = await reader.read(words)
  return { mentions: offer.mentions, actors: findActors(words, offer, directory, language.actors).actors }
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

function score(
  text: string,
  golds: readonly Gold[],
  mentions: readonly OfferedMention[],
  labels: Readonly<Record<string, readonly string[]>>,
  counts: Map<string, Count>,
  errors: boolean,
): void {
  for (const [type, own] of Object.entries(labels)) {
    const count = counts.get(type) ?? { gold: 0, given: 0, found: 0, right: 0 }
    counts.set(type, count)
    const wanted = golds.filter(gold => gold.type === type)
    const given = mentions.filter(mention => own.includes(mention.label))
    const heads = new Set(wanted.flatMap(gold => [headEnd(text, gold), gold.end]))
    const ends = new Set(given.map(mention => mention.span.end))
    const missed = wanted.filter(gold => !ends.has(headEnd(text, gold)) && !ends.has(gold.end))
    const made = given.filter(mention => !heads.has(mention.span.end))
    count.gold += wanted.length
    count.given += given.length
    count.found += wanted.length - missed.length
    count.right += given.length - made.length
    if (!errors) continue
    for (const gold of missed) console.log(`missed ${type}: ${gold.text}`)
    for (const { span, label } of made)
      console.log(`made up ${type}: ${span.text} (${label}) in …${around(text, span)}…`)
  }
}

const around = (text: string, { start, end }: { start: number; end: number }): string =>
  text.slice(Math.max(0, start - 30), end + 30).replace(/\s+/g, ' ')

/** Of each mention of ours and the one before it of the same actor: are they of one chain? And of theirs likewise. */
function countPairs(
  text: string,
  golds: readonly Gold[],
  at: readonly {
    readonly span: { start: number; end: number }
    readonly actor: number
    readonly how: string
  }[],
  pairs: { given: number; right: number; gold: number },
): void {
  const chainAt = new Map<number, number>()
  for (const gold of [...golds].sort((a, b) => b.end - a.end)) chainAt.set(headEnd(text, gold), gold.chain)
  const aligned = at
    .filter(one => one.how !== 'adjective')
    .flatMap(one => {
      const chain = chainAt.get(one.span.end)
      return chain === undefined ? [] : [{ actor: one.actor, chain }]
    })
  const lastOf = new Map<number, number>()
  const lastIn = new Map<number, number>()
  for (const { actor, chain } of aligned) {
    const before = lastOf.get(actor)
    if (before !== undefined) pairs.given++
    if (before === chain) pairs.right++
    if (lastIn.has(chain)) pairs.gold++
    lastOf.set(actor, chain)
    lastIn.set(chain, actor)
  }
}

function printCounts(counts: ReadonlyMap<string, Count>): void {
  const rows = [...counts].map(([type, { gold, given, found, right }]) => {
    const [precision, recall] = [right / (given || 1), found / (gold || 1)]
    const f1 = (2 * precision * recall) / (precision + recall || 1)
    return [type, `${gold}`, `${given}`, share(right, given), share(found, gold), (100 * f1).toFixed(1)]
  })
  console.log(table(['type', 'theirs', 'ours', 'precision', 'recall', 'F1'], rows))
}
