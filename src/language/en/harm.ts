import type { HarmLexicon } from '../../mentions/tolls/lexicon.ts'
import type { HarmKind } from '../../records/event.ts'
import { numbers } from './numbers.ts'

const table = (rows: Partial<Record<HarmKind, string>>): ReadonlyMap<string, HarmKind> =>
  new Map(
    Object.entries(rows).flatMap(([kind, list]) =>
      list.split(/,\s*|\s+/).map(word => [word.replace('_', ' '), kind as HarmKind] as const),
    ),
  )

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/))

export const harm: HarmLexicon = {
  seizing: new Set(['seize', 'capture', 'take']),
  verbs: table({
    killed:
      'kill slay murder assassinate execute behead massacre slaughter electrocute hang lynch gun_down martyr',
    wounded: 'wound injure hurt maim hospitalize hospitalise',
    captured: 'arrest detain capture kidnap abduct imprison apprehend seize jail round_up',
    displaced: 'displace evacuate uproot',
    destroyed: 'destroy demolish flatten raze torch wreck sweep_away wash_away burn_down',
  }),
  suffers: table({ killed: 'die perish drown succumb', displaced: 'flee' }),
  passives: table({ wounded: 'beat stab' }),
  taken: table({ captured: 'take' }),
  takenBefore: words('from hostage captive prisoner'),
  states: table({
    killed: 'dead killed drowned slain',
    wounded: 'wounded injured hurt',
    missing: 'missing unaccounted',
    displaced: 'homeless displaced',
    captured: 'hostage captive prisoner arrested detained',
  }),
  nouns: table({
    killed: 'death fatality murder killing slaying execution beheading assassination',
    wounded: 'injury',
    captured: 'arrest abduction kidnapping',
  }),
  failed: words('attempted alleged planned foiled possible'),
  gerunds: table({ killed: 'killing', wounded: 'wounding injuring maiming hurting' }),
  cases: table({ wounded: 'case infection infected' }),
  infecting: table({ wounded: 'infect sicken' }),
  positive: new Map([['test', 'positive']]),
  sites: words('scene area spot'),
  lives: table({ killed: 'lives life' }),
  costing: words('claim take cost'),
  bodies: table({ killed: 'bodies corpses' }),
  tolls: table({ killed: 'toll' }),
  exceeding: words('surpassed surpasses exceeded exceeds topped tops'),
  tallies: words('number count tally figure total'),
  casualties: new Map([
    ['casualties', ['killed', 'wounded']],
    ['victims', ['killed', 'wounded']],
  ]),
  hurts: table({ wounded: 'injury wound burn fracture bruise concussion laceration cut trauma' }),
  suffering: words('suffer sustain receive incur'),
  treating: words('treat'),
  losing: words('lose'),
  losable: words(
    'soldier troop fighter man serviceman servicewoman policeman officer trooper marine guard militant rebel sailor pilot people',
  ),
  leaving: words(
    'remain go list fear presume report leave make render pronounce declare find believe confirm',
  ),
  shooting: words('shoot strike stab beat'),
  fillers: words(', and or still also been reported reportedly feared presumed believed confirmed more now'),
  including: words('include be number'),
  reaching: words(
    'to at of reached reach reaches topped exceeded hit passed surpassed is was be stands stood totaled totalled',
  ),
  hypothetical: words("could may might would should can will shall not n't never to"),
  rateOpeners: words('a per each every'),
  rateUnits: words('day week month year hour minute night decade'),
  gravely: words('seriously critically badly severely gravely fatally lightly slightly mortally'),
  fleeing: words('flee'),
  groups: words('family group party gang crew team band convoy crowd total'),
  members: words('member'),
  unsaid: words('other others more another further additional the a an his her its their'),
  numbers,
}
