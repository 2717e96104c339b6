/** What a site asks of programs that follow its links (robots.txt, RFC 9309). */
export interface Robots {
  readonly allows: (path: string) => boolean
  /** Seconds between requests, where it names any. */
  readonly delay?: number
}

export const ALL_ALLOWED: Robots = { allows: () => true }
export const NONE_ALLOWED: Robots = { allows: () => false }

interface Group {
  readonly agents: string[]
  readonly rules: Rule[]
  delay?: number
}

interface Rule {
  readonly allow: boolean
  readonly path: string
}

/** RFC 9309 asks to read at least 500 KiB. */
const LONGEST = 512_000
const LONGEST_RULE = 2000

/** The rules for the program of this name, else those for all. */
export function robotsOf(text: string, agent: string): Robots {
  const groups = groupsOf(text.slice(0, LONGEST))
  const mine = groups.filter(({ agents }) => agents.includes(agent.toLowerCase()))
  const chosen = mine.length > 0 ? mine : groups.filter(({ agents }) => agents.includes('*'))
  const rules = chosen.flatMap(group => group.rules)
  return {
    allows: path => path === '/robots.txt' || decide(rules, normal(path)),
    delay: chosen.find(group => group.delay !== undefined)?.delay,
  }
}

function groupsOf(text: string): Group[] {
  const groups: Group[] = []
  let open = false
  for (const line of text.split(/\r\n?|\n/)) {
    const [, key = '', value = ''] = /^\s*([A-Za-z-]+)\s*:\s*(.*)$/.exec(line.replace(/#.*$/, '')) ?? []
    const name = key.toLowerCase()
    if (name === 'user-agent') {
      if (!open) groups.push({ agents: [], rules: [] })
      groups.at(-1)?.agents.push(productOf(value))
      open = true
    } else if (name !== '') open = addTo(groups.at(-1), name, value.trim()) ? false : open
  }
  return groups
}

/** "Casus/1.0" is meant for casus. */
const productOf = (value: string): string => value.trim().toLowerCase().split(/[\s/]/)[0]

/** Whether the line was one of a group; others ("Sitemap:") end none. */
function addTo(group: Group | undefined, name: string, value: string): boolean {
  if (group === undefined) return false
  if (name === 'allow' || name === 'disallow') {
    if (value !== '' && value.length <= LONGEST_RULE)
      group.rules.push({ allow: name === 'allow', path: normal(value) })
    return true
  }
  if (name !== 'crawl-delay') return false
  if (Number(value) >= 0) group.delay ??= Number(value)
  return true
}

/** The longest rule that fits decides; of two as long, the one that allows. */
function decide(rules: readonly Rule[], path: string): boolean {
  let best: Rule | undefined
  for (const rule of rules) {
    const longer = best === undefined || rule.path.length > best.path.length
    const milder = rule.path.length === best?.path.length && rule.allow
    if ((longer || milder) && fits(rule.path, path)) best = rule
  }
  return best?.allow ?? true
}

/** "*" stands for any characters, "$" for the end. Piece after piece from the left, which is enough and takes no turning back. */
function fits(pattern: string, path: string): boolean {
  const toEnd = pattern.endsWith('$')
  const pieces = (toEnd ? pattern.slice(0, -1) : pattern).split('*')
  const first = pieces.shift() ?? ''
  if (!path.startsWith(first)) return false
  const last = toEnd ? pieces.pop() : undefined
  if (toEnd && last === undefined) return path === first
  let at = first.length
  for (const piece of pieces) {
    const found = path.indexOf(piece, at)
    if (found < 0) return false
    at = found + piece.length
  }
  return last === undefined || (path.length - last.length >= at && path.endsWith(last))
}

/** The same characters written the same way: "/ä" is "/%C3%A4", "%7E" is "~". */
function normal(path: string): string {
  return path
    .replace(/[^\x21-\x7e]+/g, part => Buffer.from(part).toString('hex').replace(/../g, '%$&'))
    .replace(/%[0-9a-f]{2}/gi, code => {
      const sign = String.fromCharCode(Number.parseInt(code.slice(1), 16))
      return /[\w.~-]/.test(sign) ? sign : code.toUpperCase()
    })
}
