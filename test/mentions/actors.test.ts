import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { english } from '../../src/language/en/english.ts'
import { actorWords } from '../../src/language/en/people.ts'
import { findActors } from '../../src/mentions/actors.ts'
import { parseCountries } from '../../src/mentions/countries.ts'
import { directoryOf, knownNames, parseKnownActors } from '../../src/mentions/directory.ts'
import { findMentions } from '../../src/reader/rules/mentions.ts'
import type { FoundActors } from '../../src/records/found.ts'

const data = (name: string): string => readFileSync(new URL(`../../data/${name}`, import.meta.url), 'utf8')
const known = readdirSync(new URL('../../data/actors', import.meta.url))
  .filter(name => name.endsWith('.tsv'))
  .flatMap(name => parseKnownActors(data(`actors/${name}`)))
const directory = directoryOf(known, parseCountries(data('countries.tsv')), data('actors/given-names.txt'))
const names = knownNames(directory)

const read = (text: string): FoundActors => {
  const words = english.cut(text)
  const mentions = findMentions(words, names, actorWords)
  return findActors(
    words,
    { mentions, triggers: [], roles: [], attributions: [], causes: [] },
    directory,
    actorWords,
  )
}

const formsIn = (text: string): string[] => {
  const { actors, at } = read(text)
  return actors.map((_, i) =>
    at
      .filter(one => one.actor === i)
      .map(one => one.span.text)
      .join(' = '),
  )
}

test.each<[string, string[]]>([
  // Names: full, short, initials.
  ['Gen. Omar Haddad resigned. Haddad gave no reason.', ['Omar Haddad = Haddad']],
  ['Haddad resigned, an aide said. Omar Haddad, 61, led the army.', ['Haddad = Omar Haddad', 'aide', 'army']],
  ['Lena Brandt met Karl Brandt. Karl Brandt left.', ['Lena Brandt', 'Karl Brandt = Karl Brandt']],
  ['The National Harbour Agency (NHA) closed. The NHA said so.', ['National Harbour Agency = NHA = NHA']],
  [
    'Kurdistan Workers’ Party rebels fled. The PKK denied it.',
    ['Kurdistan Workers’ Party = PKK', 'Kurdistan Workers’ Party rebels'],
  ],
  // States and their organs.
  [
    'America vowed revenge. Washington said so, and the United States acted.',
    ['America = Washington = United States'],
  ],
  ['Protesters gathered in Washington.', ['Protesters']],
  [
    'Turkey’s army advanced. Turkish forces entered two villages, the Turkish military said.',
    ['Turkey’s army = Turkish forces = Turkish military', 'Turkey'],
  ],
  [
    'Israeli forces withdrew, the Israeli army said. The IDF gave no reason.',
    ['Israeli forces = Israeli army = IDF'],
  ],
  ['Iran fired missiles. It was the Islamic Republic’s first such attack.', ['Iran = Islamic Republic']],
  ['Talks between Moscow and Kyiv failed.', ['Moscow', 'Kyiv']],
  // Nouns that point back.
  [
    'Two Kenyan soldiers were wounded. The soldiers were flown to Nairobi.',
    ['Two Kenyan soldiers = soldiers'],
  ],
  [
    'Two Kenyan soldiers were wounded. Three soldiers died on Monday.',
    ['Two Kenyan soldiers', 'Three soldiers'],
  ],
  [
    'Kenyan security officials spoke. The Kenyan officials gave no names. The officials left.',
    ['Kenyan security officials = Kenyan officials = officials'],
  ],
  ['Fighters of Hamas withdrew. The group said so.', ['Fighters', 'Hamas = group']],
  ['A U.S. contractor was killed. The contractor was 34.', ['U.S. contractor = contractor']],
  ['The coalition declined to comment. Coalition forces left.', ['coalition = Coalition forces']],
  ['Farmers met near Paris. Farmers blocked a road near Lyon.', ['Farmers', 'Farmers']],
  // Side by side.
  [
    'Kataib Hezbollah, an Iran-backed militia, vowed revenge.',
    ['Kataib Hezbollah = Iran-backed militia', 'Iran'],
  ],
  ['Iran wrote to NATO, the foreign ministry said.', ['Iran', 'NATO', 'foreign ministry']],
  ['Omar Haddad, a teacher, and a nurse were killed.', ['Omar Haddad = teacher', 'nurse']],
  // Pronouns.
  ['“We stay,” said Lena Brandt. “We must,” she added.', ['Lena Brandt = she']],
  ['Lena Brandt met Omar Haddad. He left.', ['Lena Brandt', 'Omar Haddad = He']],
  ['Protesters threw stones. Police fired tear gas at them.', ['Protesters = them', 'Police']],
  ['The bomb exploded. It killed nobody.', []],
])('%s', (text, expected) => {
  expect(formsIn(text)).toEqual(expected)
})

