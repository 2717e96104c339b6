import { assign } from '../../test/expectations/assign.ts'
import { type Counts, NONE, plus } from '../own/check.ts'
import { credit, headOf, sameHead } from './match.ts'
import { type Filler, SLOTS, type Slot, type Template } from './template.ts'

/** The five roles of the literature on this corpus (Patwardhan and Riloff 2007), each from its slots. */
export const ROLES: Readonly<Record<string, readonly Slot[]>> = {
  PerpInd: ['perpetrator'],
  PerpOrg: ['organisation'],
  Target: ['target'],
  Victim: ['victim: name', 'victim: description'],
  Weapon: ['instrument'],
}

export type Tally = Map<string, Counts>

export const add = (tally: Tally, part: string, counts: Partial<Counts>): void => {
  tally.set(part, plus(tally.get(part) ?? NONE, { ...NONE, ...counts }))
}

export const ALL_ROLES = 'all roles'
export const ALL_SLOTS = 'all slots'
export const HAS_INCIDENT = 'report tells of an incident'
export const TEMPLATES = 'templates found'

/** One report: everything that it counts for. */
export function scoreReport(keys: readonly Template[], given: readonly Template[]): Tally {
  const tally: Tally = new Map()
  for (const [role, slots] of Object.entries(ROLES)) {
    const counts = scoreRole(entities(keys, slots), entities(given, slots))
    add(tally, role, counts)
    add(tally, ALL_ROLES, counts)
  }
  scoreTemplates(keys, given, tally)
  const [has, says] = [keys.some(({ optional }) => !optional), given.length > 0]
  if (has || keys.length === 0)
    add(tally, HAS_INCIDENT, {
      right: Number(has && says),
      missed: Number(has && !says),
      extra: Number(says && !has),
    })
  return tally
}

/** Those of all templates; who stands in two of them is one. A description of somebody named is another form of the name. */
export function entities(templates: readonly Template[], slots: readonly Slot[]): Filler[] {
  const found: Filler[] = []
  for (const { slots: all, optional } of templates)
    for (const one of slots.flatMap(slot => all[slot])) {
      const forms = [...one.forms, ...one.of]
      const isOptional = optional || one.optional
      const at = found.findIndex(other =>
        other.forms.some(form => forms.some(same => headOf(same) === headOf(form) && wordSet(same, form))),
      )
      if (at < 0) found.push({ forms, of: [], optional: isOptional })
      else
        found[at] = {
          forms: [...new Set([...found[at].forms, ...forms])],
          of: [],
          optional: found[at].optional && isOptional,
        }
    }
  return found
}

/** "GUARDS" and "TWO GUARDS" are one, "JUAN PEREZ" and "ANA PEREZ" are not. */
function wordSet(a: string, b: string): boolean {
  const [x, y] = [a, b].map(form => form.toUpperCase().split(' '))
  return x.every(word => y.includes(word)) || y.every(word => x.includes(word))
}

function scoreRole(keys: readonly Filler[], given: readonly Filler[]): Partial<Counts> {
  const found = assign(
    keys.map(key => given.map(one => (sameHead(key.forms, one.forms) ? (key.optional ? 1 : 2) : 0))),
  )
  const right = keys.filter((key, i) => !key.optional && found[i] !== undefined).length
  const required = keys.filter(({ optional }) => !optional).length
  // A second mention of one that is found, or an optional one, counts neither way.
  const extra = given.filter(one => !keys.some(key => sameHead(key.forms, one.forms))).length
  return { right, missed: required - right, extra }
}

const STRING_SLOTS: readonly Slot[] = [
  'instrument',
  'perpetrator',
  'organisation',
  'target',
  'victim: name',
  'victim: description',
]

/** Aligns templates one to one by the fillers that they share, then counts slot by slot; half right is half wrong. */
function scoreTemplates(keys: readonly Template[], given: readonly Template[], tally: Tally): void {
  const found = assign(keys.map(key => given.map(one => likeness(key, one))))
  for (const [index, key] of keys.entries()) {
    const at = found[index]
    if (at === undefined && key.optional) continue
    if (!key.optional)
      add(tally, TEMPLATES, { right: Number(at !== undefined), missed: Number(at === undefined) })
    for (const slot of SLOTS)
      addSlot(
        tally,
        slot,
        at === undefined
          ? scoreSlot(slot, key.slots[slot], [])
          : scoreSlot(slot, key.slots[slot], given[at].slots[slot]),
      )
  }
  for (const [index, one] of given.entries()) {
    if (found.includes(index)) continue
    add(tally, TEMPLATES, { extra: 1 })
    for (const slot of SLOTS) addSlot(tally, slot, { extra: one.slots[slot].length })
  }
}

const addSlot = (tally: Tally, slot: Slot, counts: Partial<Counts>): void => {
  add(tally, slot, counts)
  add(tally, ALL_SLOTS, counts)
}

/** Nought where neither the type is the same nor anybody or anything named in both. */
function likeness(key: Template, given: Template): number {
  const points = (slot: Slot) => scoreSlot(slot, key.slots[slot], given.slots[slot]).right
  const shared = STRING_SLOTS.reduce((sum, slot) => sum + points(slot), 0)
  const isType = points('type') > 0
  if (shared === 0 && !isType) return 0
  return 2 * shared + Number(isType) + points('date') + points('location') + 0.25 * Number(!key.optional)
}

export function scoreSlot(
  slot: Slot,
  keys: readonly Filler[],
  given: readonly Filler[],
): Omit<Counts, 'apart'> {
  const credits = keys.map(key => given.map(one => credit(slot, key, one)))
  const found = assign(credits)
  const paired = new Set(found.filter(at => at !== undefined))
  const points = keys.map((_, i) => (found[i] === undefined ? undefined : credits[i][found[i]]))
  const right = points.reduce((sum: number, point) => sum + (point ?? 0), 0)
  const open = keys.filter(({ optional }, i) => points[i] === undefined && !optional).length
  const unpaired = given.length - paired.size
  // What is given in place of what is wanted is wrong, what is beyond it is too much.
  const instead = Math.min(open, unpaired)
  const half = paired.size - right
  return { right, wrong: half + instead, missed: open - instead, extra: unpaired - instead }
}
