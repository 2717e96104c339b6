import type { MessagePort } from 'node:worker_threads'
import { loadTools } from '../../cli/tools.ts'
import { readReport } from '../../pipeline.ts'
import { indexedOf } from '../indexed.ts'
import { type Noted, withoutNotes } from '../noted.ts'
import type { Answer, Said, ThreadData } from './messages.ts'

/** The life of a thread: it loads what reading needs for itself, and then reads what it is handed. */
export async function serve(port: MessagePort, { reader }: ThreadData): Promise<void> {
  const say = (said: Said) => port.postMessage(said)
  // One thread of the network each: there are as many of us as there are cores to use.
  const tools = await loadTools({ reader, threads: 1 })
  if ('what' in tools) {
    say({ kind: 'unready', problem: tools })
    return
  }
  const answer = async (noted: Noted): Promise<Answer> => {
    try {
      const { draft, problems } = withoutNotes(noted)
      const reading = await readReport(draft, tools)
      const whole = { ...reading, problems: [...problems, ...reading.problems] }
      return { kind: 'read', reading: whole, indexed: indexedOf(whole, tools.gazetteer) }
    } catch (error) {
      return {
        kind: 'failed',
        error: error instanceof Error ? (error.stack ?? error.message) : String(error),
      }
    }
  }
  port.on('message', async (noted: Noted) => say(await answer(noted)))
  say({ kind: 'ready' })
}
