import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { entriesOf, isMode, isType, parseCodebook } from '../../src/codebook/codebook.ts'
import { acledEventType } from '../../src/codebook/crosswalks.ts'
import { bundledCodebook, compileBundled } from '../../src/codebook/file.ts'

const bundled = bundledCodebook()

test('compiled.json is what `node --import tsx tools/codebook.ts` makes of the YAML', () => {
  const compiled = readFileSync(new URL('../../data/codebook/compiled.json', import.meta.url), 'utf8')
  expect(JSON.parse(compiled)).toEqual(compileBundled())
})

/** PLOVER's types and modes, from the manual's tables; REQUEST and REJECT share theirs. */
const PLOVER: Readonly<Record<string, string>> = {
  AGREE: '',
  CONSULT: 'visit third-party multilateral phone',
  SUPPORT: '',
  CONCEDE: '',
  COOPERATE: '',
  AID: '',
  RETREAT: 'withdraw release disarm ceasefire access resign',
  REQUEST: 'assist change yield meet',
  ACCUSE: 'disapprove investigate allege',
  REJECT: 'assist change yield meet',
  THREATEN: 'restrict arrest relations expel territory violence',
  PROTEST: 'demo riot strike hunger boycott obstruct vandalize',
  SANCTION: 'convict expel withdraw discontinue',
  MOBILIZE: 'troops weapons police militia',
  COERCE: 'seize restrict censor curfew martial-law arrest deport withhold misinformation cyber',
  ASSAULT:
    'abduct beat torture sexual targeted destroy primitive firearms explosives suicide-attack aerial drone heavy-weapons crowd-control unconventional',
}

test.each(Object.entries(PLOVER))('%s has the modes of PLOVER', (name, modes) => {
  const type = bundled.types.get(name)!
  expect(type.origin).toBe('plover')
  const named = [...type.modes.values()].filter(m => m.origin === 'plover').map(m => m.name)
  expect(named.toSorted()).toEqual(
    modes
      .split(' ')
      .filter(m => m !== '')
      .toSorted(),
  )
})

test('the types that PLOVER leaves out are marked as ours', () => {
  const ours = [...bundled.types.values()].filter(t => t.origin === 'casus').map(t => t.name)
  expect(ours.toSorted()).toEqual(['ACCIDENT', 'CRIME', 'DEATH', 'DISASTER', 'ELECTION', 'VERDICT'])
})

test('every type and mode says what it is, and every type has words', () => {
  for (const type of bundled.types.values()) {
    expect(type.definition, type.name).toMatch(/\.$/)
    for (const mode of type.modes.values())
      expect(mode.definition, `${type.name} ${mode.name}`).toMatch(/\.$/)
    expect(bundled.entries.filter(e => e.type === type.name).length, type.name).toBeGreaterThan(20)
  }
})

test('every PLOVER type is tied to CAMEO, and ACLED names stand under an event type', () => {
  for (const type of bundled.types.values()) {
    if (type.origin === 'plover') expect(type.crosswalk.cameo, type.name).not.toHaveLength(0)
    for (const { crosswalk } of [type, ...type.modes.values()])
      for (const name of crosswalk.acled ?? []) expect(acledEventType(name)).toBeDefined()
  }
  expect(acledEventType('Armed clash')).toBe('Battles')
})

test('modes are known by their type', () => {
  expect(isType(bundled, 'ASSAULT')).toBe(true)
  expect(isType(bundled, 'FIGHT')).toBe(false)
  expect(isMode(bundled, 'PROTEST', 'strike')).toBe(true)
  expect(isMode(bundled, 'ASSAULT', 'strike')).toBe(false)
})

test('a word is found by its dictionary form, with all that it can mean', () => {
  const types = new Set(entriesOf(bundled, 'strike').map(e => `${e.part} ${e.type}`))
  for (const meaning of ['verb ASSAULT', 'noun ASSAULT', 'noun PROTEST', 'verb DISASTER'])
    expect(types).toContain(meaning)
  expect(entriesOf(bundled, 'xyzzy')).toEqual([])
})

