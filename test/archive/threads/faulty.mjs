import { parentPort, workerData } from 'node:worker_threads'

/** A thread that does what the title of a draft says, in place of reading it. */
const DOES = {
  throws: () => ({ kind: 'failed', error: 'made to fail' }),
  dies: () => process.exit(3),
  crashes: () => {
    throw new Error('out of order')
  },
  hangs: () => {
    for (;;);
  },
}

parentPort.on('message', draft => {
  const does = DOES[draft.title]
  parentPort.postMessage(does ? does() : reading(draft))
})

const reading = draft => ({
  kind: 'read',
  reading: {
    casus: 1,
    report: { ...draft, id: 'report-made', language: 'en', kind: 'news', sentences: [] },
    events: [],
    claims: [],
    links: [],
    actors: [],
    places: [],
    times: [],
    problems: [],
  },
  indexed: { events: [], claims: [], links: [] },
})

parentPort.postMessage(
  workerData.reader === 'model'
    ? { kind: 'unready', problem: { where: 'model', what: 'There is none.' } }
    : { kind: 'ready' },
)
