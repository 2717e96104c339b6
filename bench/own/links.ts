import { wordsAt } from './account.ts'
import { type Aligned, touches } from './align.ts'
import type { Check } from './check.ts'
import { nameOf } from './events.ts'

const equal = (part: Check['part'], right: boolean, words: string): Check => ({
  part,
  outcome: right ? 'right' : 'wrong',
  words: right ? '' : words,
})

/** Does each link stand between the same events, and no other? One whose events were not found is missed. */
export function checkLinks({ gold, read, found, of }: Aligned): Check[] {
  const isOpen = (event: number) => gold.events[event].optional
  const wanted = gold.links.filter(({ from, to }) => !isOpen(from) && !isOpen(to))
  const met = new Set<number>()
  const checks = wanted.flatMap((link): Check[] => {
    const [from, to] = [found[link.from], found[link.to]]
    const at = read.links.findIndex(other => other.from === from && other.to === to)
    const name = `${link.kind} from ${nameOf(gold.events[link.from], gold)} to ${nameOf(gold.events[link.to], gold)}`
    if (at < 0) return [{ part: 'links', outcome: 'missed', words: `${name} missed` }]
    met.add(at)
    const { kind, evidence } = read.links[at]
    return [
      equal('links', true, ''),
      equal('link: kind', kind === link.kind, `${name}: ${kind} read`),
      equal(
        'link: evidence',
        touches(link.evidence, evidence),
        `${name}: «${wordsAt(read, evidence[0])}» read`,
      ),
    ]
  })
  const extra = read.links.filter((link, index) => {
    const ends = [of[link.from], of[link.to]]
    return !met.has(index) && !ends.some(event => event !== undefined && isOpen(event))
  })
  return [
    ...checks,
    ...extra.map(({ from, to, kind }): Check => {
      // Which of two came first is annotated only where the words say more than "after".
      const outcome = kind === 'precedes' ? 'apart' : 'extra'
      const words = `${kind} from ${nameOf(read.events[from], read)} to ${nameOf(read.events[to], read)} is none`
      return { part: 'links', outcome, words }
    }),
  ]
}

/** Who belongs to whom; any place that names them will do. */
export function checkTies({ gold, read }: Aligned): Check[] {
  const met = new Set<number>()
  const checks = gold.ties.flatMap((tie): Check[] => {
    const joins = read.ties.flatMap((other, index) =>
      touches(tie.actor, other.actor) && touches(tie.to, other.to) ? [index] : [],
    )
    const name = `${wordsAt(gold, tie.actor[0])} ${tie.kind} ${wordsAt(gold, tie.to[0])}`
    if (joins.length === 0) return [{ part: 'ties', outcome: 'missed', words: `${name} missed` }]
    for (const index of joins) met.add(index)
    const right = joins.some(index => read.ties[index].kind === tie.kind)
    return [equal('ties', true, ''), equal('tie: kind', right, `${name}: ${read.ties[joins[0]].kind} read`)]
  })
  const extra = read.ties.filter((_, index) => !met.has(index))
  return [
    ...checks,
    ...extra.map(({ actor, kind, to }): Check => {
      const [who, whom] = [actor, to].map(places => (places[0] ? wordsAt(read, places[0]) : '?'))
      return { part: 'ties', outcome: 'extra', words: `${who} ${kind} ${whom} is none` }
    }),
  ]
}