const own = (text: string) => parseCodebook([{ name: 'own.yaml', text }], bundled)

test('a user may add words and types to the bundled codebook', () => {
  const { codebook, problems } = own(
    [
      'codebook: fisheries',
      'extends: casus',
      'types:',
      '  POACHING:',
      '    definition: Fish are taken where nobody may.',
      '    verbs: [trawl]',
      '  ASSAULT:',
      '    modes:',
      '      drone: { nouns: [fishing drone raid] }',
    ].join('\n'),
  )
  expect(problems).toEqual([])
  expect(codebook!.name).toBe('fisheries')
  expect(codebook!.types.get('POACHING')!.origin).toBe('own')
  expect(codebook!.types.size).toBe(bundled.types.size + 1)
  expect(codebook!.entries[0].words.join(' ')).toBe('fishing drone raid')
  expect(codebook!.types.get('ASSAULT')!.definition).toBe(bundled.types.get('ASSAULT')!.definition)
})

test('a codebook of one’s own stands alone', () => {
  const { codebook } = own('codebook: two\ntypes:\n  RAIN:\n    definition: It rains.\n    verbs: [pour]\n')
  expect([...codebook!.types.keys()]).toEqual(['RAIN'])
})

test.each([
  [
    'an unknown key',
    'extends: casus\ntypes:\n  ASSAULT:\n    verb: [maul]\n',
    'own.yaml:4:5',
    /no key "verb"/,
  ],
  [
    'an unknown key of a word',
    'extends: casus\ntypes:\n  ASSAULT:\n    verbs:\n      - { words: [maul], wih: [bear] }\n',
    'own.yaml:5',
    /no key "wih"/,
  ],
  [
    'a word given twice',
    'extends: casus\ntypes:\n  ASSAULT:\n    verbs: [maul]\n  AID:\n    verbs: [maul]\n',
    'own.yaml:6:13',
    /already at own\.yaml:4:13/,
  ],
  [
    'no CAMEO root',
    'extends: casus\ntypes:\n  ASSAULT:\n    crosswalk: { cameo: ["21"] }\n',
    'own.yaml:4',
    /CAMEO/,
  ],
  [
    'no ACLED name',
    'extends: casus\ntypes:\n  ASSAULT:\n    crosswalk: { acled: [Fisticuffs] }\n',
    'own.yaml:4',
    /ACLED/,
  ],
  [
    'no UCDP type',
    'extends: casus\ntypes:\n  ASSAULT:\n    crosswalk: { ucdp: [two-sided] }\n',
    'own.yaml:4',
    /UCDP/,
  ],
  [
    'a mode of another type',
    'extends: casus\ntypes:\n  PROTEST:\n    modes:\n      aerial: { verbs: [circle] }\n',
    'own.yaml:5:7',
    /mode of ASSAULT, not of PROTEST/,
  ],
  [
    'a new type without a definition',
    'extends: casus\ntypes:\n  FIGHT:\n    verbs: [box]\n',
    'own.yaml:3:3',
    /FIGHT is not a type/,
  ],
  [
    'a list that is not there',
    'extends: casus\ntypes:\n  AID:\n    verbs:\n      - { words: [ferry], object: ["@fish"] }\n',
    'own.yaml:5',
    /no list "@fish"/,
  ],
  [
    'a phrase as a condition',
    'extends: casus\ntypes:\n  AID:\n    verbs:\n      - { words: [ferry], with: [red cross] }\n',
    'own.yaml:5',
    /single words/,
  ],
  ['no YAML', 'types: [unclosed\n', 'own.yaml:', /not YAML/],
  ['a list as the file', '- a\n- b\n', 'own.yaml:1:1', /.+/],
])('%s is refused with its place', (_, text, where, what) => {
  const { codebook, problems } = own(text)
  expect(codebook).toBeUndefined()
  expect(problems[0].where.startsWith(where), problems[0].where).toBe(true)
  expect(problems[0].what).toMatch(what)
})

test('to extend without a base is refused', () => {
  expect(parseCodebook([{ name: 'own.yaml', text: 'extends: casus\n' }]).problems).toHaveLength(1)
})
