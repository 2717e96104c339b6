import { safe } from '../exports/safe.ts'
import { allFeeds, type FeedRow, stopFeed } from '../store/feeds.ts'
import { withArchive } from './opened.ts'
import { print, warn } from './terminal.ts'

/** Prints the feeds of an archive and how they fare; gives the exit status. */
export const listFeeds = (archive: string): Promise<number> =>
  withArchive(archive, { create: false }, async opened => {
    const feeds = await allFeeds(opened)
    for (const feed of feeds) await print(`${safe(feedInWords(feed)).replaceAll('\n', ' ')}\n`)
    if (feeds.length === 0)
      warn('No feed is watched. Add one by its address: casus add https://example.org/feed.xml')
    return 0
  })

/** Has feeds polled no more; their reports stay. Adding one anew has it polled again. */
export const stopFeeds = (archive: string, addresses: readonly string[]): Promise<number> =>
  withArchive(archive, { create: false }, async opened => {
    let unknown = 0
    for (const address of addresses) {
      const isStopped = await stopFeed(opened, address)
      if (isStopped) await print(`${safe(address)} is polled no more. Its reports stay.\n`)
      else {
        unknown++
        warn(
          `${safe(address)}: No feed of this address is watched. "casus watch --list" names those that are.`,
        )
      }
    }
    return unknown > 0 ? 1 : 0
  })

/** "https://a.example/feed  Arden News, due 2020-03-14T10:00:00Z, failed 3 times: The host does not answer." */
function feedInWords({ name, title, due_at, failures, error, stopped_at }: FeedRow): string {
  const when =
    stopped_at !== null ? `stopped ${stopped_at}` : due_at === null ? 'never polled' : `due ${due_at}`
  const failed = failures > 0 && `failed ${failures === 1 ? 'once' : `${failures} times`}`
  const state = [title, when, failed].filter(Boolean).join(', ')
  return `${name}  ${state}${error === null ? '' : `: ${error}`}`
}
