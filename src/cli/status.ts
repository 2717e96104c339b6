import { statusText } from '../exports/archive/lists.ts'
import { safeJson } from '../exports/safe.ts'
import { statusOf } from '../store/find/status.ts'
import { withArchive } from './opened.ts'
import { columns, paint, print } from './terminal.ts'

export interface StatusCommand {
  readonly archive: string
  readonly format: 'text' | 'json'
}

export const status = (options: StatusCommand): Promise<number> =>
  withArchive(options.archive, { create: false }, async archive => {
    const found = await statusOf(archive)
    await print(
      options.format === 'json'
        ? `${safeJson(JSON.stringify({ archive: archive.name, ...found }, null, 2))}\n`
        : statusText(found, archive.name, { width: columns(), paint: paint() }),
    )
    return 0
  })
