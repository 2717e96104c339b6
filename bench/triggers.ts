import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundledCodebook } from '../src/codebook/file.ts'
import { actions } from '../src/language/en/actions.ts'
import { english } from '../src/language/en/english.ts'
import { nounForms, verbForms } from '../src/language/en/inflection.ts'
import { triggerFinder } from '../src/reader/rules/triggers.ts'
import { fromM2e2, fromMaven, fromWikiEvents } from './triggers/labels.ts'

/** An annotated stretch of words: which tokens, and the codebook's types that count as right. */
interface Gold {
  readonly from: number
  readonly to: number
  /** Empty: an event of the corpus that the codebook has no type for; finding it is neither right nor wrong. */
  readonly types: readonly string[]
}

interface Sample {
  readonly key: string
  readonly tokens: readonly string[]
  readonly gold: readonly Gold[]
}

interface Found {
  readonly start: number
  readonly end: number
  readonly type: string
}

type Finder = (text: string) => readonly Found[]

interface Score {
  readonly label: string
  readonly precision: number
  readonly recall: number
  readonly f1: number
  readonly gold: number
}

const DATA = process.env.CASUS_DATA ?? join(import.meta.dirname, '../../shared/data')
const SHOW = process.argv.includes('--errors')

const readLines = (path: string): unknown[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line))

/** 0 to 9 by content, so that the same tenth is measured each time. */
const tenth = (key: string): number => createHash('sha256').update(key).digest()[0] % 10

/** The words joined as prose, and where each of them stands. */
function joined(tokens: readonly string[]): { text: string; offsets: number[] } {
  let text = ''
  const offsets = tokens.map((token, i) => {
    const tight = i === 0 || /^(?:[.,;:!?)\]%]|'s|n't|'|’s)$/.test(token) || /[([]$/.test(tokens[i - 1])
    if (!tight) text += ' '
    text += token
    return text.length - token.length
  })
  return { text, offsets }
}

function measure(label: string, samples: readonly Sample[], find: Finder, typed: boolean): Score {
  let [right, offered, gold, reached] = [0, 0, 0, 0]
  for (const sample of samples) {
    const { text, offsets } = joined(sample.tokens)
    const ends = sample.tokens.map((t, i) => offsets[i] + t.length)
    const found = find(text)
    const counted = sample.gold.filter(g => g.types.length > 0)
    gold += counted.length
    for (const g of counted)
      if (
        found.some(f => touches(f, offsets[g.from], ends[g.to - 1]) && (!typed || g.types.includes(f.type)))
      )
        reached++
      else if (SHOW && typed)
        console.log(`- missed ${g.types[0]} «${sample.tokens.slice(g.from, g.to).join(' ')}» ${text}`)
    for (const f of found) {
      const on = sample.gold.filter(g => touches(f, offsets[g.from], ends[g.to - 1]))
      if (on.length > 0 && on.every(g => g.types.length === 0)) continue
      offered++
      if (on.some(g => !typed || g.types.includes(f.type))) right++
      else if (SHOW && typed)
        console.log(
          `+ ${on.length ? `not ${on[0].types[0]} but` : 'nothing,'} ${f.type} «${text.slice(f.start, f.end)}» ${text}`,
        )
    }
  }
  const precision = right / Math.max(1, offered)
  const recall = reached / Math.max(1, gold)
  return { label, precision, recall, f1: (2 * precision * recall) / Math.max(1e-9, precision + recall), gold }
}

const touches = (f: Found, start: number, end: number): boolean => f.start < end && start < f.end

/** Each word gets the type that it most often has in the training part; words that more often have none get none. */
function mostFrequent(training: readonly Sample[]): Finder {
  const counts = new Map<string, Map<string, number>>()
  for (const sample of training)
    sample.tokens.forEach((token, i) => {
      const type = sample.gold.find(g => g.from <= i && i < g.to)?.types[0] ?? ''
      const key = stem(token)
      const known = counts.get(key) ?? new Map<string, number>()
      counts.set(key, known.set(type, (known.get(type) ?? 0) + 1))
    })
  const best = new Map<string, string>()
  for (const [word, types] of counts) best.set(word, [...types].toSorted((a, b) => b[1] - a[1])[0][0])
  return text =>
    [...text.matchAll(/[\p{L}\p{N}-]+/gu)].flatMap(m => {
      const type = best.get(stem(m[0]))
      return type ? [{ start: m.index, end: m.index + m[0].length, type }] : []
    })
}

const stem = (token: string): string => token.toLowerCase().replace(/(?:ings?|ed|es|s)$/, '')

const rules = triggerFinder(bundledCodebook(), { ...actions, verbForms, nounForms })
const byRules: Finder = text =>
  rules(english.cut(text)).map(t => ({ start: t.span.start, end: t.span.end, type: t.type }))

function print(title: string, scores: readonly Score[]): void {
  console.log(`\n${title}`)
  for (const s of scores)
    console.log(
      `  ${s.label.padEnd(28)} P ${(s.precision * 100).toFixed(1).padStart(5)}  R ${(s.recall * 100).toFixed(1).padStart(5)}  F1 ${(s.f1 * 100).toFixed(1).padStart(5)}  (${s.gold} annotated)`,
    )
}

function corpus(name: string, path: string, convert: (raw: unknown) => Sample[]): void {
  const file = join(DATA, path)
  if (!existsSync(file)) return console.log(`\n${name}: not measured, there is no ${file}`)
  const samples = readLines(file).flatMap(convert)
  // Errors are read on another tenth than the one that is measured.
  const test = samples.filter(s => tenth(s.key) === (SHOW ? 1 : 0))
  const baseline = mostFrequent(samples.filter(s => tenth(s.key) !== 0))
  print(`${name}: ${test.length} of ${samples.length} samples`, [
    measure('rules, typed', test, byRules, true),
    ...(SHOW
      ? []
      : [
          measure('most frequent, typed', test, baseline, true),
          measure('rules, any type', test, byRules, false),
          measure('most frequent, any type', test, baseline, false),
        ]),
  ])
  const silent = test.filter(s => s.gold.length === 0)
  if (silent.length === 0) return
  const share = (find: Finder): string =>
    ((silent.filter(s => find(joined(s.tokens).text).length > 0).length / silent.length) * 100).toFixed(1)
  console.log(
    `  of ${silent.length} without an event, given one: rules ${share(byRules)} %, most frequent ${share(baseline)} %`,
  )
}

if (!process.argv.includes('--only') || process.argv.includes('maven'))
  corpus('MAVEN', 'maven/train.jsonl', fromMaven)
if (!process.argv.includes('--only') || process.argv.includes('wikievents'))
  corpus('WikiEvents', 'wikievents/train.jsonl', fromWikiEvents)
if (!process.argv.includes('--only') || process.argv.includes('m2e2'))
  corpus('M2E2', 'm2e2/train.jsonl', fromM2e2)
