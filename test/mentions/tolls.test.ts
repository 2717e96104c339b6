import { expect, test } from 'vitest'
import { english } from '../../src/language/en/english.ts'
import { harm } from '../../src/language/en/harm.ts'
import { findTolls } from '../../src/mentions/tolls.ts'
import type { Chunk } from '../../src/records/words.ts'
import { syntaxOf } from '../../src/syntax/syntax.ts'

/** "killed 2+ Iraqi soldiers" for each toll, "of" its total in brackets. */
function tolls(text: string): string[] {
  const syntax = syntaxOf(english.cut(text))
  const headOf = ({ head }: Chunk) => syntax.words.tokens[head].norm
  const found = findTolls({
    syntax,
    lexicon: harm,
    labelOf: chunk =>
      /^(?:building|clinic|house|school|vehicle)s?$/.test(headOf(chunk)) ? 'facility' : 'people',
  })
  return found.map(t => {
    const number = t.high === t.low ? `${t.low}` : t.high === null ? `${t.low}+` : `${t.low}-${t.high}`
    const part = t.partOf === undefined ? '' : ` [of ${found[t.partOf].low}]`
    return `${t.kind} ${number}${t.who ? ` ${t.who.text}` : ''}${part}`
  })
}

test.each<[string, string[]]>([
  ['At least two Iraqi soldiers were wounded in the attack.', ['wounded 2+ Iraqi soldiers']],
  [
    'A similar attack killed three servicemen, including two Americans.',
    ['killed 3 servicemen', 'killed 2 Americans [of 3]'],
  ],
  ['The bombing killed 12 people and wounded dozens.', ['killed 12 people', 'wounded 24+']],
  [
    'A bomber killed a dozen civilians, five of them children.',
    ['killed 12 civilians', 'killed 5 children [of 12]'],
  ],
  [
    'The strikes killed five security force members and a civilian, while wounding five fighters.',
    ['killed 5 security force members', 'killed 1 civilian', 'wounded 5 fighters'],
  ],
  ['The blast left 15 people dead and 30 injured.', ['killed 15 people', 'wounded 30']],
  ['The death toll rose from nine to 12 on Monday.', ['killed 12']],
  ['Officials put the death toll at more than 100.', ['killed 100+']],
  ['Hundreds of families were displaced by the fighting.', ['displaced 200+ families']],
  ['Between 10 and 15 protesters were arrested.', ['captured 10-15 protesters']],
  ['Up to 20 rebels died in the clash.', ['killed 0-20 rebels']],
  ['The crash claimed 157 lives.', ['killed 157']],
  ['No one was hurt.', ['wounded 0']],
  ['There were no deaths.', ['killed 0']],
  ['Police arrested 3,500 people.', ['captured 3500 people']],
  ['Three soldiers were killed and seven others wounded.', ['killed 3 soldiers', 'wounded 7']],
  ['Two policemen and a child were killed.', ['killed 2 policemen', 'killed 1 child']],
  ['Twelve miners are missing.', ['missing 12 miners']],
  ['Gunmen abducted at least 30 schoolgirls from a dormitory.', ['captured 30+ schoolgirls']],
  ['The quake destroyed about 400 houses.', ['destroyed 400 houses']],
  ['The 12th Brigade was attacked.', []],
  ['The storm could kill 100 people.', []],
  ['They planned to kill five ministers.', []],
  ['Soldiers killed civilians.', []],
  ['The 45-year-old minister was killed.', ['killed 1 45-year-old minister']],
  ['Lawmakers killed the bill in 2019.', ['killed 1 bill']], // labels keep things out; here everything is people
  ['In 2014 militants killed 2015 villagers.', []], // a number that reads as a year is not taken for a count
])('%s', (text, expected) => {
  expect(tolls(text)).toEqual(expected)
})
