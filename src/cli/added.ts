import type { Added } from '../archive/add.ts'
import type { Reason } from '../archive/reasons.ts'
import type { Worked } from '../archive/work.ts'
import { safe, safeJson } from '../exports/safe.ts'
import { padEnd, wrap } from '../exports/text/layout.ts'
import type { Paint } from '../exports/text/paint.ts'

export interface Done {
  /** Of the archive. */
  readonly archive: string
  readonly added: Added
  readonly read: Worked
  /** How many still wait to be read. */
  readonly left: number
}

interface Look {
  readonly width: number
  readonly paint: Paint
}

const LABEL = 15
const NUMBER = 9

type Row = readonly [label: string, count: number, what?: string]

/** What `casus add` says at its end. */
export function addedText({ archive, added, read, left }: Done, look: Look): string {
  const { outcomes: met, asides, faults, remarks, feeds, named } = added
  const all = asides.all()
  const passed = sum(all) - faults
  const rows: readonly Row[] = [
    ['taken in', met.new],
    ['new version', met.version, 'of a report that was there with another text'],
    ['as before', met.again, 'an earlier text came back'],
    ['already there', met.known],
    ['summary', met.summary, 'of a report that is there in full'],
    ['removed', met.removed, 'taken out before; --again brings it back'],
    ['set aside', faults, 'could not be read, see below'],
    ['passed over', passed, 'no reports'],
    ['read', read.read, read.other > 0 ? `${count(read.other)} of them no news` : undefined],
    ['failed', read.failed, 'set aside after the last try'],
    ['events', read.events],
    ['claims', read.claims],
    ['links', read.links],
    ['waiting', left, 'to be read: casus work'],
  ]
  const always = new Set(['taken in', 'already there'])
  const table = rows
    .filter(([label, number]) => number > 0 || always.has(label))
    .map(row => rowLine(row, look))
  const parts = [
    [`${look.paint.heading('ARCHIVE')} ${safe(archive)}`, ...table],
    section(
      'SET ASIDE',
      all.filter(({ because }) => because === 'fault'),
      look,
    ),
    section(
      'PASSED OVER',
      all.filter(({ because }) => because !== 'fault'),
      look,
    ),
    section('WHAT WAS ODD', remarks.all(), look),
    feeds.length > 0
      ? [look.paint.heading('FEEDS'), ...feeds.map(feed => `  ${safe(feed)}: "casus watch" follows it.`)]
      : [],
    named.length > 0
      ? [
          look.paint.heading('FEEDS NAMED THERE'),
          ...named.map(({ address }) => `  ${safe(address)}: casus add it to follow it.`),
        ]
      : [],
  ]
  return `${parts
    .filter(part => part.length > 0)
    .map(part => part.join('\n'))
    .join('\n\n')}\n`
}

function rowLine([label, number, what]: Row, { paint }: Look): string {
  const line = `  ${padEnd(label, LABEL)}${count(number).padStart(NUMBER)}`
  return what ? `${line}  ${paint.faint(what)}` : line
}

/** Reasons that are shown; "casus list aside" has all. */
const SHOWN = 6

function section(heading: string, reasons: readonly Reason[], { width, paint }: Look): string[] {
  if (reasons.length === 0) return []
  const lines = reasons.slice(0, SHOWN).flatMap(({ what, count: number, places, remedy }) => {
    const [first, ...rest] = wrap(safe(remedy ? `${what} ${remedy}` : what), width - NUMBER - 4)
    const more = number - places.length
    const where = `${places.map(safe).join(', ')}${more > 0 ? ` and ${count(more)} more` : ''}`
    return [
      `  ${count(number).padStart(NUMBER)}  ${first}`,
      ...rest.map(line => ' '.repeat(NUMBER + 4) + line),
      ...wrap(where, width - NUMBER - 4).map(line => paint.faint(' '.repeat(NUMBER + 4) + line)),
    ]
  })
  const hidden = reasons.length - SHOWN
  const rest = hidden > 0 ? [`  ${count(hidden)} more kinds: casus list aside`] : []
  return [paint.heading(heading), ...lines, ...rest]
}

const sum = (reasons: readonly Reason[]): number => reasons.reduce((all, { count }) => all + count, 0)

const count = (number: number): string => number.toLocaleString('en-US')

/** The same for programs. */
export function addedJson({ archive, added, read, left }: Done): string {
  const { outcomes, asides, remarks, feeds, named } = added
  const said = {
    archive,
    outcomes,
    read,
    waiting: left,
    setAside: asides.all(),
    remarks: remarks.all(),
    feeds,
    named,
  }
  return `${safeJson(JSON.stringify(said, null, 2))}\n`
}
