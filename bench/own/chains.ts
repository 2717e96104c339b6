import { overlaps } from '../../src/records/span.ts'
import { wordsAt } from './account.ts'
import type { Aligned } from './align.ts'
import type { Check } from './check.ts'

/**
 * Do two words tell of one event? Asked of every pair of annotated words that were read at all, so that what was not
 * found does not count here.
 */
export function checkChains({ gold, read }: Aligned): Check[] {
  const told = gold.events
    .flatMap(({ triggers, optional }, event) => (optional ? [] : triggers.map(at => ({ at, event }))))
    .flatMap(one => {
      const other = read.events.findIndex(({ triggers }) => triggers.some(at => overlaps(at, one.at)))
      return other < 0 ? [] : [{ ...one, other }]
    })
    .sort((a, b) => a.at.start - b.at.start)
  return told.flatMap((a, i) =>
    told.slice(i + 1).flatMap((b): Check[] => {
      // A word that tells of two events says nothing of how they are parted.
      if (overlaps(a.at, b.at)) return []
      const [wanted, given] = [a.event === b.event, a.other === b.other]
      if (!wanted && !given) return []
      const pair = `«${wordsAt(gold, a.at)}» and «${wordsAt(gold, b.at)}»`
      const outcome = wanted ? (given ? 'right' : 'missed') : 'extra'
      const words = outcome === 'missed' ? `${pair} are one event` : `${pair} are two events`
      return [{ part: 'told several times, pairs', outcome, words: outcome === 'right' ? '' : words }]
    }),
  )
}
