import { eventText } from '../exports/archive/event.ts'
import { actorText, placeText, reportText } from '../exports/archive/shown.ts'
import { safeJson } from '../exports/safe.ts'
import type { Archive } from '../store/archive.ts'
import { showActor, showEvent, showPlace, showReport } from '../store/find/show.ts'
import { type Target, targetOf } from '../store/find/target.ts'
import { withArchive } from './opened.ts'
import { problemLine } from './problem-line.ts'
import { columns, paint, print, warn } from './terminal.ts'

export interface ShowCommand {
  readonly archive: string
  readonly format: 'text' | 'json'
  readonly limit: number
  readonly after?: string
}

/** Prints what an id stands for; 2 where it stands for nothing, or for several. */
export const show = (asked: string, options: ShowCommand): Promise<number> =>
  withArchive(options.archive, { create: false }, async archive => {
    const target = await targetOf(archive, asked)
    if ('what' in target) {
      warn(problemLine(target))
      return 2
    }
    await print(await shownTarget(archive, target, options))
    return 0
  })

async function shownTarget(archive: Archive, { kind, n }: Target, options: ShowCommand): Promise<string> {
  const view = { width: columns(), paint: paint() }
  const asText = options.format === 'text'
  const json = (value: object) => `${safeJson(JSON.stringify({ [kind]: value }, null, 2))}\n`
  if (kind === 'event') {
    const event = await showEvent(archive, n)
    return asText ? eventText(event, view) : json(event)
  }
  if (kind === 'report') {
    const report = await showReport(archive, n)
    return asText ? reportText(report, view) : json(report)
  }
  if (kind === 'actor') {
    const actor = await showActor(archive, n, options)
    return asText ? actorText(actor, view) : json(actor)
  }
  const place = await showPlace(archive, n, options)
  return asText ? placeText(place, view) : json(place)
}
