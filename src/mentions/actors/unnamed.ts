import { heldIn } from './held.ts'
import { officesFrom, type Scene, tie } from './office-list.ts'
import { isRoleAt, type Office, officeAt } from './offices.ts'
import type { Setting, Spoken } from './spoken.ts'
import type { DraftTie } from './ties.ts'

/** "A spokesman for the coalition", "an army spokesman", "the director of the Bayan Center". */
export function ofNominal(scene: Scene, one: Spoken, holder: number): DraftTie[] {
  const { setting } = scene
  if (!isRoleAt(setting, one.to - 1)) return []
  const start = setting.words.sentences[one.sentence].from
  return officesFrom(scene, one.from).length === 0
    ? []
    : withShared(
        scene,
        one,
        [
          officeAt(
            setting,
            scene.bodies,
            one.to - 1,
            isOwned(setting, one) ? start : Math.max(start, one.from),
          ),
          ...more(scene, one),
        ],
        holder,
      )
}

/** "Lebanon's health minister": whose he is stands before the phrase. */
const isOwned = ({ words }: Setting, one: Spoken): boolean =>
  /^'s?$/.test(words.tokens[one.from - 1]?.norm ?? '')

const more = (scene: Scene, one: Spoken): Office[] =>
  scene.setting.words.tokens[one.to]?.norm === 'and' ? officesFrom(scene, one.to + 1).slice(0, 1) : []

function withShared(scene: Scene, one: Spoken, offices: readonly Office[], holder: number): DraftTie[] {
  const last = offices[offices.length - 1]
  return offices.flatMap(office => {
    const isShared = !office.held && last.held
    const held = office.held ?? last.held
    if (held && isCountrymanOnly(scene, office, held, holder)) return []
    const to =
      held || office.organ !== undefined
        ? heldIn(scene.setting, { ...office, ...(held ? { held } : {}) }, one, scene.cast)
        : undefined
    const end = (isShared ? last : office).end + 1
    return to === undefined ? [] : [tie(scene.setting, holder, to, office, one.from, end)]
  })
}

/** "A Turkish official": his country says as much, and nobody is named. */
const isCountrymanOnly = ({ setting, cast }: Scene, office: Office, held: Spoken, holder: number): boolean =>
  held.kind === 'state' &&
  held.to <= office.to - 1 &&
  !/^'s?$/.test(setting.words.tokens[held.to].norm) &&
  !cast.actors[holder].some(({ how }) => how === 'name')
