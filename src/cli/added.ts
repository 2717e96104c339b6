import type { Added } from '../archive/add.ts'
import type { Worked } from '../archive/work.ts'
import { safe, safeJson } from '../exports/safe.ts'
import { padEnd } from '../exports/text/layout.ts'
import { type Look, reasonLines } from './reason-lines.ts'

export interface Done {
  /** Of the archive. */
  readonly archive: string
  readonly added: Added
  readonly read: Worked
  /** How many still wait to be read. */
  readonly left: number
}

const LABEL = 15
const NUMBER = 9

type Row = readonly [label: string, count: number, what?: string]

/** What `casus add` says at its end. */
export function addedText(done: Done, look: Look): string {
  const { heading } = look.paint
  const { asides, remarks, feeds, named } = done.added
  const section = (title: string, lines: readonly string[]) =>
    lines.length > 0 ? [heading(title), ...lines].join('\n') : undefined
  const because = (isFault: boolean) =>
    reasonLines(
      asides.all().filter(({ because }) => (because === 'fault') === isFault),
      look,
    )
  const parts = [
    section(`ARCHIVE ${safe(done.archive)}`, tableLines(done, look)),
    section('SET ASIDE', because(true)),
    section('PASSED OVER', because(false)),
    section('WHAT WAS ODD', reasonLines(remarks.all(), look)),
    section(
      'FEEDS',
      feeds.map(feed => `  ${safe(feed)} is followed by "casus watch".`),
    ),
    section(
      'FEEDS THAT THE PAGE NAMES',
      named.map(({ address }) => `  ${safe(address)}: add it, and it is followed.`),
    ),
  ]
  return `${parts.filter(part => part !== undefined).join('\n\n')}\n`
}

function tableLines({ added, read, left }: Done, { paint }: Look): string[] {
  const { outcomes: met, asides, faults } = added
  const aside = asides.all().reduce((all, { count }) => all + count, 0)
  const rows: readonly Row[] = [
    ['taken in', met.new],
    ['new version', met.version, 'known reports that came with another text'],
    ['earlier text', met.again, 'known reports that came with an earlier text of theirs'],
    ['already there', met.known],
    ['summary', met.summary, 'of reports that are there in full'],
    ['removed', met.removed, 'stay out; --again brings them back'],
    ['set aside', faults, 'could not be read'],
    ['passed over', aside - faults, 'are no reports'],
    ['read', read.read, read.other > 0 ? `${inFigures(read.other)} of them no news` : undefined],
    ['failed', read.failed, 'could not be read in three tries'],
    ['events', read.events],
    ['claims', read.claims],
    ['links', read.links],
    ['waiting', left, 'to be read: casus work'],
  ]
  return rows
    .filter(([label, number]) => number > 0 || label === 'taken in' || label === 'already there')
    .map(([label, number, what]) => {
      const line = `  ${padEnd(label, LABEL)}${inFigures(number).padStart(NUMBER)}`
      return what ? `${line}  ${paint.faint(what)}` : line
    })
}

const inFigures = (number: number): string => number.toLocaleString('en-US')

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
