import type { Reading } from '../../records/reading.ts'
import type { Archive } from '../archive.ts'
import { unpack } from '../bodies.ts'
import type { Hit } from './hits.ts'

/** The readings of these versions; those that were never read have none. */
export async function readingsOf(
  { db }: Archive,
  versions: readonly number[],
): Promise<ReadonlyMap<number, Reading>> {
  if (versions.length === 0) return new Map()
  const rows = await db
    .selectFrom('bodies')
    .select(['version', 'reading'])
    .where('version', 'in', [...new Set(versions)])
    .execute()
  return new Map(
    rows.flatMap(({ version, reading }) => (reading ? [[version, unpack<Reading>(reading)] as const] : [])),
  )
}

/** The sentences that tell of each event, in the order of the text; none where the reading has it no more. */
export async function passagesOf(archive: Archive, hits: readonly Hit[]): Promise<readonly string[][]> {
  const readings = await readingsOf(
    archive,
    hits.map(({ version }) => version),
  )
  return hits.map(hit => {
    const reading = readings.get(hit.version)
    const event = reading?.events.find(({ id }) => id === hit.id)
    const sentences = [...new Set(event?.mentions.map(({ sentence }) => sentence))].sort((a, b) => a - b)
    return sentences.flatMap(index => {
      const sentence = reading!.report.sentences[index]
      return sentence ? [reading!.report.text.slice(sentence.start, sentence.end)] : []
    })
  })
}
