import type { ActorKind } from '../../records/actor.ts'
import type { MentionLabel } from '../../records/offer.ts'

interface Body {
  readonly label: MentionLabel
  readonly kind: ActorKind
}

const table = (rows: readonly (readonly [MentionLabel, ActorKind, string])[]): ReadonlyMap<string, Body> =>
  new Map(
    rows.flatMap(([label, kind, words]) =>
      words
        .split(/\s+/)
        .filter(word => word !== '')
        .map(word => [word, { label, kind }] as const),
    ),
  )

/** Common nouns for bodies of people: "the military", "a militia", "the ministry". */
export const groups = table([
  [
    'organisation',
    'military',
    'military army navy force forces regiment battalion airforce coastguard armada troops',
  ],
  ['organisation', 'police', 'police gendarmerie constabulary'],
  [
    'organisation',
    'government',
    `government ministry administration parliament senate congress cabinet council regime
    agency department bureau commission court tribunal legislature municipality junta judiciary
    presidency monarchy authorities intelligence leadership assembly directorate treasury delegation`,
  ],
  [
    'armed-group',
    'armed-group',
    `militia gang cartel paramilitaries guerrillas mafia rebels caliphate
    mujahideen`,
  ],
  ['organisation', 'party', 'party opposition'],
  [
    'organisation',
    'company',
    `company firm corporation bank airline manufacturer operator retailer carmaker supplier
    subsidiary startup conglomerate publisher carrier`,
  ],
  ['organisation', 'media', 'newspaper broadcaster media press magazine tabloid'],
  ['organisation', 'ngo', 'charity ngo watchdog nonprofit foundation'],
  ['organisation', 'igo', 'bloc'],
  [
    'organisation',
    'organisation',
    `organisation organization coalition alliance union movement institute institution
    university college think-tank tank association federation league faction entity committee network
    team group club society brigade wing unit group syndicate consortium observatory
    confederation church jury affiliate offshoot`,
  ],
])

/** Words that close or open a name and say what it names: "Ministry of…", "… Party", "… Brigade", "… Inc.". */
export const nameHeads = table([
  [
    'organisation',
    'military',
    'army navy forces force corps regiment battalion fleet command military guard guards squadron marines',
  ],
  ['organisation', 'police', 'police constabulary gendarmerie'],
  [
    'organisation',
    'government',
    `ministry department government administration parliament senate congress cabinet
    council agency bureau commission court tribunal assembly authority office treasury directorate
    knesset duma majlis bundestag house representatives commons lords secretariat service services state judiciary`,
  ],
  [
    'armed-group',
    'armed-group',
    `brigade brigades militia martyrs mujahideen mujahedin jihad jaish ansar liwa harakat
    kataib hezbollah resistance cartel gang lashkar jamaat`,
  ],
  ['organisation', 'party', 'party labour democrats republicans conservatives democrat bloc'],
  [
    'organisation',
    'company',
    `inc inc. corp corp. corporation ltd ltd. llc plc co co. gmbh ag sa company group bank
    airlines airways holdings industries motors energy petroleum oil electric telecom technologies systems
    pharmaceuticals entertainment studios pictures records`,
  ],
  [
    'organisation',
    'media',
    `news times post television tv radio newspaper herald tribune guardian journal gazette
    daily press agency magazine chronicle observer telegraph broadcasting`,
  ],
  ['organisation', 'ngo', 'foundation watch charity trust relief crescent'],
  ['organisation', 'igo', 'nations'],
  [
    'organisation',
    'organisation',
    `university college institute institution center centre organisation organization
    association union federation league society committee front movement alliance coalition club network school
    church academy observatory museum forum initiative project fund team congregation confederation
    board conference campaign laboratory research consulting partners observatory authority united fc f.c.`,
  ],
])

/** What a word before the head says of the kind: "police officers", "army chief", "government troops". */
export const kindModifiers: ReadonlyMap<string, ActorKind> = new Map(
  (
    [
      ['military', 'military army navy naval troop defense defence coalition'],
      ['police', 'police security-police traffic-police'],
      [
        'armed-group',
        'militia rebel insurgent militant guerrilla terrorist terror jihadist jihadi islamist separatist armed paramilitary extremist suicide',
      ],
      [
        'government',
        'government ministry security intelligence foreign health justice interior state federal city',
      ],
      ['media', 'news television media tv radio'],
      ['ngo', 'aid rights humanitarian relief charity advocacy'],
      ['party', 'opposition party'],
      ['civilians', 'civilian'],
      ['person', 'executive veterinary technology technological technical financial operating'],
    ] as const
  ).flatMap(([kind, words]) => words.split(' ').map(word => [word, kind] as const)),
)

const ANY: readonly ActorKind[] = [
  'armed-group',
  'organisation',
  'ngo',
  'party',
  'igo',
  'media',
  'company',
  'government',
]

/** "The group", "the militia": what kinds of a body named before they can mean. */
export const standIns: ReadonlyMap<string, readonly ActorKind[]> = new Map<string, readonly ActorKind[]>([
  ['group', ['armed-group', 'organisation', 'ngo', 'party']],
  ['organisation', ANY],
  ['organization', ANY],
  ['body', ['igo', 'organisation', 'government']],
  ['agency', ['government', 'igo', 'media']],
  ['ministry', ['government']],
  ['department', ['government']],
  ['militia', ['armed-group']],
  ['insurgency', ['armed-group']],
  ['movement', ['armed-group', 'party', 'organisation']],
  ['militants', ['armed-group']],
  ['rebels', ['armed-group']],
  ['insurgents', ['armed-group']],
  ['guerrillas', ['armed-group']],
  ['cartel', ['armed-group']],
  ['party', ['party']],
  ['company', ['company']],
  ['firm', ['company']],
  ['airline', ['company']],
  ['corporation', ['company']],
  ['newspaper', ['media']],
  ['broadcaster', ['media']],
  ['magazine', ['media']],
  ['charity', ['ngo']],
  ['watchdog', ['ngo', 'igo', 'government']],
  ['bloc', ['igo']],
  ['alliance', ['igo', 'organisation', 'party']],
  ['university', ['organisation']],
  ['think-tank', ['organisation', 'ngo']],
])
