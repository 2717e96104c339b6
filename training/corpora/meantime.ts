import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { STATUSES } from '../../src/records/event.ts'
import type { Extent } from '../../src/records/span.ts'
import { type Annotated, type Filler, type Mention, ROLES, type Trigger } from '../document.ts'
import { labelTable } from '../labels.ts'
import { meantimeText, SHARED } from '../reports.ts'
import { splits } from './annotation.ts'
import { markables, type Relation, relations, tokensOf } from './cat-xml.ts'
import { type Coarse, kindsOf, layerOf } from './kinds.ts'
import { cutPhrase } from './phrase.ts'
import { heldByHash } from './split.ts'

const FOLDER = join(SHARED, 'meantime/intra-doc_annotation')

/**
 * MEANTIME: Wikinews on companies; a fifth is held, and with it what our own annotation holds. It marks whose words
 * something is by the events in them, not by their extent, so nothing is made of that here.
 */
export function readMeantime(): Annotated[] {
  if (!existsSync(FOLDER)) return []
  const { held, unread, tuning } = splits()
  const kept = new Set([...held, ...unread, ...tuning])
  return readdirSync(FOLDER).flatMap(part =>
    readdirSync(join(FOLDER, part))
      .filter(file => file.endsWith('.xml'))
      .map(file => {
        const id = `meantime/${file.replace(/\.xml$/, '')}`
        const split = kept.has(id) ? 'held' : heldByHash(id, 0.2)
        return {
          id,
          corpus: 'meantime',
          split,
          ...meantimeReport(readFileSync(join(FOLDER, part, file), 'utf8')),
        }
      }),
  )
}

interface Mark extends Extent {
  readonly id: string
  readonly label: string
  readonly attributes: Readonly<Record<string, string>>
  readonly sentence: string
}

/** One file of the CAT tool with a report and what was marked within it. */
export function meantimeReport(
  xml: string,
): Required<Pick<Annotated, 'text' | 'mentions' | 'triggers' | 'roles'>> {
  const { text, starts, ends } = meantimeText(xml)
  const tokens = tokensOf(xml)
  const marks: Mark[] = markables(xml, tokens).map(({ pieces: [{ from, to }], ...mark }) => ({
    ...mark,
    sentence: tokens[from].sentence,
    start: starts[from],
    end: ends[to - 1],
  }))
  const links = relations(xml)
  const instance = new Map(
    links
      .filter(({ label }) => label === 'REFERS_TO')
      .flatMap(({ sources, targets: [target] }) => sources.map(source => [source, target] as const)),
  )
  const instances = new Map(
    [...xml.matchAll(/<(?:ENTITY|EVENT) [^>]*\/>/g)].map(([tag]) => [
      /m_id="(\d+)"/.exec(tag)?.[1] ?? '',
      { type: /ent_type="([^"]*)"/.exec(tag)?.[1] ?? '', class: /class="([^"]*)"/.exec(tag)?.[1] ?? '' },
    ]),
  )
  const name = /doc_name="([^"]*)"/.exec(xml)?.[1] ?? ''
  const found = (mark: Mark) => instances.get(instance.get(mark.id) ?? '')
  const events = marks.filter(({ label }) => label === 'EVENT_MENTION')
  const list = events.map((mark): Trigger => {
    const status = found(mark)?.class === 'GRAMMATICAL' ? undefined : statusOf(mark.attributes)
    const event = `${name}/${instance.get(mark.id) ?? `m${mark.id}`}`
    return {
      start: mark.start,
      end: mark.end,
      types: [],
      isTypeUnknown: true,
      event,
      ...(status && { status }),
    }
  })
  const mentions = new Map(marks.flatMap(mark => mention(text, mark, found(mark)?.type ?? '')))
  const roles = fillers(links, new Map(events.map(({ id }, i) => [id, i])), marks, mentions)
  return {
    text,
    mentions: {
      list: [...mentions.values()].filter(each => each.labels.length > 0),
      complete: { name: [], noun: [] },
    },
    triggers: { list, complete: [] },
    roles: { list: roles, complete: ['agent'] },
  }
}

function statusOf({
  certainty,
  polarity,
  time,
  special_cases: special,
}: Mark['attributes']): Trigger['status'] {
  const [status] = special === 'NONE' ? (STATUS.get(`${certainty} ${polarity} ${time}`) ?? []) : []
  return STATUSES.find(each => each === status)
}

/** A mention by its mark; one of no label of ours may still fill a role. */
function mention(text: string, mark: Mark, type: string): [string, Mention][] {
  const isTime = mark.label === 'TIMEX3'
  const isEntity =
    mark.label === 'ENTITY_MENTION' && LABELS.get(mark.attributes.syntactic_type)?.[0] !== undefined
  if (!isTime && !(isEntity || mark.attributes.syntactic_type === '')) return []
  const coarse = isTime ? 'time' : (LABELS.get(type)?.[0] as Coarse | undefined)
  const phrase = cutPhrase(text, mark, { isPerson: coarse === 'person' })
  if (!phrase) return []
  const { start, end } = phrase
  return [
    [
      mark.id,
      {
        start,
        end,
        layer: coarse ? layerOf(phrase, coarse) : phrase.layer,
        labels: coarse ? kindsOf(phrase, coarse) : [],
      },
    ],
  ]
}

/** Who took part, and when where the time stands in the event's own sentence: the day of the report is in its head. */
function fillers(
  links: readonly Relation[],
  events: ReadonlyMap<string, number>,
  marks: readonly Mark[],
  mentions: ReadonlyMap<string, Extent>,
): Filler[] {
  const sentence = new Map(marks.map(mark => [mark.id, mark.sentence]))
  return links.flatMap(({ label, attributes, sources: [source], targets: [target] }) => {
    if (label !== 'HAS_PARTICIPANT' && label !== 'TLINK') return []
    const names: readonly string[] = LABELS.get(attributes.sem_role ?? attributes.reltype) ?? []
    const roles = ROLES.filter(role => names.includes(role))
    const [trigger, filler] = [events.get(source), mentions.get(target)]
    if (trigger === undefined || !filler || roles.length === 0) return []
    if (label === 'TLINK' && sentence.get(source) !== sentence.get(target)) return []
    return [{ start: filler.start, end: filler.end, trigger, roles }]
  })
}

const LABELS = labelTable('meantime')
const STATUS = labelTable('meantime-status')
