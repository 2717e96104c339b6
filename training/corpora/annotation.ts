import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { english } from '../../src/language/en/english.ts'
import { HARM_KINDS } from '../../src/records/event.ts'
import type { Words } from '../../src/records/words.ts'
import { StandOff } from '../annotate/standoff.ts'
import {
  type Annotated,
  type Filler,
  MENTION_NAMES,
  MENTION_NOUNS,
  type Mention,
  ROLES,
} from '../document.ts'
import { TYPES } from '../prepare/labels.ts'
import { type OwnReport, reportsOf, textKey } from '../reports.ts'

export const ANNOTATION = 'training/annotation'

export interface Splits {
  readonly held: readonly string[]
  readonly twice: readonly string[]
  readonly unread: readonly string[]
  /** Neither trained on nor measured on: thresholds and the weights of report-level choices are fitted on them. */
  readonly tuning: readonly string[]
}

export const splits = (): Splits => parse(readFileSync(join(ANNOTATION, 'splits.yaml'), 'utf8')) as Splits

/** Stand-off files of one folder beside the reports that they belong to; a report whose text has changed is an error. */
export function annotatedReports(
  folder = ANNOTATION,
): { standOff: StandOff; text: string; report: OwnReport }[] {
  return ['wikinews', 'wikievents', 'meantime', 'ecbplus', 'own'].flatMap(set => {
    const reports = reportsOf(set)
    if (reports.size === 0 || !existsSync(join(folder, set))) return []
    return readdirSync(join(folder, set))
      .sort()
      .map(file => {
        const standOff = StandOff.parse(JSON.parse(readFileSync(join(folder, set, file), 'utf8')))
        const report = reports.get(standOff.doc)
        if (report === undefined || textKey(report.text) !== standOff.text)
          throw new Error(`${standOff.doc}: its labels were made for another text; annotate it anew`)
        return { standOff, text: report.text, report }
      })
  })
}

/** Our own annotation. Every layer is complete, mentions up to where they were marked. */
export function readAnnotation(): Annotated[] {
  const { held, unread, tuning } = splits()
  const splitOf = (doc: string): Annotated['split'] =>
    tuning.includes(doc) ? 'tuning' : held.includes(doc) || unread.includes(doc) ? 'held' : 'train'
  return annotatedReports().map(({ standOff, text }) => annotatedOf(standOff, text, splitOf(standOff.doc)))
}

type At = readonly [number, number]
const extent = ([start, end]: At) => ({ start, end })

export function annotatedOf(standOff: StandOff, text: string, split: Annotated['split']): Annotated {
  const words = english.cut(text)
  const { events, claims, mentions } = standOff
  const triggers = events.flatMap(({ triggers, type, status, background }, event) =>
    triggers.map(at => ({
      ...extent(at),
      types: [type.split('/')[0]],
      status,
      background,
      event: String(event),
    })),
  )
  return {
    id: standOff.doc,
    corpus: 'annotation',
    split,
    text,
    mentions: {
      list: mentions.list.map(({ at, label }) => mentionOf(at, label, words)),
      complete: { name: MENTION_NAMES, noun: MENTION_NOUNS },
      within: [{ start: 0, end: mentions.to }],
    },
    triggers: { list: triggers, complete: TYPES },
    roles: { list: fillers(standOff, words), complete: [...ROLES, ...HARM_KINDS] },
    attributions: claims.map(({ source, cue, content }) => ({
      source: source ? [extent(source)] : [],
      cue: [extent(cue)],
      content: content.map(extent),
    })),
  }
}

/** A name ends in a word that is written as one. */
function mentionOf(at: At, label: string, words: Words): Mention {
  const head = words.tokens.findLast(token => token.start < at[1] && token.end > at[0])
  const isProper = head?.pos === 'PROPN' || (/^\p{Lu}/u.test(head?.text ?? '') && !opens(head, words))
  const isName =
    label === 'nationality' ||
    ((MENTION_NAMES as readonly string[]).includes(label) && isProper && label !== 'object')
  return { ...extent(at), layer: isName ? 'name' : 'noun', labels: [label] }
}

const opens = (token: Words['tokens'][number] | undefined, words: Words): boolean =>
  token !== undefined && words.sentences[token.sentence].from === token.index

/** A filler belongs to the event's words in its sentence; where there are none, to the nearest. */
function fillers({ events }: StandOff, { sentences }: Words): Filler[] {
  const sentenceAt = (at: At) => sentences.findLastIndex(({ start }) => start <= at[0])
  let first = 0
  return events.flatMap(({ triggers, roles, tolls }) => {
    const from = first
    first += triggers.length
    const told = [
      ...roles.map(({ role, at }) => ({ role, at })),
      ...tolls.map(({ kind, who, at }) => ({ role: kind, at: who ?? at })),
    ]
    return told.flatMap(({ role, at }) => {
      const here = triggers.flatMap((trigger, i) => (sentenceAt(trigger) === sentenceAt(at) ? [i] : []))
      const nearest = triggers
        .map((trigger, i) => ({ i, far: Math.abs(trigger[0] - at[0]) }))
        .sort((a, b) => a.far - b.far)
        .slice(0, 1)
        .map(({ i }) => i)
      return (here.length > 0 ? here : nearest).map(i => ({
        ...extent(at as At),
        trigger: from + i,
        roles: role === 'alleged' ? ['agent' as const] : [role],
        ...(role === 'alleged' ? { alleged: true } : {}),
      }))
    })
  })
}
