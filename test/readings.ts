import { loadTools } from '../src/cli/tools.ts'
import { readReport, type Tools } from '../src/pipeline.ts'
import type { EventRecord } from '../src/records/event.ts'
import type { Reading } from '../src/records/reading.ts'

const tools = loadTools({ reader: 'rules' }) as Promise<Tools>

/** Reads a text as a news report of a day; its title keeps it from being taken for anything else. */
export const readText = async (text: string, published?: string): Promise<Reading> =>
  readReport(
    {
      source: 'test',
      title: 'Officials say several killed in attack, police report',
      authors: [],
      tags: [],
      categories: [],
      text,
      ...(published ? { published: `${published}T12:00:00Z`, publishedLocal: published } : {}),
    },
    await tools,
  )

/** The words by which an event is told, in the order of the text: "attack+killed". */
export const triggersOf = (event: EventRecord): string =>
  [...event.mentions]
    .sort((a, b) => a.trigger.start - b.trigger.start)
    .map(m => m.trigger.text)
    .join('+')
