import { ALL_ALLOWED, NONE_ALLOWED, type Robots, robotsOf } from './robots.ts'
import type { Web } from './web.ts'

/** What sites ask of programs that follow links, each asked once. */
export type Permission = (address: string) => Promise<Robots>

const AGENT = 'casus'
const LONGEST = 512_000

/** Part of a site's turn, as any other request: see `politely`. */
export function permissionOf(web: Web): Permission {
  const known = new Map<string, Promise<Robots>>()
  return address => {
    const { origin } = new URL(address)
    const robots = known.get(origin) ?? askFor(`${origin}/robots.txt`, web)
    known.set(origin, robots)
    return robots
  }
}

/** RFC 9309: where there are no rules all is allowed; where they cannot be had for a fault of the site, nothing is. */
async function askFor(address: string, web: Web): Promise<Robots> {
  const answer = await web.ask(address)
  if (answer.kind === 'unchanged') return ALL_ALLOWED
  if (answer.kind === 'fetched') return robotsOf(await beginning(answer.open()), AGENT)
  const { status = 0 } = answer
  return status >= 400 && status < 500 && status !== 429 ? ALL_ALLOWED : NONE_ALLOWED
}

async function beginning(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const kept: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of chunks) {
      kept.push(chunk)
      size += chunk.length
      if (size > LONGEST) break
    }
  } catch {
    // Rules that broke off are still those that came.
  }
  return Buffer.concat(kept).toString()
}
