import type { HarmLexicon } from '../../mentions/tolls.ts'
import type { HarmKind } from '../../records/event.ts'
import { numbers } from './numbers.ts'

const table = (rows: Partial<Record<HarmKind, string>>): ReadonlyMap<string, HarmKind> =>
  new Map(
    Object.entries(rows).flatMap(([kind, list]) =>
      list.split(' ').map(word => [word, kind as HarmKind] as const),
    ),
  )

export const harm: HarmLexicon = {
  verbs: table({
    killed: 'kill slay murder assassinate execute behead massacre slaughter electrocute hang lynch',
    wounded: 'wound injure hurt maim hospitalize hospitalise',
    captured: 'arrest detain capture kidnap abduct imprison apprehend seize jail',
    displaced: 'displace evacuate uproot',
    destroyed: 'destroy demolish flatten raze',
  }),
  suffers: table({ killed: 'die perish drown succumb', displaced: 'flee' }),
  states: table({
    killed: 'dead killed',
    wounded: 'wounded injured hurt',
    missing: 'missing unaccounted',
    displaced: 'homeless displaced',
    captured: 'hostage captive',
  }),
  nouns: table({
    killed: 'deaths death fatalities fatality lives',
    wounded: 'injuries injury',
    captured: 'arrests arrest',
  }),
  tolls: table({ killed: 'toll' }),
  hypothetical: new Set("could may might would should can will shall not n't never to".split(' ')),
  numbers,
}
