import { spanOfTokens } from '../../records/words.ts'
import { actorOfBody, type Bodies, bodyAfter } from './bodies.ts'
import type { Cast } from './cast.ts'
import { heldIn } from './held.ts'
import { isRoleAt, isSingular, type Office, officeAt } from './offices.ts'
import type { Setting, Spoken } from './spoken.ts'
import type { DraftTie } from './ties.ts'

interface Scene {
  readonly setting: Setting
  readonly bodies: Bodies
  readonly cast: Cast
}

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
  const end = after ? after.to : one.to
  for (const head of headsBefore(setting, one)) {
    const told = officeBefore(scene, head)
    if (!told) continue
    const office = after && !told.held ? { ...told, held: after } : told
    const to = heldIn(setting, office, one, scene.cast)
    if (to === undefined) continue
    const start = Math.min(office.from, told.held?.from ?? office.from, office.organ ?? office.from)
    return [tie(setting, holder, to, office, start, end)]
  }
  return []
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
  for (let i = name - 1; i > 0 && i > name - 5; i--) {
    if (tokens[i].norm === 'of')
      return i < name - 1 && lexicon.roles.has(tokens[i - 1].norm) ? i - 1 : undefined
    if (!/^\p{Lu}/u.test(tokens[i].text)) return undefined
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
  const isPredicate = /^(?:is|was)$/.test(opens.norm) && tokens[one.to + 1]?.pos === 'DET'
  if (!/^[,(]$/.test(opens.norm) && !isPredicate) return []
  const aged = tokens[one.to + 1]?.pos === 'NUM' && tokens[one.to + 2]?.norm === ','
  const offices = officesFrom({ setting, bodies, cast }, one.to + (aged ? 3 : 1))
  const shared = offices[offices.length - 1]?.held
  return offices.flatMap(office => {
    const to = heldIn(setting, office.held ? office : { ...office, held: shared }, one, cast)
    return to === undefined
      ? []
      : [tie(setting, holder, to, office, one.from, (shared ? offices.at(-1)! : office).end + 1)]
  })
}

/** The offices that begin at `at`, one after another with "and" between them. */
function officesFrom(scene: Scene, at: number): Office[] {
  const { tokens } = scene.setting.words
  const found: Office[] = []
  let start = at
  for (let n = 0; n < 3; n++) {
    const head = headFrom(scene, start)
    if (head === undefined) break
    const office = officeAt(scene.setting, scene.bodies, head, start)
    found.push(office)
    if (tokens[office.end + 1]?.norm !== 'and') break
    start = office.end + 2
  }
  return found
}

/** The last word for an office in the phrase that begins here; none where a name follows it: that is somebody else. */
function headFrom({ setting, bodies }: Scene, at: number): number | undefined {
  const { tokens } = setting.words
  let head: number | undefined
  for (let i = at; i < tokens.length && i < at + 12; i++) {
    const body = bodies.from.get(i)
    if (tokens[i].sentence !== tokens[at].sentence) break
    if (body && body.to > i) {
      head = undefined
      i = body.to - 1
      continue
    }
    if (isRoleAt(setting, i)) {
      head = i
      continue
    }
    const isLead = /^(?:DET|ADJ|NOUN|PROPN|ADV)$/.test(tokens[i].pos) || /^'s?$/.test(tokens[i].norm)
    if (!isLead && !setting.lexicon.roleModifiers.has(tokens[i].norm)) break
    if (head !== undefined) return undefined
  }
  return head !== undefined && isSingular(setting, head) ? head : undefined
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

/** "A spokesman for the coalition", "an army spokesman", "the director of the Bayan Center". */
function ofNominal(scene: Scene, one: Spoken, holder: number): DraftTie[] {
  const { setting } = scene
  if (!isRoleAt(setting, one.to - 1)) return []
  const start = setting.words.sentences[one.sentence].from
  return officesFrom(scene, one.from).length === 0
    ? []
    : withShared(
        scene,
        one,
        [officeAt(setting, scene.bodies, one.to - 1, Math.max(start, one.from)), ...more(scene, one)],
        holder,
      )
}

const more = (scene: Scene, one: Spoken): Office[] =>
  scene.setting.words.tokens[one.to]?.norm === 'and' ? officesFrom(scene, one.to + 1).slice(0, 1) : []

function withShared(scene: Scene, one: Spoken, offices: readonly Office[], holder: number): DraftTie[] {
  const last = offices[offices.length - 1]
  return offices.flatMap(office => {
    const isShared = !office.held && last.held
    const held = office.held ?? last.held
    const to =
      held || office.organ !== undefined
        ? heldIn(scene.setting, { ...office, ...(held ? { held } : {}) }, one, scene.cast)
        : undefined
    const end = (isShared ? last : office).end + 1
    return to === undefined ? [] : [tie(scene.setting, holder, to, office, one.from, end)]
  })
}

const tie = (
  setting: Setting,
  from: number,
  to: number,
  office: Office,
  start: number,
  end: number,
): DraftTie => ({
  from,
  to,
  kind: 'role',
  label: spanOfTokens(setting.words, office.from, office.to).text,
  evidence: spanOfTokens(setting.words, Math.min(start, office.from), Math.max(end, office.to)),
})
