import { Parser } from 'htmlparser2'
import { isAddress } from '../../records/address.ts'

export interface NamedFeed {
  readonly address: string
  readonly title?: string
}

const TYPES = /^application\/(?:rss\+xml|atom\+xml|rdf\+xml|feed\+json)$|^text\/xml$/i

/** The feeds that a page names in its head: `<link rel="alternate" type="application/rss+xml" href="/feed">`, each once. */
export function feedsNamedIn(html: string, address: string): readonly NamedFeed[] {
  const found = new Map<string, NamedFeed>()
  let base = address
  const parser = new Parser({
    onopentag(name, { rel = '', type = '', href = '', title }) {
      if (name === 'base') base = resolved(href, address) ?? base
      if (name !== 'link' || !/(?:^|\s)alternate(?:\s|$)/i.test(rel)) return
      const [media] = type.trim().split(/\s*;/)
      const target = TYPES.test(media) ? resolved(href, base) : undefined
      if (target && !found.has(target))
        found.set(target, { address: target, title: title?.trim() || undefined })
    },
  })
  parser.end(html)
  return [...found.values()]
}

function resolved(href: string, base: string): string | undefined {
  if (href.trim() === '' || !isAddress(href, base)) return undefined
  const url = new URL(href, base)
  return /^https?:$/.test(url.protocol) ? url.href : undefined
}
