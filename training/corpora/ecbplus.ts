import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Extent } from '../../src/records/span.ts'
import type { Annotated, Mention, Trigger } from '../document.ts'
import { labelTable } from '../labels.ts'
import { SHARED } from '../reports.ts'
import { markables, relations } from './cat-xml.ts'
import { ecbJoined } from './ecb-text.ts'
import { type Coarse, kindsOf, layerOf } from './kinds.ts'
import { cutPhrase, isWhole } from './phrase.ts'

const FOLDER = join(SHARED, 'ecbplus')
const HELD = ['31', '32', '33', '34', '35']

/** ECB+: reports of the same happenings, by topic; those of the last topics are held. */
export function readEcbPlus(): Annotated[] {
  if (!existsSync(FOLDER)) return []
  const selected = selectedSentences(readFileSync(join(FOLDER, 'ECBplus_coreference_sentences.csv'), 'utf8'))
  return readdirSync(join(FOLDER, 'ECB+'))
    .filter(topic => /^\d+$/.test(topic))
    .flatMap(topic =>
      readdirSync(join(FOLDER, 'ECB+', topic))
        .filter(file => file.endsWith('.xml'))
        .map(file => {
          const name = file.replace(/\.xml$/, '')
          const xml = readFileSync(join(FOLDER, 'ECB+', topic, file), 'utf8')
          return {
            id: `ecbplus/${name}`,
            corpus: 'ecbplus',
            split: HELD.includes(topic) ? 'held' : 'train',
            group: `ecbplus/${topic}`,
            ...ecbText(xml, selected.get(name) ?? new Set(), name),
          }
        }),
    )
}

/** By text the sentences of which the events were checked. */
function selectedSentences(csv: string): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  for (const [topic, file, sentence] of csv.split(/\r?\n/).map(row => row.split(','))) {
    const name = `${topic}_${file}`
    found.set(name, (found.get(name) ?? new Set()).add(sentence))
  }
  return found
}

/** One file of the CAT tool; `sentences` are the numbers of those that were annotated with care. */
export function ecbText(
  xml: string,
  sentences: ReadonlySet<string>,
  name: string,
): Required<Pick<Annotated, 'text' | 'mentions' | 'triggers'>> {
  const { tokens, text, starts, ends } = ecbJoined(xml)
  const within = [...sentences].flatMap(number => {
    const from = tokens.findIndex(token => token.sentence === number)
    const to = tokens.findLastIndex(token => token.sentence === number)
    return from < 0 ? [] : [{ start: starts[from], end: ends[to] }]
  })
  const event = eventKeys(xml, name)
  const marked = markables(xml, tokens).map(({ id, label, pieces: [first] }) => ({
    id,
    ours: LABELS.get(label)?.[0],
    isChecked: sentences.has(tokens[first.from].sentence),
    start: starts[first.from],
    end: ends[first.to - 1],
  }))
  const list: Trigger[] = marked.flatMap(({ id, ours, isChecked, start, end }) => {
    const key = event.get(id) ?? (isChecked ? `${name}/${id}` : undefined)
    return ours === 'event' ? [{ start, end, types: [], isTypeUnknown: true, event: key }] : []
  })
  const mentions = marked.flatMap(({ ours, ...extent }) => mention(text, extent, ours))
  return {
    text,
    mentions: { list: mentions, complete: { name: [], noun: [] }, within },
    triggers: { list, complete: [], within },
  }
}

/** By mark what it tells of: chains across texts have keys of their own, those within a text get them from it. */
function eventKeys(xml: string, name: string): Map<string, string> {
  return new Map(
    relations(xml).flatMap(({ label, id, note, sources }) => {
      if (label !== 'CROSS_DOC_COREF' && label !== 'INTRA_DOC_COREF') return []
      return sources.map(source => [source, label === 'CROSS_DOC_COREF' ? note : `${name}/r${id}`] as const)
    }),
  )
}

function mention(text: string, extent: Extent, ours: string | undefined): Mention[] {
  const coarse = COARSE[ours ?? '']
  const phrase = coarse && cutPhrase(text, extent, { isPerson: coarse === 'person' })
  if (!phrase || (coarse !== 'time' && !isWhole(text, phrase))) return []
  const can = kindsOf(phrase, coarse)
  const labels = ours === 'facility' && can.includes('facility') ? ['facility'] : can
  if (labels.length === 0) return []
  return [{ start: phrase.start, end: phrase.end, layer: layerOf(phrase, coarse), labels }]
}

const LABELS = labelTable('ecbplus')
const COARSE: Readonly<Record<string, Coarse>> = {
  person: 'person',
  organisation: 'organisation',
  place: 'place',
  facility: 'place',
  vehicle: 'object',
  object: 'object',
  time: 'time',
}
