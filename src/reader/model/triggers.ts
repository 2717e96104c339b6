import { logOdds } from '../../records/chance.ts'
import { STATUSES, type Status } from '../../records/event.ts'
import type { OfferedTrigger } from '../../records/offer.ts'
import { spanOfTokens } from '../../records/words.ts'
import type { Syntax } from '../../syntax/syntax.ts'
import type { KnownWords } from './modes.ts'
import type { SecondOpinion } from './opinion.ts'
import { argmax, labelScores, rounded, type Scored, sliceOf } from './scores.ts'
import type { Range } from './spans.ts'

/** A trigger with its words: roles, status and background are scored at the first of them. */
export interface FoundTrigger extends Range {
  readonly offered: OfferedTrigger
}

/** A type is offered from this probability on where no threshold of its own was found on held-out reports. */
const EVEN = 0.5

/** The words that tell of an event, in the order of the text. The type is the model's, the mode the codebook's. */
export function triggersIn(
  syntax: Syntax,
  scored: Scored,
  known: KnownWords,
  second?: SecondOpinion,
): FoundTrigger[] {
  const scores = { status: labelScores(scored, 'status'), background: labelScores(scored, 'background') }
  const { labels } = scored.heads
  const typed = second ? weighed(syntax, scored, second) : typedWords(scored)
  return joined(syntax, typed, known).map(({ from, to, type, score }) => {
    const at = from - scored.window.from
    const status = labels.status[argmax(scores.status[at])]
    const mode = known.modeAt({ from, to }, type)
    const offered: OfferedTrigger = {
      span: spanOfTokens(syntax.words, from, to),
      sentence: syntax.words.tokens[from].sentence,
      type,
      ...(mode && { mode }),
      ...(isStatus(status) && { status, statusScore: rounded(Math.exp(Math.max(...scores.status[at]))) }),
      background: rounded(Math.exp(scores.background[at][labels.background.indexOf('background')])),
      vector: direction(sliceOf(scored, at, 'vector')),
      score: rounded(score),
    }
    return { from, to, offered }
  })
}

interface Typed extends Range {
  readonly type: string
  readonly score: number
}

function typedWords(scored: Scored): Typed[] {
  const { labels, thresholds } = scored.heads
  return labelScores(scored, 'trigger').flatMap((row, i) => {
    const score = Math.exp(Math.max(...row.slice(1)))
    const type = labels.trigger[argmax(row.slice(1)) + 1]
    const from = scored.window.from + i
    return score >= (thresholds.trigger[type] ?? EVEN) ? [{ from, to: from + 1, type, score }] : []
  })
}

/** Least chance of a type, by the model, for it to be weighed where the rules have no word for it. */
const WORTH_WEIGHING = 0.08

/** The likeliest type of each word that the model or the rules take for a trigger, by both together. */
function weighed({ words }: Syntax, scored: Scored, second: SecondOpinion): Typed[] {
  const { labels } = scored.heads
  return labelScores(scored, 'trigger').flatMap((row, i) => {
    const from = scored.window.from + i
    const best = argmax(row.slice(1)) + 1
    const ruled = second.triggerAt(from)
    if (!ruled && Math.exp(row[best]) < WORTH_WEIGHING) return []
    const types = new Set([labels.trigger[best], ...(ruled ? [ruled.type] : [])])
    const all = [...types].map(type => {
      const chance = Math.exp(row[labels.trigger.indexOf(type)] ?? Number.NEGATIVE_INFINITY)
      const features = {
        model: logOdds(chance),
        event: logOdds(1 - Math.exp(row[0])),
        best: Number(type === labels.trigger[best]),
        rules: Number(ruled?.type === type),
        rulesScore: ruled?.type === type ? ruled.score : 0,
        rulesOther: Number(ruled !== undefined && ruled.type !== type),
        verb: Number(words.tokens[from].pos === 'VERB'),
        [`type ${type}`]: 1,
        [`rules type ${type}`]: Number(ruled?.type === type),
      }
      return { type, score: second.opinion.trigger(features, words.tokens[from], type) }
    })
    const [first] = all.sort((a, b) => b.score - a.score)
    return first.score >= EVEN ? [{ from, to: from + 1, ...first }] : []
  })
}

/**
 * Words of one type beside each other are one trigger where they stand in one phrase ("suicide bombing") or the codebook
 * has them as one ("opened fire"); "the attack | killed" are two.
 */
function joined({ words, chunkAt }: Syntax, typed: readonly Typed[], { areOne }: KnownWords): Typed[] {
  const triggers: Typed[] = []
  for (const one of typed) {
    const last = triggers.at(-1)
    const isNext =
      last?.to === one.from &&
      last.type === one.type &&
      words.tokens[one.from].sentence === words.tokens[last.from].sentence
    const both = last && { from: last.from, to: one.to }
    const belongs = () => chunkAt(last!.from) === chunkAt(one.from) || areOne(both!, one.type)
    if (last && both && isNext && belongs())
      triggers[triggers.length - 1] = { ...last, ...both, score: Math.max(last.score, one.score) }
    else triggers.push(one)
  }
  return triggers
}

const isStatus = (label: string): label is Status => (STATUSES as readonly string[]).includes(label)

function direction(vector: Float32Array): number[] {
  const length = Math.hypot(...vector) || 1
  return Array.from(vector, value => Math.round((value / length) * 1000) / 1000)
}
