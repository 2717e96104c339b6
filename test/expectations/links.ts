import type { Link } from '../../src/records/link.ts'
import type { Aligned } from './align.ts'
import { type Check, holds } from './check.ts'
import type { ExpectedLink, ExpectedTie } from './expectation.ts'
import { nameAll } from './name.ts'

/** Does each expected link stand, and no other? */
export function checkLinks(expected: readonly ExpectedLink[], aligned: Aligned): Check[] {
  const { links } = aligned.reading
  const joins = (one: ExpectedLink, { from, to }: Link) =>
    one.from.some(event => aligned.found[event]?.id === from) &&
    one.to.some(event => aligned.found[event]?.id === to)
  const missed = expected.map((one): Check => {
    const link = links.find(read => joins(one, read))
    const wanted = `link from event ${one.from.join(' or ')} to event ${one.to.join(' or ')}`
    const as = `${one.kind.join(' or ')} "${one.evidence}"`
    if (!link) return { part: 'link', outcome: 'missed', words: `${wanted} (${as}) missed`, main: false }
    const right = one.kind.includes(link.kind) && holds(link.evidence.text, [one.evidence])
    const words = `${wanted}: ${as} expected, ${link.kind} "${link.evidence.text}" read`
    return { part: 'link', outcome: right ? 'right' : 'wrong', words, main: false }
  })
  const extra = links.filter(link => !expected.some(one => joins(one, link)) && !isInOrder(link, aligned))
  return [
    ...missed,
    ...extra.map((link): Check => {
      const [from, to] = [link.from, link.to].map(id => nameAll(aligned, [id]))
      const words = `not expected: link from ${from} to ${to} (${link.kind} "${link.evidence.text}")`
      return { part: 'link', outcome: 'extra', words, main: false }
    }),
  ]
}

/** "After" between two events that are expected in this order says nothing wrong. */
function isInOrder({ kind, from, to }: Link, { found }: Aligned): boolean {
  const [first, second] = [from, to].map(id => found.findIndex(event => event?.id === id))
  return kind === 'precedes' && first >= 0 && first < second
}

/** Does each expected tie between actors stand? Further ones are no error. */
export function checkTies(expected: readonly ExpectedTie[], { reading }: Aligned): Check[] {
  const name = (id: string) => reading.actors.find(actor => actor.id === id)?.name ?? ''
  return expected.map(({ actor, kind, to }): Check => {
    const ties = reading.actors
      .filter(one => [one.name, ...one.aliases].some(known => holds(known, [actor])))
      .flatMap(one => one.ties)
    const right = ties.some(tie => tie.kind === kind && holds(name(tie.to), [to]))
    const read = ties.map(tie => `${tie.kind} ${name(tie.to)}`).join(', ') || 'none'
    const words = `tie of ${actor}: ${kind} ${to} expected, ${read} read`
    return { part: 'tie', outcome: right ? 'right' : 'missed', words, main: false }
  })
}