const tiesIn = (text: string): string[] => {
  const { actors } = read(text)
  const nameOf = new Map(actors.map(({ id, name }) => [id, name]))
  return actors.flatMap(({ name, ties }) =>
    ties.map(({ kind, to, label }) => `${name} ${kind}${label ? ` (${label})` : ''} ${nameOf.get(to)}`),
  )
}

test.each<[string, string[]]>([
  ['Iran-backed militias fled.', ['Iran-backed militias backed-by Iran']],
  ['The Saudi-led coalition bombed a port.', ['Saudi-led coalition led-by Saudi Arabia']],
  ['Four fighters from Boko Haram were killed.', ['fighters part-of Boko Haram']],
  [
    'The Quds Force, a branch of the Revolutionary Guards, denied it.',
    ['Quds Force part-of Revolutionary Guards'],
  ],
  ['The SDF, backed by the United States, advanced.', ['SDF backed-by United States']],
  ['Iranian Gen. Reza Karimi was killed.', ['Reza Karimi role (Gen.) Iran']],
  [
    'Lena Brandt, a researcher and former director of the Baltic Institute, spoke.',
    ['Lena Brandt role (researcher) Baltic Institute', 'Lena Brandt role (former director) Baltic Institute'],
  ],
  ['A spokesman for the coalition declined.', ['spokesman role (spokesman) coalition']],
  ['U.S. Secretary of State Helen Marsh arrived.', ['Helen Marsh role (Secretary of State) U.S.']],
  ['Hamas leader Yusuf Mansour spoke.', ['Yusuf Mansour role (leader) Hamas']],
  ['Iran and a militia clashed.', []],
  // Offices: before the name, after it, between commas, by a clause.
  ['Lena Brandt, a Red Cross coordinator, spoke.', ['Lena Brandt role (coordinator) Red Cross']],
  ['Army spokesman Omar Haddad denied it.', ['Omar Haddad role (spokesman) Army']],
  ['Dr. Lena Brandt of Harbour Hospital spoke.', ['Lena Brandt role (Dr.) Harbour Hospital']],
  ['Hamas’s political chief, Yusuf Mansour, spoke.', ['Yusuf Mansour role (political chief) Hamas']],
  [
    'Omar Haddad, the commander of Iran’s elite Quds Force, spoke.',
    ['Omar Haddad role (commander) Quds Force', 'Quds Force part-of Iran'],
  ],
  ['The army’s chief of staff, Gen. Omar Haddad, resigned.', ['Omar Haddad role (chief of staff) army']],
  ['Syrian ex-colonel Omar Haddad spoke.', ['Omar Haddad role (ex-colonel) Syria']],
  ['North Korean leader Kim Jong Un spoke.', ['Kim Jong Un role (leader) North Korea']],
  ['Lena Brandt, who heads the Baltic Institute, spoke.', ['Lena Brandt role (heads) Baltic Institute']],
  [
    'Chief Justice Lena Brandt spoke. The Supreme Court closed.',
    ['Lena Brandt role (Chief Justice) Supreme Court'],
  ],
  [
    'Kenya’s Supreme Court met. Its rival, the High Court, did not. Justice Lena Brandt spoke.',
    ['Supreme Court part-of Kenya'],
  ],
  [
    'The school’s principal fled. The principal, Omar Haddad, returned.',
    ['Omar Haddad role (principal) school'],
  ],
  ['Lena Brandt, the president, and Omar Haddad left Hamas.', []],
  ['Houthi military spokesman Omar Haddad denied it.', ['Omar Haddad role (military spokesman) Houthi']],
  ['President of France Lena Brandt spoke.', ['Lena Brandt role (President) France']],
  ['South Korean President Omar Haddad spoke.', ['Omar Haddad role (President) South Korea']],
  ['Egypt votes today. President Omar Haddad spoke.', ['Omar Haddad role (President) Egypt']],
  ['Egypt votes today. Harbour president Omar Haddad spoke.', []],
  [
    'Lena Brandt, formerly the director of the Baltic Institute, spoke.',
    ['Lena Brandt role (director) Baltic Institute'],
  ],
  [
    'Lena Brandt, who served as head of the Baltic Institute, spoke.',
    ['Lena Brandt role (head) Baltic Institute'],
  ],
  [
    'The former president of the Baltic Institute, Lena Brandt, spoke.',
    ['Lena Brandt role (former president) Baltic Institute'],
  ],
  ['Hamas said so. Its leader, Omar Haddad, left.', ['Omar Haddad role (leader) Hamas']],
  ['Lena Brandt of the Baltic Institute spoke.', ['Lena Brandt role Baltic Institute']],
  [
    'Red Cross nurses Ann Ode and Bo Strand were freed.',
    ['Ann Ode role (nurses) Red Cross', 'Bo Strand role (nurses) Red Cross'],
  ],
  ['Omar Haddad’s lawyer, Lena Brandt, declined.', ['Lena Brandt role (lawyer) Omar Haddad']],
  // Towns and provinces have mayors and senators; a country's adjective says no more than where somebody is from.
  ['Ann Ode, the mayor of Ashford, resigned.', ['Ann Ode role (mayor) Ashford']],
  ['Senator Ann Ode of Vermont voted.', ['Ann Ode role (Senator) Vermont']],
  ['Ann Ode, the founder of Boxhill, resigned.', ['Ann Ode role (founder) Boxhill']],
  ['Ann Ode, the author of Harrow Tales, resigned.', []],
  ['Ann Ode, a reporter from Ashford, resigned.', []],
  ['Egypt’s Minister of Information spoke.', ['Egypt’s Minister role (Minister) Egypt']],
  ['A Turkish official spoke.', []],
  [
    'The American ambassador to the United Nations, Ann Ode, spoke.',
    ['Ann Ode role (ambassador) United States'],
  ],
  // Parts, allies and rivals.
  ['Members of Boko Haram fled.', ['Members part-of Boko Haram']],
  ['The armed wing of Hamas denied it.', ['armed wing part-of Hamas']],
  ['A breakaway faction of Hamas denied it.', []],
  ['Hamas said five of its fighters died.', ['fighters part-of Hamas']],
  ['Forces loyal to Omar Haddad advanced.', ['Forces ally Omar Haddad']],
  ['Supporters of Hamas marched.', ['Supporters ally Hamas']],
  ['Omar Haddad is a critic of President Sami Nasser.', ['Omar Haddad rival Sami Nasser']],
  ['Omar Haddad is a critic of French cooking.', []],
  ['The rival factions Fatah and Hamas met.', ['Fatah rival Hamas']],
  [
    'Kataib Hezbollah fled, said the Popular Mobilization Forces, the group to which the militia belongs.',
    ['Kataib Hezbollah part-of Popular Mobilization Forces'],
  ],
])('ties in: %s', (text, expected) => {
  expect(tiesIn(text)).toEqual(expected)
})

