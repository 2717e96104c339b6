import { firstDay, lastDay } from '../calendar/bounds.ts'
import { addDays, dayNumber } from '../calendar/days.ts'
import type { Features } from '../records/chance.ts'
import { whenOf } from './compat.ts'
import { wordsOf } from './marks.ts'
import type { Cluster, Happening, Scene } from './scene.ts'

/** What is told in the opening paragraphs without a date of its own belongs to the news. */
const OPENING_PARAGRAPHS = 3

/**
 * Is this told to explain the news rather than as the news? The event that opens the report is the news; so is what
 * shares its day or follows it, and what the opening paragraphs tell without another date.
 */
export function isBackground(scene: Scene, cluster: Cluster, main: Cluster): boolean {
  if (scene.judge) return scene.judge.background(features(scene, cluster, main), wordsOf(cluster)) > 0.5
  if (cluster === main) return false
  const when = whenOf(cluster)
  const news = whenOf(main)
  if (when && news) return lastDay(when.end) < firstDay(news.start)
  if (when && scene.published) return lastDay(when.end) < addDays(scene.published.slice(0, 10), -2)
  if (cluster.members.every(m => m.cue !== undefined || isSubordinate(scene, m))) return true
  const { sentences } = scene.syntax.words
  return sentences[cluster.members[0].sentence].paragraph >= OPENING_PARAGRAPHS
}

/** What speaks for and against its being told only to explain the news. */
function features(scene: Scene, cluster: Cluster, main: Cluster): Features {
  const { members } = cluster
  const { sentences } = scene.syntax.words
  const first = Math.min(...members.map(m => m.sentence))
  const when = whenOf(cluster)
  const news = whenOf(main)
  const days =
    when && scene.published
      ? dayNumber(scene.published.slice(0, 10)) - dayNumber(lastDay(when.end))
      : undefined
  const votes = members.flatMap(m => (m.trigger.background === undefined ? [] : [m.trigger.background]))
  const mean = votes.reduce((sum, vote) => sum + vote, 0) / Math.max(1, votes.length)
  return {
    main: Number(cluster === main),
    opening: Number(first === 0),
    lead: Number(sentences[first].paragraph < OPENING_PARAGRAPHS),
    depth: first / sentences.length,
    vote: votes.length > 0 ? mean - 0.5 : 0,
    leastVote: votes.length > 0 ? Math.min(...votes) - 0.5 : 0,
    longBefore: Number(days !== undefined && days > 30),
    before: Number(days !== undefined && days > 3 && days <= 30),
    recent: Number(days !== undefined && days <= 3),
    beforeNews: Number(when !== undefined && news !== undefined && lastDay(when.end) < firstDay(news.start)),
    withNews: Number(when !== undefined && news !== undefined && lastDay(when.end) >= firstDay(news.start)),
    earlier: Number(members.every(m => m.cue !== undefined || isSubordinate(scene, m))),
    oftenTold: Math.log(members.length),
    type: Number(members.some(m => main.members.some(n => n.trigger.type === m.trigger.type))),
    notReal: Number(members.every(m => m.status !== 'happened' && m.status !== 'ongoing')),
  }
}

/** "…, days after an attack", "since the seizing of …". */
function isSubordinate(scene: Scene, member: Happening): boolean {
  const { tokens, sentences } = scene.syntax.words
  for (let i = member.head - 1; i >= sentences[member.sentence].from && i > member.head - 8; i--)
    if (/^(?:after|since|following)$/.test(tokens[i].norm)) return true
  return false
}
