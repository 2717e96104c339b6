import { spanOfTokens } from '../../records/words.ts'
import type { Bodies } from './bodies.ts'
import type { Cast } from './cast.ts'
import { isRoleAt, isSingular, type Office, officeAt } from './offices.ts'
import type { Setting } from './spoken.ts'
import type { DraftTie } from './ties.ts'

export interface Scene {
  readonly setting: Setting
  readonly bodies: Bodies
  readonly cast: Cast
}

/** The offices that begin at `at`, one after another with "and" between them. */
export function officesFrom(scene: Scene, at: number): Office[] {
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

/** Evidence reaches from `start`, or from the office, to `end`, token indices. */
export const tie = (
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