test.each([
  ['Two other Kenyan soldiers left.', 'Kenyan soldiers'],
  ['Coalition troops left. The coalition spoke.', 'coalition'],
  ['An (Iran-backed) militia left.', 'Iran-backed militia'],
])('name in: %s', (text, name) => {
  expect(read(text).actors[0].name).toBe(name)
})

test.each([
  ['Members of Boko Haram fled.', 'armed-group', undefined],
  ['Foreign troops left.', 'military', undefined],
  ['The state news agency said so.', 'media', undefined],
  ['The Islamic State group’s regional affiliate fled.', 'armed-group', undefined],
  ['Iraqi police fired.', 'police', 'IQ'],
  ['Rebel forces fired.', 'armed-group', undefined],
  ['Two Iraqi security officials spoke.', 'government', 'IQ'],
  ['Five security force members died.', 'military', undefined],
  ['Several protesters were hurt.', 'civilians', undefined],
  ['Harbour Herald Inc. closed.', 'company', undefined],
  ['UNICEF closed.', 'igo', undefined],
])('kind and country in: %s', (text, kind, country) => {
  const [first] = read(text).actors
  expect([first.kind, first.country]).toEqual([kind, country])
})

test('ids depend on content only: directory key, state, or name', () => {
  const ids = read('Hamas and France met Omar Haddad. French troops met Omar Haddad.').actors.map(
    ({ id }) => id,
  )
  expect(ids).toEqual(['actor:hamas', 'actor:fr', 'actor:omar-haddad', 'actor:fr-military'])
})

test('who is only mentioned in passing is left out, where the reader says what happened to whom', () => {
  const words = english.cut('Two farmers died. Passengers waited.')
  const mentions = findMentions(words, names, actorWords)
  const roles = [{ trigger: 0, mention: 0, role: 'killed', certainty: 'stated', score: 1 }] as const
  const offer = { mentions, triggers: [], roles, attributions: [], causes: [] }
  expect(findActors(words, offer, directory, actorWords).actors.map(({ name }) => name)).toEqual(['farmers'])
})

test('any text: mentions are what stands there, ids differ, ties lead to somebody', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), text => {
      const { actors, at } = read(text)
      const ids = new Set(actors.map(({ id }) => id))
      expect(ids.size).toBe(actors.length)
      for (const { span } of at) expect(text.slice(span.start, span.end)).toBe(span.text)
      for (const { ties } of actors) for (const { to } of ties) expect(ids.has(to)).toBe(true)
    }),
    { numRuns: 60 },
  )
})
