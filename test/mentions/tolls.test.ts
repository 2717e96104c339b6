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
    const part = t.isAmong ? ' [among]' : t.partOf === undefined ? '' : ` [of ${found[t.partOf].low}]`
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
  ['Police arrested the driver.', []],
  ['He was charged with the attempted murder of an officer.', []],
  [
    'A rocket hit the market, killing nine people and wounding more than 30.',
    ['killed 9 people', 'wounded 30+'],
  ],
  ['A dozen people lost their lives and scores more were injured.', ['killed 12 people', 'wounded 40+']],
  ['It was a coup in which hundreds died.', ['killed 200+']],
  ['The 90 people on board were all killed.', ['killed 90 people']],
  ['Twelve people including women and children lost their lives.', ['killed 12 people']],
  ['The number of people who have died since May is now over 50.', ['killed 50+']],
  ['The ministry reported 523 new infections and 12 deaths.', ['wounded 523', 'killed 12']],
  ['The number of confirmed cases surpassed one million.', ['wounded 1000000+']],
  ['The virus killed at least 80 people and infected around 3,000.', ['killed 80+ people', 'wounded 3000']],
  ['Fourteen players tested positive for the virus.', ['wounded 14 players']],
  ['The case went to court.', []],
  ['Two suspects fled the scene.', []],
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
  // lists
  [
    'The bomb killed three soldiers, two policemen and a civilian.',
    ['killed 3 soldiers', 'killed 2 policemen', 'killed 1 civilian'],
  ],
  [
    'Two policemen, a driver and three children were killed.',
    ['killed 2 policemen', 'killed 1 driver', 'killed 3 children'],
  ],
  [
    'The army said two of its members were killed and 15 more of its soldiers were wounded.',
    ['killed 2 members', 'wounded 15 soldiers'],
  ],
  ['The raid killed three members of the guild.', ['killed 3 members of the guild']],
  ['A shell wounded several Omani and Qatari guards.', ['wounded 3+ Omani and Qatari guards']],
  // totals and what they count
  [
    'Twelve people, including three children, were killed.',
    ['killed 12 people', 'killed 3 children [of 12]'],
  ],
  ['Twelve people were killed, half of them children.', ['killed 12 people']],
  ['At least 40 people were wounded, nine of them critically.', ['wounded 40+ people', 'wounded 9 [of 40]']],
  [
    'Fifteen people, six of them children, died when the roof fell.',
    ['killed 15 people', 'killed 6 children [of 15]'],
  ],
  ['Two children were among those killed.', ['killed 2 children [among]']],
  ['Among the dead were two children and a nurse.', ['killed 2 children [among]', 'killed 1 nurse [among]']],
  ['The dead include a family of five.', ['killed 5 family [among]']],
  // tallies
  ['The ministry put the dead at 11, and later at 16.', ['killed 11', 'killed 16']],
  ['The ministry raised the death toll to 31 from 28.', ['killed 31']],
  ['That brought the number of dead to 31.', ['killed 31']],
  ['Lawyers put the number of people killed in the marches at 24 or more.', ['killed 24+']],
  ['The number of confirmed deaths reached 1,200.', ['killed 1200']],
  ['The toll could reach 100.', []],
  // states
  ['12 dead, 30 wounded in market blast', ['killed 12', 'wounded 30']],
  [
    'Soldiers said 3,000 people had been left homeless and 40 missing.',
    ['displaced 3000 people', 'missing 40'],
  ],
  ['Rescuers looked for three missing climbers.', ['missing 3 climbers']],
  ['Two protesters were shot dead.', ['killed 2 protesters']],
  ['Rebels took 20 people hostage at the hotel.', ['captured 20 people']],
  ['A cousin of two of the dead said help came late.', []],
  ['Two doctors said some of the wounded could not speak.', []],
  // other verbs and nouns
  ['Eleven people suffered minor injuries.', ['wounded 11 people']],
  ['More than 100 sailors were treated for burns.', ['wounded 100+ sailors']],
  ['The army lost nine soldiers in the fight.', ['killed 9 soldiers']],
  ['The team lost nine games.', []],
  ['Twelve people lost their lives.', ['killed 12 people']],
  ['The clashes claimed the lives of 12 people.', ['killed 12 people']],
  ['The vaccine saved 12 lives.', []],
  ['He was charged with 27 murders.', ['killed 27']],
  ['Divers recovered the bodies of six people.', ['killed 6 people']],
  ['Thirty-eight pupils had been taken.', ['captured 38 pupils']],
  ['Thirty-eight pupils were taken to hospital.', []],
  ['Two reporters were beaten.', ['wounded 2 reporters']],
  ['Two schools and a clinic were destroyed.', ['destroyed 2 schools', 'destroyed 1 clinic']],
  // nobody
  ['No casualties were reported.', ['killed 0', 'wounded 0']],
  ['Nobody was killed.', ['killed 0']],
  ['None of the passengers was injured.', ['wounded 0 passengers']],
  ['There were no immediate reports of casualties.', []],
  // no counts of anybody
  ['Malaria kills 3,000 people a year.', []],
  ['The drought is killing 30 percent of the fish.', []],
  ['The government lost $30 million.', []],
  ['Three of the 12 hostages were freed.', []],
  ['Thirteen people were injured, three seriously.', ['wounded 13 people', 'wounded 3 [of 13]']],
  [
    'Eight people were killed, including four guards, and 15 others were injured.',
    ['killed 8 people', 'killed 4 guards [of 8]', 'wounded 15'],
  ],
  ['The death toll is believed to be 19.', ['killed 19']],
  ['Thousands fled.', ['displaced 2000+']],
  ['Some 700 traders fled the valley.', ['displaced 700 traders']],
  ['One of the gunmen fled in a car.', []],
  ['Dozens of gunmen burned the post before fleeing.', []],
  ['If the dam breaks, 40,000 people will be displaced.', []],
  ['The storm could leave 12 people dead.', []],
  ['The army put its losses at 12 killed and 40 wounded.', ['killed 12', 'wounded 40']],
])('%s', (text, expected) => {
  expect(tolls(text)).toEqual(expected)
})
