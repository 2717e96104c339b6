import { writeFileSync } from 'node:fs'
import { draftOf } from '../bench/own.ts'
import { type Loaded, loadTools } from '../src/cli/tools.ts'
import { type Judge, weightedJudge } from '../src/events/judge.ts'
import type { Fitted } from '../src/judge-file.ts'
import { readReport } from '../src/pipeline.ts'
import { type Opinion, weightedOpinion } from '../src/reader/model/opinion.ts'
import type { Features, Weights } from '../src/records/chance.ts'
import { type Extent, overlaps } from '../src/records/span.ts'
import type { StandOff } from './annotate/standoff.ts'
import { annotatedReports, splits } from './corpora/annotation.ts'

/**
 * `fit.ts [MODEL FOLDER]`: fits how the model's word and the rules' are weighed, what is one event and what is
 * background, on our own annotated reports, and writes `judge.json` beside the model. While it reads them, the annotation
 * answers in the place of what is fitted, so that each question is put as after right answers. What the model has learnt by
 * heart says little of how far it can be trusted: the tuning reports count most.
 */
const [folder = 'model'] = process.argv.slice(2)
const TRAIN_COUNTS = 0.1
const ROUNDS = 1500
const RATE = 1
const PENALTY = 3

const QUESTIONS = ['trigger', 'role', 'event', 'same', 'status', 'background'] as const
type Question = (typeof QUESTIONS)[number]
type AllWeights = Readonly<Record<Question, Weights>>

interface Row {
  readonly features: Features
  readonly answer: boolean
  readonly isTuning: boolean
}
const rows: Record<Question, Row[]> = {
  trigger: [],
  role: [],
  event: [],
  same: [],
  status: [],
  background: [],
}

let gold: StandOff
let isTuning = false
/** What has been fitted so far; without it the annotation answers. */
let fitted: Fitted | undefined
/** Annotated events of the report that were found; a second one for the same is wrong. */
const told = new Set<number>()

/** Notes the right answer and gives it, or what has been fitted says in its place. */
function note(question: Question, features: Features, answer: boolean, said?: number): number {
  rows[question].push({ features, answer, isTuning })
  return said ?? Number(answer)
}

const opinion: Opinion = {
  trigger: (features, words, type) =>
    fitted
      ? fitted.opinion.trigger(features, words, type)
      : note('trigger', features, typesAt(words).includes(type)),
  role: (features, trigger, mention, role) => {
    if (fitted) return fitted.opinion.role(features, trigger, mention, role)
    const event = eventOf([trigger])
    return event === undefined ? 0 : note('role', features, rolesOf(event, mention).includes(role))
  },
}

const judge: Judge = {
  event: (features, words, type) => {
    if (!fitted) return 1
    const event = eventOf(words)
    const isRight = event !== undefined && !told.has(event) && gold.events[event].type.split('/')[0] === type
    if (isRight) told.add(event)
    return note('event', features, isRight, 1)
  },
  same: (features, earlier, later) => {
    const [a, b] = [eventOf(earlier), eventOf(later)]
    const said = fitted?.judge.same(features, earlier, later)
    if (a === undefined && b === undefined) return said ?? 0
    return note('same', features, a === b, said)
  },
  status: (features, word, status) => {
    const event = eventOf([word])
    const said = fitted?.judge.status(features, word, status)
    return event === undefined
      ? (said ?? 0)
      : note('status', features, gold.events[event].status === status, said)
  },
  background: (features, words) => {
    const event = eventOf(words)
    const said = fitted?.judge.background(features, words)
    return event === undefined
      ? (said ?? 0)
      : note('background', features, gold.events[event].background, said)
  },
}

const tools = await loadTools({ reader: 'model', model: folder, fitted: { opinion, judge } })
if ('what' in tools) throw new Error(`${tools.where}: ${tools.what}`)
const { held, unread, tuning } = splits()

async function readAll(loaded: Loaded): Promise<void> {
  for (const { standOff, report } of annotatedReports()) {
    if (held.includes(standOff.doc) || unread.includes(standOff.doc)) continue
    gold = standOff
    isTuning = tuning.includes(standOff.doc)
    told.clear()
    await readReport(draftOf(report), loaded)
  }
}

const fitAll = () =>
  Object.fromEntries(QUESTIONS.map(question => [question, fit(rows[question])])) as AllWeights

