import type { EventRecord } from '../records/event.ts'
import type { Reading } from '../records/reading.ts'
import { disputes, silences } from './accounts.ts'
import { chainRows } from './chain.ts'
import { LINK_WORDS, STANCE_WORDS } from './names.ts'
import { inOrder } from './order.ts'
import {
  bylineOf,
  emptinessOf,
  eventName,
  type Numbers,
  numbersOf,
  problemInWords,
  sentenceName,
  silenceLine,
  sourceLine,
  tieLines,
  titleOf,
} from './outline.ts'
import { rowOf } from './row.ts'
import { quoted } from './shorten.ts'
import { type Shown, shown } from './shown.ts'
import { tollInWords } from './toll.ts'
import { whenInWords } from './when.ts'

/** A reading as a Markdown document. */
export function readingMarkdown(raw: Reading): string {
  const reading = shown(raw)
  const events = inOrder(reading)
  const numbers = numbersOf(events)
  const sections: [string, string[]][] = [
    ['What happened', eventTable(reading, events, numbers)],
    ['What led to what', chainList(reading, events, numbers)],
    ['Where accounts differ', accountTables(reading, events, numbers)],
    ['Who is tied to whom', tieLines(reading).map(bullet)],
    ['Not settled', reading.problems.map(problemInWords).map(bullet)],
  ]
  const bodies = sections
    .filter(([, lines]) => lines.length > 0)
    .map(([name, lines]) => `## ${name}\n\n${lines.join('\n')}`)
  return `${[heading(reading), ...bodies].join('\n\n')}\n`
}

function heading(reading: Shown): string {
  const emptiness = emptinessOf(reading)
  return [
    `# ${inline(titleOf(reading))}`,
    inline(bylineOf(reading)),
    inline(sourceLine(reading)),
    ...(emptiness ? [emptiness] : []),
  ].join('\n\n')
}

function eventTable(reading: Shown, events: readonly EventRecord[], numbers: Numbers): string[] {
  const rows = events.map(event => {
    const row = rowOf(reading, event)
    const date = `${whenInWords(event.time)}${event.time?.basis === 'inferred' ? ' (inferred)' : ''}`
    const what = `${row.trigger} (${row.type})${event.background ? ', background' : ''}`
    const status = row.status && `**${row.status}:** `
    return [
      String(numbers.get(event.id)),
      date,
      row.place,
      status + inline(what),
      row.deed,
      row.toll,
      row.sources,
      row.sentences,
    ].map((cell, column) => (column === 3 ? cell : inline(cell)))
  })
  return table(['', 'When', 'Where', 'What', 'Who → whom', 'Toll', 'Who says so', 'Sentence'], rows)
}

function chainList(reading: Shown, events: readonly EventRecord[], numbers: Numbers): string[] {
  return chainRows(reading, events).flatMap(({ event, link, from }) => {
    if (!link || !from) return []
    const words = `${LINK_WORDS[link.kind]} ${quoted(link.evidence.text, 60)} (${sentenceName(reading, link.evidence.start)})`
    return [
      `${bullet(eventName(reading, from, numbers))} — ${inline(words)} → ${inline(eventName(reading, event, numbers))}`,
    ]
  })
}

function accountTables(reading: Shown, events: readonly EventRecord[], numbers: Numbers): string[] {
  const { text } = reading.report
  const tables = disputes(reading, events).map(({ event, accounts, why }) => {
    const rows = accounts.map(account => {
      const says = account.claims.map(claim => {
        const stance = claim.stance === 'asserts' ? '' : `${STANCE_WORDS[claim.stance]}: `
        const content = quoted(text.slice(claim.content.start, claim.content.end), 220)
        return inline(`${stance}${content} (${sentenceName(reading, claim.cue.start)})`)
      })
      const tolls = account.tolls.map(index => inline(tollInWords(event, index)))
      return [inline(account.source), tolls.join('<br>'), says.join('<br>')]
    })
    return [
      `### ${inline(eventName(reading, event, numbers))}`,
      '',
      `${why.join(', ')}`,
      '',
      ...table(['Source', 'Toll', 'Says'], rows),
      '',
    ]
  })
  return [...tables.flat(), ...silences(reading).map(claim => bullet(silenceLine(reading, claim, numbers)))]
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return []
  return [header, header.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`)
}

const bullet = (text: string): string => `- ${inline(text)}`

/** Text from a report, so that nothing in it is taken for Markdown, HTML or the end of a table cell. */
const inline = (text: string): string => text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>|#~]/g, '\\$&')
