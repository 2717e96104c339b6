import { writeFileSync } from 'node:fs'
import { draftOf } from '../bench/own.ts'
import { loadTools } from '../src/cli/tools.ts'
import { type Features, type JudgeWeights, QUESTIONS, type Weights } from '../src/events/judge.ts'
import { readReport } from '../src/pipeline.ts'
import { overlaps, type Span } from '../src/records/span.ts'
import type { StandOff } from './annotate/standoff.ts'
import { annotatedReports, splits } from './corpora/annotation.ts'

/**
 * `fit.ts [MODEL FOLDER]`: fits what the judge of `src/events` weighs, on our own annotated reports, and writes `judge.json` beside the
 * model. While it reads them, the annotation answers in the judge's place, so that each question is put as after right answers.
 * The tuning reports, whose triggers the model has not learnt by heart, count most.
 */
const [folder = 'model'] = process.argv.slice(2)
const TUNING_COUNTS = 4
const ROUNDS = 3000
const RATE = 0.5
const PENALTY = 2

interface Row {
  readonly features: Features
  readonly answer: boolean
  readonly weight: number
  readonly isTuning: boolean
}
const rows: Record<(typeof QUESTIONS)[number], Row[]> = { same: [], background: [] }

const tools = await loadTools({ reader: 'model', model: folder })
if ('what' in tools) throw new Error(`${tools.where}: ${tools.what}`)
const { held, unread, tuning } = splits()

for (const { standOff, report } of annotatedReports()) {
  if (held.includes(standOff.doc) || unread.includes(standOff.doc)) continue
  const isTuning = tuning.includes(standOff.doc)
  const note = (question: keyof typeof rows, features: Features, answer: boolean) => {
    rows[question].push({ features, answer, weight: isTuning ? TUNING_COUNTS : 1, isTuning })
    return Number(answer)
  }
  const eventOf = eventFinder(standOff)
  await readReport(draftOf(report), {
    ...tools,
    judge: {
      same: (features, earlier, later) => {
        const [a, b] = [eventOf(earlier), eventOf(later)]
        return a === undefined || b === undefined ? 0 : note('same', features, a === b)
      },
      background: (features, words) => {
        const event = eventOf(words)
        return event === undefined ? 0 : note('background', features, standOff.events[event].background)
      },
    },
  })
}

const weights = Object.fromEntries(
  QUESTIONS.map(question => {
    const fitted = fit(rows[question])
    show(question, rows[question], fitted)
    return [question, fitted]
  }),
) as JudgeWeights
writeFileSync(`${folder}/judge.json`, `${JSON.stringify(weights, null, 1)}\n`)

/** The annotated event that most of these words tell of. */
function eventFinder({ events }: StandOff): (words: readonly Span[]) => number | undefined {
  return words => {
    const votes = new Map<number, number>()
    for (const word of words)
      events.forEach(({ triggers }, event) => {
        if (triggers.some(([start, end]) => overlaps(word, { start, end })))
          votes.set(event, (votes.get(event) ?? 0) + 1)
      })
    return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0]
  }
}

/** Logistic regression by gradient descent, with a penalty on large weights. */
function fit(all: readonly Row[]): Weights {
  const names = [...new Set(all.flatMap(({ features }) => Object.keys(features)))].sort()
  const total = all.reduce((sum, { weight }) => sum + weight, 0)
  const by = new Float64Array(names.length)
  let bias = 0
  for (let round = 0; round < ROUNDS; round++) {
    const slopes = new Float64Array(names.length)
    let slope = 0
    for (const { features, answer, weight } of all) {
      const sum = names.reduce((sum, name, i) => sum + by[i] * (features[name] ?? 0), bias)
      const miss = (weight * (1 / (1 + Math.exp(-sum)) - Number(answer))) / total
      slope += miss
      names.forEach((name, i) => {
        slopes[i] += miss * (features[name] ?? 0)
      })
    }
    bias -= RATE * slope
    for (let i = 0; i < names.length; i++) by[i] -= RATE * (slopes[i] + (PENALTY / total) * by[i])
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
