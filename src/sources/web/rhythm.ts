/** Seconds of the periods of the syndication module (RSS 1.0 and, in practice, all others). */
const PERIODS: Readonly<Record<string, number>> = {
  hourly: 3600,
  daily: 86_400,
  weekly: 604_800,
  monthly: 2_592_000,
  yearly: 31_536_000,
}

/**
 * How many seconds apart a feed asks to be polled: `<ttl>60</ttl>` in minutes, or `sy:updatePeriod` with `sy:updateFrequency`. Only
 * what stands before the first item is of the feed.
 */
export function rhythmOf(start: string): number | undefined {
  const items = start.search(/<(?:[\w.-]+:)?(?:item|entry)[\s>]/)
  const channel = items < 0 ? start : start.slice(0, items)
  const minutes = /<ttl>\s*(\d{1,6})\s*<\/ttl>/i.exec(channel)?.[1]
  const period = /<sy:updatePeriod>\s*([a-z]+)\s*<\/sy:updatePeriod>/i.exec(channel)?.[1].toLowerCase()
  const times = Number(/<sy:updateFrequency>\s*(\d{1,6})\s*</i.exec(channel)?.[1] ?? 1)
  const seconds = [
    minutes === undefined ? 0 : Number(minutes) * 60,
    period === undefined ? 0 : (PERIODS[period] ?? 0) / Math.max(1, times),
  ]
  return Math.max(...seconds) || undefined
}
