import { logOdds } from '../records/chance.ts'
import type { EventRecord, Status } from '../records/event.ts'
import { idOf } from '../records/id.ts'
import { withAnchoredTimes } from './anchored.ts'
import { isBackground } from './background.ts'
import { clusters } from './corefer.ts'
import { happenings } from './happenings.ts'
import type { Judge } from './judge.ts'
import { isGeneric, isMarkedKnown, wordsOf } from './marks.ts'
import { participantsOf } from './participants.ts'
import { type Cluster, type Happening, type Scene, sceneOf, type Told } from './scene.ts'
import { sharedInSentence } from './share.ts'
import { withStoryDays } from './story.ts'
import { harmOf } from './tolls.ts'
import { timeOf, withTimeOfSaying } from './when.ts'
import { placeOf } from './where.ts'

/** A trigger less certain than this tells no event by itself. */
const LEAST_SCORE = 0.35

/** Makes the events of a report out of what its triggers say. */
export function makeEvents(report: Told, reportId: string): EventRecord[] {
  const scene = sceneOf(report)
  const said = withTimeOfSaying(scene, happenings(scene))
  const all = sharedInSentence(scene, withAnchoredTimes(scene, said))
  const told = clusters(scene, all)
  const { judge } = scene
  const chances = judge && new Map(told.map(cluster => [cluster, judgedChance(scene, judge, cluster)]))
  const found = told.filter(cluster =>
    chances ? chances.get(cluster)! >= WORTH_TELLING : tellsAnEvent(scene, cluster),
  )
  const ids = new Map(
    found.map(cluster => [cluster, idOf('event', reportId, mainOf(cluster).trigger.span.start)]),
  )
  const events = found.map(cluster => toRecord(scene, cluster, found, ids, chances?.get(cluster)))
  return withStoryDays(scene.syntax, events)
}

/** "Violence" that could be anything, or a bare word of low score, is no event that an analyst would list. */
function tellsAnEvent(scene: Scene, { members }: Cluster): boolean {
  if (!members.some(m => m.trigger.score >= LEAST_SCORE)) return false
  const isVague = members.every(m => scene.lexicon.vague.has(m.lemma))
  const isReal = members.some(m => m.status === 'happened' || m.status === 'ongoing')
  const isPlaced = members.some(
    m => m.agents.size + m.patients.size + m.places.length + m.tolls.length > 0 || m.when !== undefined,
  )
  if (members.every(m => isGeneric(m))) return false
  return isPlaced || (isReal && !isVague && members.some(m => m.reference !== 'bare'))
}

type Ids = ReadonlyMap<Cluster, string>

function toRecord(
  scene: Scene,
  cluster: Cluster,
  all: readonly Cluster[],
  ids: Ids,
  judged: number | undefined,
): EventRecord {
  const members = fullestFirst(cluster.members)
  const { type, mode } = kindOf(members)
  const place = placeOf(scene, cluster)
  const time = timeOf(scene, cluster, all, ids)
  const participants = participantsOf(scene, cluster)
  const harm = harmOf(scene, cluster)
  return {
    id: ids.get(cluster)!,
    type,
    ...(mode ? { mode } : {}),
    status: statusOf(members),
    background: isBackground(scene, cluster, all[0]),
    mentions: members.map(m => ({ trigger: m.trigger.span, sentence: m.sentence })),
    participants,
    ...(place ? { place } : {}),
    ...(time ? { time } : {}),
    harm,
    confidence:
      judged !== undefined
        ? Math.round(100 * judged) / 100
        : confidenceOf(members, participants.length + harm.length + (place ? 1 : 0) + (time ? 1 : 0)),
  }
}

const fullness = (m: Happening): number =>
  m.agents.size + m.patients.size + m.places.length + m.tolls.length + (m.when ? 1 : 0)

const mainOf = (cluster: Cluster): Happening => fullestFirst(cluster.members)[0]

function fullestFirst(members: readonly Happening[]): Happening[] {
  const inOrder = [...members].sort((a, b) => a.head - b.head)
  const telling = inOrder.some(m => !m.outcome) ? inOrder.filter(m => !m.outcome) : inOrder
  const fullest = telling.reduce((best, m) => (fullness(m) > fullness(best) ? m : best))
  return [fullest, ...inOrder.filter(m => m !== fullest)]
}

/** The type that most words tell, those of mere outcome aside; the mode that says how, if any does. */
function kindOf(members: readonly Happening[]): { type: string; mode?: string } {
  const telling = members.some(m => !m.outcome) ? members.filter(m => !m.outcome) : members
  const votes = new Map<string, number>()
  for (const { trigger } of telling) votes.set(trigger.type, (votes.get(trigger.type) ?? 0) + trigger.score)
  const [type] = [...votes].reduce((best, vote) => (vote[1] > best[1] ? vote : best))
  const modes = members.filter(m => m.trigger.type === type && m.trigger.mode)
  // The fullest mention tells the mode best; where it tells none, the surest of the others.
  const own =
    modes.find(m => m === members[0]) ??
    modes.reduce<Happening | undefined>(
      (best, m) => (!best || m.trigger.score > best.trigger.score ? m : best),
      undefined,
    )
  return { type, ...(own ? { mode: own.trigger.mode } : {}) }
}

const RANK: readonly Status[] = ['happened', 'ongoing', 'denied', 'threatened', 'planned', 'possible']

const statusOf = (members: readonly Happening[]): Status =>
  RANK.find(s => members.some(m => m.status === s)) ?? 'happened'

/** As many events are found as are found rightly where about a third of the least likely are right. */
const WORTH_TELLING = 0.3

/** How likely it is that a careful reader would list this event. */
function judgedChance(scene: Scene, judge: Judge, { members }: Cluster): number {
  const scores = members.map(m => logOdds(m.trigger.score))
  const any = (of: (m: Happening) => boolean) => Number(members.some(of))
  const { type } = kindOf(members)
  return judge.event(
    {
      score: Math.max(...scores),
      scoreOnTheWhole: scores.reduce((sum, one) => sum + one, 0) / scores.length,
      told: Math.log(members.length),
      agent: any(m => m.agents.size > 0),
      patient: any(m => m.patients.size > 0),
      place: any(m => m.places.length > 0),
      time: any(m => m.when !== undefined),
      toll: any(m => m.tolls.length > 0),
      bare: 1 - any(m => m.reference !== 'bare'),
      known: any(isMarkedKnown),
      generic: 1 - any(m => !isGeneric(m)),
      verb: any(m => m.form === 'verb'),
      vague: 1 - any(m => !scene.lexicon.vague.has(m.lemma)),
      outcome: 1 - any(m => !m.outcome),
      opening: any(m => m.sentence === 0),
      [`status ${statusOf(members)}`]: 1,
      [`type ${type}`]: 1,
    },
    wordsOf({ members }),
    type,
  )
}

/** More fields and more mentions make it likelier that a trigger was read rightly. */
function confidenceOf(members: readonly Happening[], fields: number): number {
  const score = Math.max(...members.map(m => m.trigger.score))
  const support = 1 - 0.85 ** fields * 0.9 ** (members.length - 1)
  return Math.round(Math.min(0.99, score * (0.65 + 0.35 * support)) * 100) / 100
}
