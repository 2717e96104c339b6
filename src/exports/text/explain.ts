import stringWidth from 'string-width'
import type { Reading } from '../../records/reading.ts'
import type { Disagreement, ExplainedRole, ExplainedTrigger, Explanation } from '../explain.ts'
import { eventLabel } from '../names.ts'
import { inOrder } from '../order.ts'
import { safe } from '../safe.ts'
import { shown } from '../shown.ts'
import { wrap } from './layout.ts'
import type { TextOptions } from './text.ts'

/** What made each event, numbered as in the text view, and where the readers disagree. */
export function explanationText(raw: Reading, unsafe: Explanation, { width, paint }: TextOptions): string {
  const reading = shown(raw)
  const explanation = safe(unsafe)
  const byEvent = new Map(explanation.events.map(({ event, triggers }) => [event, triggers]))
  const events = inOrder(reading).flatMap((event, index) => [
    `${String(index + 1).padStart(2)}  ${eventLabel(reading, event)}`,
    ...(byEvent.get(event.id) ?? []).flatMap(triggerLines),
  ])
  const { reader, second, unused, disagreements } = explanation
  const blocks: [string, string[]][] = [
    [`HOW IT WAS READ (reader: ${reader})`, events],
    ['OFFERED, AND NO EVENT', unused.flatMap(triggerLines)],
    [`WHERE THE READERS DISAGREE (${reader}, ${second})`, disagreements.map(disagreementLine)],
  ]
  return blocks
    .filter(([, lines]) => lines.length > 0)
    .map(([name, lines]) => `\n${[paint.heading(name), ...lines.flatMap(hanging(width))].join('\n')}\n`)
    .join('')
}

/** Continued lines stand two columns further right than the first. */
const hanging =
  (width: number) =>
  (line: string): string[] => {
    const indent = line.length - line.trimStart().length
    if (stringWidth(line) <= width) return [line]
    return wrap(line.trim(), width - indent - 2).map(
      (row, n) => ' '.repeat(n === 0 ? indent : indent + 2) + row,
    )
  }

function triggerLines(trigger: ExplainedTrigger): string[] {
  const { span, sentence, type, mode, score, status, background, entry, roles } = trigger
  const what = [
    mode ? `${type}/${mode}` : type,
    sure(score),
    status,
    background !== undefined && background > 0 && `background ${sure(background)}`,
  ].filter(Boolean)
  const line = `    s${sentence + 1} "${span.text}"  ${what.join(' · ')}${entry ? `  (codebook: ${entry})` : ''}`
  return [line, ...roles.map(roleLine)]
}

const roleLine = ({ role, certainty, span, label, score, used }: ExplainedRole): string => {
  const name = certainty === 'alleged' ? `${role}?` : role
  return `        ${name.padEnd(10)} ${span.text} (${label})  ${sure(score)}${used ? '' : ' · not used'}`
}

const disagreementLine = ({ about, reader, span, sentence, says, other, score }: Disagreement): string =>
  `    s${sentence + 1} "${span.text}"  ${about}: ${reader} ${says} ${sure(score)}${other ? `, the other ${other}` : ''}`

const sure = (score: number): string => score.toFixed(2)