// First with right answers all along, then with those of what was fitted: later questions are put of what earlier ones got wrong, too.
await readAll(tools)
let weights = fitAll()
fitted = { opinion: weightedOpinion(weights), judge: weightedJudge(weights) }
await readAll(tools)
weights = fitAll()
for (const question of QUESTIONS) show(question, rows[question], weights[question])
writeFileSync(`${folder}/judge.json`, `${JSON.stringify(weights, null, 1)}\n`)

function touches([start, end]: readonly [number, number], extent: Extent): boolean {
  return overlaps(extent, { start, end })
}

function typesAt(words: Extent): string[] {
  return gold.events
    .filter(({ triggers }) => triggers.some(at => touches(at, words)))
    .map(({ type }) => type.split('/')[0])
}

/** Harm is done to a patient: either says so. */
function rolesOf(event: number, mention: Extent): string[] {
  const { roles, tolls } = gold.events[event]
  const filled = roles.filter(({ at }) => touches(at, mention)).map(({ role }) => role as string)
  const harmed = tolls
    .filter(({ who, at }) => touches(who ?? at, mention))
    .flatMap(({ kind }) => [kind as string, 'patient'])
  const suffered = filled.includes('patient')
    ? ['killed', 'wounded'].filter(kind => harmed.includes(kind))
    : []
  return [...filled, ...harmed, ...suffered]
}

/** The annotated event that most of these words tell of. */
function eventOf(words: readonly Extent[]): number | undefined {
  const votes = new Map<number, number>()
  for (const word of words)
    gold.events.forEach(({ triggers }, event) => {
      if (triggers.some(at => touches(at, word))) votes.set(event, (votes.get(event) ?? 0) + 1)
    })
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0]
}

/** Logistic regression by gradient descent, with a penalty on large weights. */
function fit(all: readonly Row[]): Weights {
  const names = [...new Set(all.flatMap(({ features }) => Object.keys(features)))].sort()
  const place = new Map(names.map((name, i) => [name, i]))
  const sparse = all.map(({ features, answer, isTuning }) => {
    const told = Object.entries(features).filter(([, value]) => value !== 0)
    return {
      at: told.map(([name]) => place.get(name)!),
      values: told.map(([, value]) => value),
      answer: Number(answer),
      weight: isTuning ? 1 : TRAIN_COUNTS,
    }
  })
  const total = sparse.reduce((sum, { weight }) => sum + weight, 0)
  const by = new Float64Array(names.length)
  const speed = new Float64Array(names.length).fill(1e-6)
  let bias = 0
  for (let round = 0; round < ROUNDS; round++) {
    const slopes = new Float64Array(names.length)
    let slope = 0
    for (const { at, values, answer, weight } of sparse) {
      let sum = bias
      for (let i = 0; i < at.length; i++) sum += by[at[i]] * values[i]
      const miss = (weight * (1 / (1 + Math.exp(-sum)) - answer)) / total
      slope += miss
      for (let i = 0; i < at.length; i++) slopes[at[i]] += miss * values[i]
    }
    bias -= RATE * slope
    // Each weight at a pace of its own (Duchi et al. 2011): rare features would not get anywhere else.
    for (let i = 0; i < names.length; i++) {
      const step = slopes[i] + (PENALTY / total) * by[i]
      speed[i] += step * step
      by[i] -= (0.3 * RATE * step) / Math.sqrt(speed[i])
    }
  }
  const rounded = (value: number) => Math.round(value * 1000) / 1000
  return { bias: rounded(bias), by: Object.fromEntries(names.map((name, i) => [name, rounded(by[i])])) }
}

function show(question: string, all: readonly Row[], { bias, by }: Weights): void {
  for (const part of ['train', 'tuning']) {
    const mine = all.filter(({ isTuning }) => isTuning === (part === 'tuning'))
    const right = { yes: 0, no: 0, of: 0, said: 0 }
    for (const { features, answer } of mine) {
      const said =
        Object.entries(features).reduce((sum, [name, value]) => sum + (by[name] ?? 0) * value, bias) > 0
      right.of += Number(answer)
      right.said += Number(said)
      if (said === answer) right[answer ? 'yes' : 'no']++
    }
    const share = (a: number, b: number) => `${((100 * a) / Math.max(1, b)).toFixed(1)} %`
    console.log(
      `${question}, ${part}: ${mine.length} questions, right ${share(right.yes + right.no, mine.length)}, ` +
        `yes P ${share(right.yes, right.said)} R ${share(right.yes, right.of)}`,
    )
  }
  console.log(`  ${bias} ${JSON.stringify(by)}`)
}
