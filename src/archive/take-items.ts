import type { Aside, Item, ReportItem } from '../imports/source.ts'
import { reportId } from '../records/make.ts'
import type { Archive } from '../store/archive.ts'
import { setAside } from '../store/set-aside.ts'
import { type Incoming, type Outcome, type Taken, takeIn } from '../store/take.ts'
import { type BatchLimits, batches } from './batches.ts'
import { linkCopies } from './copies.ts'
import { withNotes } from './noted.ts'
import { gatherReasons, type Reasons } from './reasons.ts'

export interface TakeItemsOptions {
  /** The row of what the user named. */
  readonly source?: number
  /** The bytes have no place of their own, as those of standard input: the same place may hold another report tomorrow. */
  readonly placeless?: boolean
  /** Reports that a person removed come back. */
  readonly again?: boolean
  readonly signal?: AbortSignal
  /** Called when a batch is on the disk. */
  readonly onTaken?: (taken: readonly Taken[]) => void
}

/** What came in, counted. */
export interface Intake {
  readonly outcomes: Record<Outcome, number>
  /** What was not taken in, and why. */
  readonly asides: Reasons
  /** How many of these hold a report that cannot be read. */
  faults: number
  /** What was odd about reports that were taken in. */
  readonly remarks: Reasons
}

export const newIntake = (): Intake => ({
  outcomes: { new: 0, version: 0, known: 0, summary: 0, removed: 0, again: 0 },
  asides: gatherReasons(),
  faults: 0,
  remarks: gatherReasons(),
})

/** Small enough for memory and for what a power cut may undo, large enough that flushing the disk costs little. */
const LIMITS: BatchLimits = { count: 200, weight: 4e6, milliseconds: 500 }

/** Takes what an import gives into the archive, a batch a transaction; what was counted is on the disk. */
export async function takeItems(
  archive: Archive,
  items: AsyncIterable<Item>,
  intake: Intake,
  options: TakeItemsOptions = {},
): Promise<void> {
  for await (const batch of batches(items, weightOf, LIMITS, options.signal)) {
    const reports = batch.filter(item => item.kind === 'report')
    const taken = await takeIn(
      archive,
      reports.map(report => incoming(report, options)),
      options,
    )
    const asides = batch.filter(item => item.kind === 'aside')
    await setAside(
      archive.db,
      asides.map(aside => ({ ...aside, source: options.source })),
      archive.now(),
    )
    count(intake, reports, taken, asides)
    options.onTaken?.(taken)
    await linkCopies(
      archive,
      taken
        // One that comes back stands among its copies again.
        .filter(({ outcome }) => CHANGED.has(outcome) || options.again)
        .map(({ version }) => version),
    )
  }
}

const CHANGED: ReadonlySet<Outcome> = new Set(['new', 'version', 'again'])

const weightOf = (item: Item): number => (item.kind === 'report' ? item.draft.text.length : 0)

const incoming = ({ draft, ...item }: ReportItem, { source, placeless }: TakeItemsOptions): Incoming => ({
  format: item.format,
  where: placeless ? `${item.where} (${reportId(draft)})` : item.where,
  keys: item.keys,
  draft: withNotes(draft, item.problems),
  ...(source === undefined ? {} : { source }),
})

function count(
  intake: Intake,
  reports: readonly ReportItem[],
  taken: readonly Taken[],
  asides: readonly Aside[],
): void {
  for (const { outcome } of taken) intake.outcomes[outcome]++
  for (const aside of asides) {
    intake.asides.add(aside)
    if (aside.because === 'fault') intake.faults += aside.count ?? 1
  }
  for (const { problems } of reports)
    for (const problem of problems) intake.remarks.add({ ...problem, because: 'remark' })
}
