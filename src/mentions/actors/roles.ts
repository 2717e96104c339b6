import { spanOfTokens } from '../../records/words.ts'
import { actorOfBody, type Bodies, bodyAfter } from './bodies.ts'
import type { Cast } from './cast.ts'
import { heldIn } from './held.ts'
import { officesFrom, type Scene, tie } from './office-list.ts'
import { isRoleAt, isSingular, type Office, officeAt } from './offices.ts'
import { placeAfter } from './seats.ts'
import type { Setting, Spoken } from './spoken.ts'
import type { DraftTie } from './ties.ts'
import { ofNominal } from './unnamed.ts'

/** Offices and occupations, and where they are held: "a researcher and former managing director of the Bayan Center". */
export function roleTies(
  setting: Setting,
  spoken: readonly Spoken[],
  bodies: Bodies,
  cast: Cast,
): DraftTie[] {
  const scene = { setting, bodies, cast }
  return spoken.flatMap(one => {
    const holder = cast.actorOf.get(one)
    if (holder === undefined || !one.human || one.many) return []
    if (one.how !== 'name') return ofNominal(scene, one, holder)
    const before = beforeName(scene, one, holder)
    return [...before, ...afterName(scene, one, holder), ...leads(scene, one, holder)]
  })
}

/** "Iranian Gen. Qassem Soleimani", "Iraq's foreign minister, Fuad Hussein,", "Dr. Lena Brandt of Harbour Hospital". */
function beforeName(scene: Scene, one: Spoken, holder: number): DraftTie[] {
  const { setting, bodies } = scene
  const { tokens } = setting.words
  const after = tokens[one.to]?.norm === 'of' ? bodyAfter(setting, bodies, one.to + 1) : undefined
  for (const head of headsBefore(setting, one)) {
    const last = officeBefore(scene, head)
    if (!last) continue
    const told = { ...last, ...sharedSeat(scene, last) }
    const seat = placeAfter(setting, bodies, one.to, told.to - 1)
    const office = seat ? { ...told, held: seat } : after && !told.held ? { ...told, held: after } : told
    const to = heldIn(setting, office, one, scene.cast)
    if (to === undefined) continue
    const start = Math.min(office.from, told.held?.from ?? office.from, office.organ ?? office.from)
    const end = seat ?? after
    return [tie(setting, holder, to, office, start, end ? end.to : one.to)]
  }
  return []
}

/** "The firm's president and chief executive, Ann Lee": what the first of two offices is held in. */
function sharedSeat({ setting, bodies }: Scene, office: Office): Pick<Office, 'held'> {
  const { tokens, sentences } = setting.words
  if (office.held || office.organ !== undefined || tokens[office.from - 1]?.norm !== 'and') return {}
  if (office.from < 2 || !isRoleAt(setting, office.from - 2)) return {}
  const floor = sentences[tokens[office.from].sentence].from
  const { held } = officeAt(setting, bodies, office.from - 2, floor)
  return held ? { held } : {}
}

/** Where an office may end before a name: right there, or before a comma and titles: "the army's chief, Gen. Haddad,". */
function headsBefore(setting: Setting, one: Spoken): number[] {
  const { words, lexicon } = setting
  const { tokens } = words
  let first = one.from - 1
  while (!isParted(setting, first, one.from) && lexicon.titles.has(tokens[first].norm)) first--
  const heads: number[] = []
  const of = beforeOf(setting, one.from)
  if (of !== undefined) heads.push(of)
  if (first < one.from - 1 || isRoleAt(setting, one.from - 1)) heads.push(one.from - 1)
  if (tokens[first]?.norm === ',' && isClosed(setting, one)) heads.push(first - 1)
  return heads.filter(head => !isParted(setting, head, one.from))
}

/** The office that ends at `last`: its own words, or what it is of. */
function officeBefore({ setting, bodies }: Scene, last: number): Office | undefined {
  const { words, lexicon } = setting
  const floor = words.sentences[words.tokens[last]?.sentence]?.from
  if (floor === undefined) return undefined
  if (isRoleAt(setting, last) || lexicon.titles.has(words.tokens[last].norm))
    return isSingular(setting, last) ? officeAt(setting, bodies, last, floor) : undefined
  for (let i = last - 1; i >= floor && i > last - 10; i--)
    if (isRoleAt(setting, i) && isSingular(setting, i)) {
      const office = officeAt(setting, bodies, i, floor)
      return office.end === last ? office : undefined
    }
  return undefined
}

