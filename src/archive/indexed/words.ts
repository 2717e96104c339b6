import { typeInWords } from '../../exports/names.ts'
import type { Shown } from '../../exports/shown.ts'
import type { EventRecord } from '../../records/event.ts'

/** What an event is found under beside its line: the sentences that tell of it, its kind, and every name of who and where. */
export function wordsOf(reading: Shown, event: EventRecord, places: readonly string[]): string {
  const { report, by } = reading
  const sentences = [...new Set(event.mentions.map(({ sentence }) => sentence))].flatMap(index => {
    const sentence = report.sentences[index]
    return sentence ? [report.text.slice(sentence.start, sentence.end)] : []
  })
  const ids = [...event.participants, ...event.harm].flatMap(({ actor }) => actor ?? [])
  const actors = [...new Set(ids)].flatMap(id => {
    const actor = by.actor.get(id)
    return actor ? [actor.name, ...actor.aliases] : []
  })
  return [...sentences, typeInWords(event), ...actors, ...places].join('\n')
}
