import { dirname } from 'node:path'
import type { ReaderName } from '../src/cli/readers.ts'
import { loadTools } from '../src/cli/tools.ts'
import type { Gazetteer } from '../src/mentions/gazetteer.ts'
import { baselineTemplates } from './muc4/baseline.ts'
import { withCounted, withNames } from './muc4/case.ts'
import { type Default, mergeIncidents, templateOf } from './muc4/fill.ts'
import { incidentOf, partiesOf } from './muc4/incident.ts'
import { keysOf } from './muc4/keys.ts'
import { acronymsOf, namesOfKeys, ordinaryCases } from './muc4/ordinary.ts'
import { type Read, readCapitals } from './muc4/read.ts'
import { COUNTRIES, isRelevant } from './muc4/relevant.ts'
import { type CapitalReport, filesOf, reportsOf, SPLITS, type Split } from './muc4/reports.ts'
import {
  ALL_ROLES,
  ALL_SLOTS,
  HAS_INCIDENT,
  ROLES,
  scoreReport,
  type Tally,
  TEMPLATES,
} from './muc4/score.ts'
import { SLOTS, type Template } from './muc4/template.ts'
import { type Counts, f1, NONE, plus } from './own/check.ts'
import { interval } from './own/interval.ts'
import { share, table } from './table.ts'

export const about =
  'whole reports against the templates of MUC-4 [dev|tst1|tst2] [--reader NAME] [--every N] [--report ID]'

const FOLDER = '../shared/data/muc4'

/** Reports of one file are read with names of the other files only, so that no key helps to read its own report. */
interface Part {
  readonly reports: readonly CapitalReport[]
  readonly keys: ReadonlyMap<string, Template[]>
}

export async function run(args: string[]): Promise<void> {
  const option = (name: string) => {
    const at = args.indexOf(`--${name}`)
    return at < 0 ? undefined : args[at + 1]
  }
  const split = SPLITS.find(name => args.includes(name)) ?? 'tst1'
  const [parts, dev] = [partsOf(split), partsOf('dev')]
  if (!parts || !dev) {
    console.log(`Nothing measured: there is no ${FOLDER}/${split} here.`)
    return
  }
  const tools = await loadTools({ reader: option('reader') as ReaderName | undefined })
  if ('what' in tools) throw new Error(tools.what)
  const rules = await tools.openReader('rules')
  if ('what' in rules) throw new Error(rules.what)
  const cases = withCounted(
    ordinaryCases(dirname(FOLDER)),
    dev.flatMap(part => part.reports.map(({ body }) => body)),
  )
  const [mine, plain]: [Tally[], Tally[]] = [[], []]
  for (const [index, { reports, keys }] of parts.entries()) {
    const known = dev.filter((_, other) => split !== 'dev' || other !== index)
    const learned = withNames(cases, [
      ...known.flatMap(part => namesOfKeys(part.keys.values())),
      ...acronymsOf(known.flatMap(part => part.reports.map(({ body }) => body))),
    ])
    for (const report of pick(reports, option('report'), Number(option('every') ?? 1))) {
      const wanted = keys.get(report.id) ?? []
      const read = await readCapitals(report, learned, tools)
      const header = defaultOf(report, read, tools.gazetteer)
      const found = templatesOf(read, header)
      mine.push(scoreReport(wanted, found))
      // The baseline stays the same whichever reader is measured.
      const offer = await rules.read(tools.language.cut(read.reading.report.text))
      plain.push(scoreReport(wanted, baselineTemplates({ ...read, offer }, header)))
      if (option('report')) show(read, wanted, found)
    }
  }
  print(split, mine, plain)
}

/** A part of the corpus file by file, each with its keys. */
function partsOf(split: Split): Part[] | undefined {
  const [texts, keys] = [filesOf(FOLDER, split, 'texts'), filesOf(FOLDER, split, 'keys')]
  return (
    texts && keys && texts.map((text, index) => ({ reports: reportsOf(text), keys: keysOf(keys[index]) }))
  )
}

const pick = (reports: readonly CapitalReport[], id: string | undefined, every: number): CapitalReport[] =>
  reports.filter((report, index) => (id ? report.id === id : index % every === 0))

