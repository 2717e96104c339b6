import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ZodError } from 'zod'
import { runAll } from './reader/model/batch.ts'
import { Heads } from './reader/model/heads.ts'
import { windowsOf } from './reader/model/input.ts'
import type { Model } from './reader/model/reader.ts'
import { openSession } from './reader/model/session.ts'
import { wordPiece } from './reader/model/wordpiece.ts'
import type { Problem } from './records/problem.ts'
import type { Words } from './records/words.ts'

/** One word, to see that the network gives what `heads.json` says it does. */
const WORD = {
  index: 0,
  start: 0,
  end: 2,
  text: 'It',
  norm: 'it',
  lemma: 'it',
  pos: 'PRON',
  sentence: 0,
} as const
const PROBE: Words = {
  text: 'It',
  tokens: [WORD],
  sentences: [{ index: 0, paragraph: 0, from: 0, to: 1, start: 0, end: 2 }],
  chunks: [],
}

const opened = new Map<string, Promise<Model | Problem>>()

/**
 * Opens the model in a folder: `reader.onnx`, `heads.json`, `vocab.txt`. Once per process and folder, and only when
 * asked for: it takes some 200 ms and 150 MB. `threads` are those that the network may use.
 */
export function openModel(folder: string, threads?: number): Promise<Model | Problem> {
  const known = opened.get(folder) ?? open(folder, threads)
  opened.set(folder, known)
  return known
}

const REMEDY = 'Reading by rules needs no model: --reader rules.'

async function open(folder: string, threads: number | undefined): Promise<Model | Problem> {
  let file = 'heads.json'
  try {
    const heads = Heads.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')))
    file = 'vocab.txt'
    const vocabulary = readFileSync(join(folder, file), 'utf8').trimEnd().split('\n')
    file = 'reader.onnx'
    const run = await openSession(readFileSync(join(folder, file)), threads)
    const pieces = wordPiece(vocabulary)
    const probe = windowsOf(PROBE, pieces, heads.maxPieces)
    for await (const _ of runAll(probe, run, heads.width));
    return { heads, pieces, run }
  } catch (error) {
    return {
      where: join(folder, file),
      what: whatIsWrong(error),
      remedy: REMEDY,
    }
  }
}

function whatIsWrong(error: unknown): string {
  const { code, message } = error as { code?: string; message: string }
  if (code === 'ENOENT') return 'There is no model here.'
  if (error instanceof ZodError) return `This does not describe a model: ${issueInWords(error.issues[0])}.`
  return `The model cannot be opened: ${message.split('\n')[0]}`
}

const issueInWords = ({ path, message }: ZodError['issues'][number]): string =>
  path.length > 0 ? `${path.join('.')}: ${message}` : message
