import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { type Judge, weightedJudge } from './events/judge.ts'
import type { Problem } from './records/problem.ts'

const Weights = z.object({ bias: z.number(), by: z.record(z.string(), z.number()) })
const File = z.object({ same: Weights, background: Weights })

/** The judge fitted to the model of a folder, `judge.json`; a model without one leaves the rules to decide. */
export function openJudge(folder: string): Judge | Problem | undefined {
  const path = join(folder, 'judge.json')
  if (!existsSync(path)) return undefined
  try {
    return weightedJudge(File.parse(JSON.parse(readFileSync(path, 'utf8'))))
  } catch (error) {
    return {
      where: path,
      what: `These are no weights of a judge: ${(error as Error).message.split('\n')[0]}`,
      remedy: 'Fit them anew with training/fit.ts, or take the file away: then rules decide.',
    }
  }
}