/** The country of the header's city, the one of the nine that bears it; else the one that the report names most. */
function defaultOf({ city, country, day }: CapitalReport, { reading }: Read, gazetteer: Gazetteer): Default {
  const ofCity = country
    ? []
    : gazetteer
        .lookup(city ?? '')
        .filter(entry => (entry.country ?? '') in COUNTRIES)
        .sort((a, b) => b.population - a.population)
  const counts = new Map<string, number>()
  for (const { country: iso, mentions } of [...reading.places, ...reading.actors])
    if (iso && iso in COUNTRIES) counts.set(iso, (counts.get(iso) ?? 0) + mentions.length)
  const [named] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? []
  const iso = ofCity[0]?.country ?? named
  return { ...(day && { day }), ...(iso && { country: COUNTRIES[iso] }) }
}

function templatesOf({ reading, offer, isCommon }: Read, header: Default): Template[] {
  const party = partiesOf(reading, offer, isCommon)
  const incidents = reading.events.flatMap(event => incidentOf(event, reading, party) ?? [])
  return mergeIncidents(incidents.filter(incident => isRelevant(incident, header.day))).map(one =>
    templateOf(one, header),
  )
}

function print(split: Split, mine: readonly Tally[], plain: readonly Tally[]): void {
  console.log(
    `${mine.length} reports of ${split}; F1 with the interval in which 95 of 100 drawings of reports lie`,
  )
  const rows = (parts: readonly string[]) => parts.map(part => row(part, mine, plain))
  const header = [
    '',
    'wanted',
    'P',
    'R',
    'too much',
    'F1',
    '95 in 100',
    'P, baseline',
    'R, baseline',
    'F1, baseline',
  ]
  console.log(
    `\nWho and what is named, by heads of phrases\n${table(header, rows([...Object.keys(ROLES), ALL_ROLES]))}`,
  )
  console.log(`\nTemplates, aligned one to one\n${table(header, rows([TEMPLATES, ...SLOTS, ALL_SLOTS]))}`)
  console.log(`\nReports\n${table(header, rows([HAS_INCIDENT]))}`)
}

function row(part: string, mine: readonly Tally[], plain: readonly Tally[]): string[] {
  const counts = mine.map(tally => tally.get(part) ?? NONE)
  const sum = counts.reduce(plus, NONE)
  const range =
    interval(counts)
      ?.map(end => (100 * end).toFixed(1))
      .join(' to ') ?? '-'
  const { right, wrong, missed, extra } = sum
  const other = plain.map(tally => tally.get(part) ?? NONE).reduce(plus, NONE)
  return [
    part,
    (right + wrong + missed).toFixed(0),
    ...scores(sum).slice(0, 2),
    share(extra, right + wrong + extra),
    scores(sum)[2],
    range,
    ...scores(other),
  ]
}

const scores = (counts: Counts): string[] => {
  const { right, wrong, missed, extra } = counts
  return [
    share(right, right + wrong + extra),
    share(right, right + wrong + missed),
    share(f1(counts) || 0, 1),
  ]
}

function show({ reading }: Read, wanted: readonly Template[], found: readonly Template[]): void {
  console.log(`${reading.report.text}\n`)
  for (const { type, mode, status, background, mentions, participants, place, time } of reading.events)
    console.log(
      [
        type,
        mode,
        status,
        background ? 'background' : 'news',
        mentions.map(({ trigger }) => trigger.text).join('/'),
      ].join(' '),
      participants.map(({ role, span }) => `${role}:${span.text}`).join(', '),
      place?.span.text ?? '',
      time?.start ?? '',
    )
  for (const [name, templates] of [
    ['wanted', wanted],
    ['found', found],
  ] as const)
    for (const { optional, slots } of templates)
      console.log(
        `\n${name}${optional ? ' (optional)' : ''}\n${SLOTS.flatMap(slot => slots[slot].map(one => `  ${slot}: ${one.optional ? '? ' : ''}${one.forms.join(' / ')}${one.of.length > 0 ? ` (${one.of.join(' / ')})` : ''}`)).join('\n')}`,
      )
}
