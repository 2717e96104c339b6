import type { Link } from '../records/link.ts'

/** Is there a way along the links from one event to another? */
export function reaches(links: readonly Pick<Link, 'from' | 'to'>[], from: string, to: string): boolean {
  const seen = new Set<string>()
  const waiting = [from]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (id === to) return true
    if (seen.has(id)) continue
    seen.add(id)
    for (const link of links) if (link.from === id) waiting.push(link.to)
  }
  return false
}
