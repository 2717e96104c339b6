import type { Archive } from '../../src/store/archive.ts'
import { listActors } from '../../src/store/find/list.ts'
import { criteriaOf, type Wanted } from '../../src/store/find/named.ts'
import { searchReports } from '../../src/store/find/reports.ts'
import { searchEvents } from '../../src/store/find/search.ts'
import { showActor, showEvent, showPlace, showReport } from '../../src/store/find/show.ts'
import { statusOf } from '../../src/store/find/status.ts'
import { targetOf } from '../../src/store/find/target.ts'
import { actorName, placeName, wordOf } from './made.ts'

interface Question {
  readonly name: string
  /** Each round asks for something else of the kind. */
  readonly ask: (round: number) => Promise<unknown>
}

const TYPES = ['ASSAULT', 'PROTEST', 'CONSULT', 'ACCUSE', 'ARREST', 'AID', 'THREATEN', 'ACCIDENT', 'ELECTION']
const LIMIT = 20

/** Words by their rank: the commonest is in every second event, the tenth in every seventh, the thousandth in a few hundred. */
const WANTED: Readonly<Record<string, (round: number) => Wanted>> = {
  'rare word': round => ({ words: wordOf(5000 + 100 * round) }),
  'common word': round => ({ words: wordOf(round) }),
  'two common words': round => ({ words: `${wordOf(round)} ${wordOf(round + 3)}` }),
  'common and rare word': round => ({ words: `${wordOf(round)} ${wordOf(2000 + 50 * round)}` }),
  phrase: round => ({ words: `"${wordOf(round)} ${wordOf(round + 1)}"` }),
  'one or another': round => ({ words: `${wordOf(round)} OR ${wordOf(round + 9)}` }),
  'no such word': round => ({ words: `nothing${round}` }),
  'word and actor': round => ({ words: wordOf(10 + round), actor: actorName(5 * round) }),
  'word, place and type': round => ({
    words: wordOf(10 + round),
    place: placeName(5 * round),
    type: TYPES[round % TYPES.length],
  }),
  'word and days': round => ({
    words: wordOf(10 + round),
    from: `20${12 + (round % 9)}-03`,
    to: `20${12 + (round % 9)}-05`,
  }),
  'word and outlet': round => ({ words: wordOf(10 + round), source: `outlet${round}.example` }),
  place: round => ({ place: placeName(3 * round) }),
  'actor and place': round => ({ actor: actorName(round), place: placeName(round + 40) }),
  'type, disputed': round => ({ type: TYPES[round % TYPES.length], disputed: true }),
  'who says so': round => ({ saidBy: `speaker ${wordOf(100 + 10 * round)}` }),
}

/** What people ask of an archive, as the commands do it. */
export function questions(archive: Archive): Question[] {
  const types = new Map(TYPES.map(type => [type, []]))
  const criteria = async (wanted: Wanted) => {
    const found = await criteriaOf(archive, wanted, types)
    if ('what' in found) throw new Error(`${found.where}: ${found.what}`)
    return found
  }
  const search = Object.entries(WANTED).map(([name, wanted]) => ({
    name: `search: ${name}`,
    ask: async (round: number) =>
      searchEvents(archive, await criteria(wanted(round)), { limit: LIMIT, by: 'date' }),
  }))
  const shown = async (asked: string) => {
    const target = await targetOf(archive, asked)
    if ('what' in target) throw new Error(`${asked}: ${target.what}`)
    const { kind, n } = target
    if (kind === 'event') return showEvent(archive, n)
    if (kind === 'report') return showReport(archive, n)
    return kind === 'actor'
      ? showActor(archive, n, { limit: LIMIT })
      : showPlace(archive, n, { limit: LIMIT })
  }
  const hex = (number: number) => number.toString(16).padStart(12, '0')
  return [
    ...search,
    {
      name: 'search: common word, by rank',
      ask: async round =>
        searchEvents(archive, await criteria({ words: wordOf(10 + round) }), { limit: LIMIT, by: 'rank' }),
    },
    {
      name: 'search: reports, common word',
      ask: async round => searchReports(archive, await criteria({ words: wordOf(round) }), { limit: LIMIT }),
    },
    {
      name: 'search: reports, rare word',
      ask: async round =>
        searchReports(archive, await criteria({ words: wordOf(9000 + round) }), { limit: LIMIT }),
    },
    { name: 'list: events', ask: () => searchEvents(archive, {}, { limit: LIMIT, by: 'date' }) },
    { name: 'list: reports', ask: () => searchReports(archive, {}, { limit: LIMIT }) },
    { name: 'list: actors', ask: () => listActors(archive, { limit: LIMIT }) },
    { name: 'show: event', ask: round => shown(`event-${hex(10 + 997 * round)}`) },
    { name: 'show: report', ask: round => shown(`report-${hex(1 + 97 * round)}`) },
    { name: 'show: actor', ask: round => shown(actorName(10 * round)) },
    { name: 'show: place', ask: round => shown(placeName(5 * round)) },
    { name: 'status', ask: () => statusOf(archive) },
  ]
}
