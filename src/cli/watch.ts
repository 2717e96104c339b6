import type { Count } from '../archive/watch/feed.ts'
import { feedsOf } from '../archive/watch/feed-store.ts'
import { instant } from '../archive/watch/schedule.ts'
import { type News, pollFeeds, type Watching, watch } from '../archive/watch.ts'
import { safe } from '../exports/safe.ts'
import { userAgent } from '../sources/web/agent.ts'
import { userLogins } from '../sources/web/netrc.ts'
import { permissionOf } from '../sources/web/permission.ts'
import { politely } from '../sources/web/polite.ts'
import { openWeb, type Web } from '../sources/web/web.ts'
import type { Archive } from '../store/archive.ts'
import { waiting } from '../store/queue.ts'
import { INTERRUPTED, interruptible } from './interrupt.ts'
import { withArchive } from './opened.ts'
import { problemLine } from './problem-line.ts'
import { timeUntil } from './reach.ts'
import type { ReaderName } from './readers.ts'
import { print, warn } from './terminal.ts'
import { addUp, NO_NEWS, newsInWords, roundInWords } from './watched.ts'
import { readAndSay } from './work.ts'

export interface WatchCommand {
  readonly archive: string
  readonly once?: boolean
  readonly now?: boolean
  readonly every?: number
  readonly full?: boolean
  readonly allowPrivate?: boolean
  readonly read: boolean
  readonly reader: ReaderName
  readonly threads?: number
}

/** Polls the feeds of an archive until it is stopped, or once, and reads what is new; gives the exit status. */
export async function watchFeeds(options: WatchCommand): Promise<number> {
  const { signal, done } = interruptible()
  const { allowPrivate } = options
  const login = userLogins(process.env)
  const web = openWeb({ allowPrivate, login, userAgent: userAgent(), limits, timeouts })
  const close = () => void web.close()
  signal.addEventListener('abort', close)
  try {
    return await withArchive(options.archive, { create: false }, archive =>
      watchArchive(archive, web, signal, options),
    )
  } finally {
    done()
    close()
  }
}

/** A feed is held in memory while it is read. */
const limits = { bytes: 32e6 }
const timeouts = { total: 120_000 }

async function watchArchive(
  archive: Archive,
  web: Web,
  stop: AbortSignal,
  options: WatchCommand,
): Promise<number> {
  let sum: Count = NO_NEWS
  const told = (news: News) => {
    sum = addUp(sum, news.count ?? NO_NEWS)
    say(news, options.once ? '' : `${instant(Date.now())} `)
  }
  const watching = watchingOf(archive, web, stop, options, told)
  const { store } = watching
  if ((await store.due()).length === 0) {
    warn('No feed is watched. Add one by its address: casus add https://example.org/feed.xml')
    return 2
  }
  const round =
    options.once || options.now ? await pollFeeds(watching, options.now ? 'all' : 'due') : undefined
  if (options.once && round) await print(`${roundInWords(round, sum, await store.next())}\n`)
  await readNew(archive, stop, options)
  if (!options.once) await watch(watching, () => readNew(archive, stop, options))
  else if (stop.aborted) return INTERRUPTED
  return options.once && round && round.failed > 0 ? 1 : 0
}

function watchingOf(
  archive: Archive,
  web: Web,
  stop: AbortSignal,
  { every, full }: WatchCommand,
  told: (news: News) => void,
): Watching {
  const time = timeUntil(stop)
  return {
    store: feedsOf(archive),
    web,
    time,
    inTurn: politely(time),
    random: Math.random,
    every: every === undefined ? undefined : every * 60,
    permission: full ? permissionOf(web) : undefined,
    stop,
    told,
  }
}

function say(news: News, when: string): void {
  for (const line of newsInWords(news)) void print(`${when}${safe(line)}\n`)
  if (news.problem) warn(`${when}${problemLine(news.problem)}`)
}

/** Whatever waits, also from before. */
async function readNew(archive: Archive, signal: AbortSignal, options: WatchCommand): Promise<void> {
  const { read, reader, threads } = options
  if (!read || signal.aborted || (await waiting(archive)) === 0) return
  await readAndSay(archive, { reader, threads, signal })
}
