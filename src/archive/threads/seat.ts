import { Worker } from 'node:worker_threads'
import type { Problem } from '../../records/problem.ts'
import type { Noted } from '../noted.ts'
import type { Answer, Said, ThreadData } from './messages.ts'

export interface SeatOptions {
  readonly reader: ThreadData['reader']
  /** Milliseconds for one report. */
  readonly deadline: number
  /** What a thread runs in place of the program. */
  readonly program?: URL
}

/** A place where one report at a time is read, in a thread of its own. A thread that dies or hangs is replaced. */
export interface Seat {
  /** Undefined once it can read; else why it cannot. */
  readonly ready: () => Promise<Problem | undefined>
  /** A problem is the seat's and not the draft's: no thread could be started for it. */
  readonly read: (draft: Noted) => Promise<Answer | Problem>
  readonly close: () => Promise<void>
}

/** The program itself: it sees that it is a thread, and serves. So a thread runs whatever the process runs. */
const PROGRAM = new URL('../../../bin/casus.js', import.meta.url)

/** MiB of objects; a report that needs more ends its thread and not the process. */
const HEAP = 2048

export function openSeat(options: SeatOptions): Seat {
  let thread: Promise<Worker | Problem> | undefined
  const running = () => (thread ??= start(options))
  const stop = async () => {
    const stopped = await thread
    thread = undefined
    if (stopped && !('what' in stopped)) await stopped.terminate()
  }
  const read = async (draft: Noted): Promise<Answer | Problem> => {
    const worker = await running()
    if ('what' in worker) return worker
    const said = await ask(worker, draft, options.deadline)
    if ('kind' in said) return said
    await stop()
    return { kind: 'failed', error: said.died }
  }
  const ready = async () => {
    const worker = await running()
    return 'what' in worker ? worker : undefined
  }
  return { ready, read, close: stop }
}

/** How a thread ended without an answer. */
interface Died {
  readonly died: string
}

async function start({ reader, program = PROGRAM }: SeatOptions): Promise<Worker | Problem> {
  const workerData: ThreadData = { serves: 'reading', reader }
  const worker = new Worker(program, {
    workerData,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: HEAP },
  })
  // Whoever asks it next is told that it has ended; without this the process would end with it.
  worker.on('error', () => {})
  const said = await next(worker)
  if ('died' in said) return { where: 'reading', what: `A thread could not be started: ${said.died}` }
  return said.kind === 'unready' ? said.problem : worker
}

function ask(worker: Worker, draft: Noted, deadline: number): Promise<Answer | Died> {
  const answer = next(worker, deadline) as Promise<Answer | Died>
  worker.postMessage(draft)
  return answer
}

/** What the thread says next, or how it ended. */
function next(worker: Worker, deadline?: number): Promise<Said | Died> {
  return new Promise(resolve => {
    const late =
      deadline === undefined ? undefined : setTimeout(() => end({ died: tooLong(deadline) }), deadline)
    const onMessage = (said: Said) => end(said)
    const onError = (error: Error) => end({ died: error.message })
    const onExit = () => end({ died: 'the thread ended without an answer.' })
    const end = (said: Said | Died) => {
      clearTimeout(late)
      worker.off('message', onMessage).off('error', onError).off('exit', onExit)
      resolve(said)
    }
    worker.on('message', onMessage).on('error', onError).on('exit', onExit)
  })
}

const tooLong = (deadline: number): string => `it took longer than ${deadline / 1000} seconds.`