/** "Secretary of State" before a name: where the office begins, if what stands there is one. */
export function beforeOf({ words, lexicon }: Setting, name: number): number | undefined {
  const { tokens } = words
  for (let i = name - 1; i > 0 && i > name - 9; i--) {
    const { norm, text } = tokens[i]
    if (/^(?:of|from|for)$/.test(norm) && lexicon.roles.has(tokens[i - 1].norm))
      return i < name - 1 ? i - 1 : undefined
    if (!/^\p{Lu}/u.test(text) && !/^(?:of|the|and|for)$/.test(norm)) return undefined
  }
  return undefined
}

/** A line that ends between them parts them: headings have no full stop. */
const isParted = ({ words }: Setting, from: number, to: number): boolean =>
  words.tokens[from] === undefined ||
  words.tokens[from].sentence !== words.tokens[to].sentence ||
  words.text.slice(words.tokens[from].end, words.tokens[to].start).includes('\n')

/** A list goes on with "and"; an apposition ends. */
const isClosed = ({ words }: Setting, one: Spoken): boolean => {
  const next = words.tokens[one.to]
  return !next || next.sentence !== one.head.sentence || /^[,.;:)]$|^--?$|^[—–]$/.test(next.norm)
}

/** "Lena Brandt, a Red Cross coordinator", "Lena Brandt, 41, a researcher and former director of the Baltic Institute". */
function afterName({ setting, bodies, cast }: Scene, one: Spoken, holder: number): DraftTie[] {
  const { tokens } = setting.words
  const opens = tokens[one.to]
  if (opens?.sentence !== one.head.sentence) return []
  const predicate = predicateAfter(setting, one)
  if (!/^[,(]$/.test(opens.norm) && predicate === undefined) return []
  const aged = tokens[one.to + 1]?.pos === 'NUM' && tokens[one.to + 2]?.norm === ','
  const start = predicate ?? one.to + (aged ? 3 : 1)
  const isFormer = setting.lexicon.ties.formerly.has(tokens[start]?.norm)
  const offices = officesFrom({ setting, bodies, cast }, isFormer ? start + 1 : start)
  const shared = offices[offices.length - 1]?.held
  return offices.flatMap(office => {
    const to = heldIn(setting, office.held ? office : { ...office, held: shared }, one, cast)
    return to === undefined
      ? []
      : [tie(setting, holder, to, office, one.from, (shared ? offices.at(-1)! : office).end + 1)]
  })
}

/** "Lena Brandt is the head", "Lena Brandt, who served as mayor": where the words for the office begin. */
function predicateAfter(setting: Setting, one: Spoken): number | undefined {
  const { words, lexicon } = setting
  const { tokens } = words
  let at = one.to
  if (tokens[at]?.norm === ',' && tokens[at + 1]?.norm === 'who') at++
  if (tokens[at]?.norm === 'who') at++
  while (tokens[at]?.pos === 'AUX' || tokens[at]?.pos === 'ADV') {
    if (lexicon.ties.becoming.has(tokens[at].norm)) break
    at++
  }
  if (tokens[at]?.sentence !== one.head.sentence) return undefined
  if (lexicon.ties.serves.has(tokens[at].norm)) return tokens[at + 1]?.norm === 'as' ? at + 2 : undefined
  if (!lexicon.ties.becoming.has(tokens[at].norm)) return undefined
  return tokens[at + 1]?.pos === 'DET' || isRoleAt(setting, at + 1) ? at + 1 : undefined
}

/** "Lena Brandt, who heads the Baltic Institute". */
function leads({ setting, bodies, cast }: Scene, one: Spoken, holder: number): DraftTie[] {
  const { tokens } = setting.words
  const who = tokens[one.to]?.norm === ',' ? one.to + 1 : one.to
  const verb = tokens[who + 1]
  if (tokens[who]?.norm !== 'who' || verb?.sentence !== one.head.sentence) return []
  if (!setting.lexicon.ties.leads.has(verb.norm)) return []
  const body = bodyAfter(setting, bodies, who + 2)
  if (!body || body.kind === 'state') return []
  const to = actorOfBody(body, cast)
  return [
    {
      from: holder,
      to,
      kind: 'role',
      label: verb.text,
      evidence: spanOfTokens(setting.words, one.from, body.to),
    },
  ]
}
