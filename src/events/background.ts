import { firstDay, lastDay } from '../calendar/bounds.ts'
import { addDays } from '../calendar/days.ts'
import { whenOf } from './compat.ts'
import type { Cluster, Happening, Scene } from './scene.ts'

/** What is told in the opening paragraphs without a date of its own belongs to the news. */
const OPENING_PARAGRAPHS = 3

/**
 * Is this told to explain the news rather than as the news? The event that opens the report is the news; so is what
 * shares its day or follows it, and what the opening paragraphs tell without another date.
 */
export function isBackground(scene: Scene, cluster: Cluster, main: Cluster): boolean {
  if (cluster === main) return false
  const when = whenOf(cluster)
  const news = whenOf(main)
  if (when && news) return lastDay(when.end) < firstDay(news.start)
  if (when && scene.published) return lastDay(when.end) < addDays(scene.published.slice(0, 10), -2)
  if (cluster.members.every(m => m.cue !== undefined || isSubordinate(scene, m))) return true
  const { sentences } = scene.syntax.words
  return sentences[cluster.members[0].sentence].paragraph >= OPENING_PARAGRAPHS
}

/** "…, days after an attack", "since the seizing of …". */
function isSubordinate(scene: Scene, member: Happening): boolean {
  const { tokens, sentences } = scene.syntax.words
  for (let i = member.head - 1; i >= sentences[member.sentence].from && i > member.head - 8; i--)
    if (/^(?:after|since|following)$/.test(tokens[i].norm)) return true
  return false
}
