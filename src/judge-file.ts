import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { type Judge, weightedJudge } from './events/judge.ts'
import { type Opinion, weightedOpinion } from './reader/model/opinion.ts'
import type { Problem } from './records/problem.ts'

const Weights = z.object({ bias: z.number(), by: z.record(z.string(), z.number()) })
const File = z.object({
  trigger: Weights,
  role: Weights,
  event: Weights,
  same: Weights,
  status: Weights,
  background: Weights,
})

/** What was fitted to a model on annotated reports, beside its own weights. */
export interface Fitted {
  /** Weighs the model's word and the rules'. */
  readonly opinion: Opinion
  /** Tells events apart, and news from background. */
  readonly judge: Judge
}

/** What `judge.json` in a model's folder holds; a model without one reads alone, and rules tell its events apart. */
export function openJudge(folder: string): Fitted | Problem | undefined {
  const path = join(folder, 'judge.json')
  if (!existsSync(path)) return undefined
  try {
    const weights = File.parse(JSON.parse(readFileSync(path, 'utf8')))
    return { opinion: weightedOpinion(weights), judge: weightedJudge(weights) }
  } catch (error) {
    return {
      where: path,
      what: `These are no weights of a judge: ${(error as Error).message.split('\n')[0]}`,
      remedy: 'Fit them anew with training/fit.ts, or take the file away: then rules decide.',
    }
  }
}
