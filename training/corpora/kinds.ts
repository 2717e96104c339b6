import { readFileSync } from 'node:fs'
import { actorWords } from '../../src/language/en/people.ts'
import { places } from '../../src/language/en/places.ts'
import { parseCountries } from '../../src/mentions/countries.ts'
import type { Cut } from './phrase.ts'

/** What a corpus says that a phrase is, before words tell more. */
export type Coarse = 'person' | 'organisation' | 'place' | 'object' | 'time'

const countries = parseCountries(readFileSync('data/countries.tsv', 'utf8'))
const armedGroups = new Set(
  readFileSync('data/actors/armed-groups.tsv', 'utf8')
    .split('\n')
    .flatMap(row => row.split('\t').slice(1, 3).join('|').split('|')),
)

/** The labels of ours that a phrase can be; none where it is nothing of ours. */
export function kindsOf(phrase: Cut, coarse: Coarse): string[] {
  if (coarse === 'time') return ['time']
  if (/^\d/.test(phrase.head) && phrase.layer === 'noun') return []
  return phrase.layer === 'name' ? ofName(phrase, coarse) : ofNoun(phrase, coarse)
}

/** Times are nouns in whatever letters: "Friday". */
export const layerOf = (phrase: Cut, coarse: Coarse): Cut['layer'] =>
  coarse === 'time' ? 'noun' : phrase.layer

export const isNationality = (word: string): boolean =>
  countries.named(word).length === 0 &&
  countries.ofPeople(word).some(country => country.adjectives.includes(word))

function ofName({ words, head }: Cut, coarse: Coarse): string[] {
  const name = words.join(' ').replace(/ (['’]s)/g, '$1')
  if (coarse !== 'person' && countries.named(name).length > 0) return ['state']
  if (words.length === 1 && countries.ofPeople(words[0]).length > 0) {
    return isNationality(words[0]) ? ['nationality'] : []
  }
  if (coarse === 'person') return GROUP_NAME.test(name) || actorWords.peoples.has(name) ? [] : ['person']
  if (coarse === 'organisation') {
    if (armedGroups.has(name)) return ['armed-group']
    return MAYBE_ARMED.test(head) ? ['organisation', 'armed-group'] : ['organisation']
  }
  if (coarse === 'object') return labelled(head, ['weapon', 'vehicle', 'facility'])
  if (STREET.test(head)) return ['place', 'facility']
  if (SCHOOL.test(head)) return ['facility', 'organisation']
  return isFacility(head) || NAMED_SITE.test(head) ? ['facility'] : ['place']
}

function ofNoun({ words, head }: Cut, coarse: Coarse): string[] {
  if (coarse === 'person' && NO_PERSON.test(head)) return []
  if (coarse === 'person') return isMany(words, head) ? ['people'] : ['person']
  if (coarse === 'object') return labelled(head, ['weapon', 'vehicle', 'facility'])
  if (coarse === 'organisation') {
    if (COMPANY.test(head)) return ['organisation', 'people']
    const label = actorWords.groups.get(head)?.label ?? actorWords.groups.get(singular(head))?.label
    return label === 'armed-group' ? ['armed-group'] : LAND.test(head) ? ['state', 'place'] : ['organisation']
  }
  if (VAGUE.test(head)) return []
  if (LAND.test(head)) return ['place', 'state']
  if (isFacility(head)) return ['facility']
  return PLACE.test(head) || things(head) === 'place' ? ['place'] : ['place', 'facility']
}

function labelled(head: string, among: readonly string[]): string[] {
  if (OFTEN_OTHER.test(head)) return []
  const label = VEHICLE.test(head) ? 'vehicle' : things(head)
  return label && among.includes(label) ? [label] : []
}

const things = (head: string): string | undefined =>
  actorWords.things.get(head) ?? actorWords.things.get(singular(head))
const isFacility = (head: string): boolean =>
  FACILITY.test(singular(head)) || places.facilityHeads.has(singular(head)) || things(head) === 'facility'

function singular(word: string): string {
  if (/(?:ss|us)$/.test(word)) return word
  return word
    .replace(/ies$/, 'y')
    .replace(/(ch|sh|x)es$/, '$1')
    .replace(/s$/, '')
}

/** More than one person, by the form of the word or a number before it. */
function isMany(words: readonly string[], head: string): boolean {
  return MANY.test(head) || /[^su]s$/.test(head) || words.slice(0, -1).some(word => COUNT.test(word))
}

const MANY =
  /(?:^people|men|children|wives)$|^(?:police|folk|crowd|population|public|family|couple|group|team|community|crew|staff|youth|dead|wounded|injured|poor|rich|elderly|majority|minority|audience|pair|jury|enemy|boss?es|personnel|troops?|humanity|mankind|generation|class|audience|authorities)$/
const COUNT =
  /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|many|several|[2-9]\d*|1\d+|\d+,\d+)$/i
const COMPANY =
  /^(?:team|group|family|crew|band|crowd|couple|community|jury|staff|gang|side|officials|authorities)$/
const LAND =
  /^(?:country|countries|nation|nations|state|states|homeland|kingdom|republic|motherland|colony|colonies)$/
const MAYBE_ARMED =
  /^(?:front|brigades?|army|movement|forces?|militia|guards?|league|resistance|cartel|tigers)$/
const STREET = /^(?:street|avenue|boulevard|square|road|lane|plaza)$/
const FACILITY =
  /^(?:building|room|restaurant|hotel|school|hospital|museum|bar|nightclub|shop|store|gallery|street|route|road|facility|church|theatre|venue|arena|apartment|hangar|launchpad|mansion|palace|penitentiary|sidewalk|motorway|freeway|bypass|highway|pool|club|hostel|lodge|deli|supermarket|bookstore|warehouse|monastery|cemetery|station|airport|bridge|harbour|statue|memorial|courtroom|bathroom|auditorium|entrance)s?$/
const PLACE =
  /^(?:world|earth|area|there|island|home|town|land|region|neighborhood|sea|beach|location|centre|center|downtown|north|south|east|west|river|planet|coast|ocean|mountain|lake|district|suburb|valley|desert|harbor|hometown|archipelago|bay|continent|hemisphere|countryside|surroundings)s?$/
/** Weapons for a reader of war reports, and mostly not for these corpora: "devices" are telephones. */
const OFTEN_OTHER =
  /^(?:devices?|gas|shells?|arms|batons?|launchers?|fields?|posts?|towers?|complex|blocks?|walls?|plants?|grid|squares?|crossings?)$/
const VEHICLE =
  /^(?:shuttle|orbiter|ferry|ferries|bike|bicycle|jitney|spacecraft|capsule|wheelchair|kayak|trams?|automobile|cab|warplanes?|airplane|skytrain|balloon|sled|carriage|cart|wagon|coach|van|fighter)s?$/
const NO_PERSON = /^(?:exception|best|wave|planet|first|last|thing|way|major|star)$/
const VAGUE =
  /^(?:two|one|back|way|kind|end|ends|side|sides|point|array|blog|system|hell|universe|collection|group|middle|line|goal|nest|somewhere|abroad|water|waters)$/
const GROUP_NAME =
  /^(?:Democrats|Republicans|Libertarians|Conservatives|Liberals|Tories|Lords|Moriori|People|Voters|God)$/
const SCHOOL = /^(?:university|college|school|institute|academy)$/
const NAMED_SITE =
  /^(?:center|centre|hall|house|campus|observatory|library|memorial|lodge|tower|towers|park|zoo|monument|prison)$/
