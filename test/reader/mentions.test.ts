import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { english } from '../../src/language/en/english.ts'
import { actorWords } from '../../src/language/en/people.ts'
import { parseCountries } from '../../src/mentions/countries.ts'
import { directoryOf, knownNames, parseKnownActors } from '../../src/mentions/directory.ts'
import { findMentions } from '../../src/reader/rules/mentions.ts'

const data = (name: string): string => readFileSync(new URL(`../../data/${name}`, import.meta.url), 'utf8')
const actors = readdirSync(new URL('../../data/actors', import.meta.url))
  .filter(name => name.endsWith('.tsv'))
  .flatMap(name => parseKnownActors(data(`actors/${name}`)))
const directory = directoryOf(actors, parseCountries(data('countries.tsv')), data('actors/given-names.txt'))
const names = knownNames(directory, name => ['Mosul', 'Aleppo', 'Kharkiv'].includes(name))

const mentionsIn = (text: string): string[] =>
  findMentions(english.cut(text), names, actorWords).map(({ span, label }) => `${span.text}: ${label}`)

test.each<[string, string[]]>([
  ['Two Turkish soldiers were wounded.', ['Two Turkish soldiers: people', 'Turkish: nationality']],
  ['Turkey’s army denied it.', ['Turkey’s army: organisation', 'Turkey: state']],
  ['The rebels shelled Aleppo.', ['rebels: people', 'Aleppo: place']],
  ['Troops in Turkey stayed in their barracks.', ['Troops: people', 'Turkey: place', 'barracks: facility']],
  [
    'U.S. and Iraqi forces met near Mosul.',
    ['U.S.: nationality', 'Iraqi forces: organisation', 'Iraqi: nationality', 'Mosul: place'],
  ],
  ['They held three Americans.', ['three Americans: people']],
  ['Lt. Gen. Omar Haddad resigned.', ['Omar Haddad: person']],
  ['Prime Minister Lena Okafor resigned.', ['Lena Okafor: person']],
  ['Texas Governor Lena Brandt Ruiz resigned.', ['Lena Brandt Ruiz: person']],
  ['The Minister of Foreign Affairs resigned.', ['Minister: people']],
  ['South Korean President Lena Brandt left.', ['South Korean: nationality', 'Lena Brandt: person']],
  ['Qatar Airways closed.', ['Qatar Airways: organisation', 'Qatar: state']],
  ['They met Ursula von der Leyen.', ['Ursula von der Leyen: person']],
  ['He met Farid "Abu" Mansour and Petra Novák.', ['Farid "Abu" Mansour: person', 'Petra Novák: person']],
  [
    'The Ministry of Health and Social Affairs closed.',
    ['Ministry of Health and Social Affairs: organisation'],
  ],
  [
    'The National Harbour Agency (NHA) closed.',
    ['National Harbour Agency: organisation', 'NHA: organisation'],
  ],
  [
    'Islamic State of Iraq and Syria fighters fled.',
    ['Islamic State of Iraq and Syria fighters: people', 'Islamic State of Iraq and Syria: armed-group'],
  ],
  ['A convoy was hit by mortars.', ['convoy: vehicle', 'mortars: weapon']],
  ['A ballistic missile attack followed.', ['missile: weapon']],
  ['Seven police officers and a farmer died.', ['Seven police officers: people', 'farmer: people']],
  ['Iran-backed militia groups vowed revenge.', ['Iran-backed militia groups: armed-group']],
  ['The wounded were flown out.', ['wounded: people']],
  ['A truck hit the U.S. Embassy.', ['truck: vehicle', 'U.S. Embassy: facility', 'U.S.: nationality']],
])('%s', (text, expected) => {
  expect(mentionsIn(text)).toEqual(expected)
})

test.each([
  ['The Harbour War ended.', 'Harbour War'],
  ['Reports say otherwise.', 'Reports'],
  ['Tributes came from everywhere.', 'Tributes'],
  ['Its DNA was tested on Friday.', 'DNA'],
  ['U.S.-Iran tensions cooled.', 'U.S.-Iran'],
  ['He was pronounced dead.', 'dead'],
  ['It broke the frog’s head.', 'head'],
  ['Let us go.', 'us'],
])('%s does not speak of %s', (text, word) => {
  expect(mentionsIn(text).filter(found => found.startsWith(`${word}:`))).toEqual([])
})

test('a surname alone is the person told in full elsewhere', () => {
  expect(mentionsIn('Brandt stayed. Helga Brandt, 41, spoke.')).toContain('Brandt: person')
})

test('any text: spans are what stands there, heads lie inside', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), text => {
      for (const { span, head } of findMentions(english.cut(text), names, actorWords)) {
        expect(text.slice(span.start, span.end)).toBe(span.text)
        expect(text.slice(head.start, head.end)).toBe(head.text)
        expect(head.start >= span.start && head.end <= span.end).toBe(true)
      }
    }),
    { numRuns: 60 },
  )
})
