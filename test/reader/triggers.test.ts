import { expect, test } from 'vitest'
import { bundledCodebook } from '../../src/codebook/file.ts'
import { actions } from '../../src/language/en/actions.ts'
import { english } from '../../src/language/en/english.ts'
import { nounForms, verbForms } from '../../src/language/en/inflection.ts'
import { triggerFinder } from '../../src/reader/rules/triggers.ts'

const find = triggerFinder(bundledCodebook(), { ...actions, verbForms, nounForms })

/** The triggers of a text, as "words TYPE/mode". */
const triggers = (text: string): string[] =>
  find(english.cut(text)).map(t => `${t.span.text} ${t.type}${t.mode ? `/${t.mode}` : ''}`)

test.each([
  ['Rebels attacked the town.', ['attacked ASSAULT']],
  ['The militia launched an attack on the base.', ['attack ASSAULT']],
  ['Troops carried out a raid near the border.', ['raid ASSAULT']],
  ['A rocket attack hit the airport.', ['rocket attack ASSAULT/heavy-weapons', 'hit ASSAULT/heavy-weapons']],
  ['A drone strike killed the commander.', ['drone strike ASSAULT/drone', 'killed ASSAULT/drone']],
  [
    'A suicide car bombing killed nine people.',
    ['suicide car bombing ASSAULT/suicide-attack', 'killed ASSAULT/suicide-attack'],
  ],
  ['Iran answered with a ballistic missile attack.', ['ballistic missile attack ASSAULT/heavy-weapons']],
  ['Airstrikes destroyed two houses.', ['Airstrikes ASSAULT/aerial', 'destroyed ASSAULT/aerial']],
  ['Rockets landed inside the base.', ['landed ASSAULT/heavy-weapons']],
  ['The man was attacked with a knife.', ['attacked ASSAULT/primitive']],
  ['A shooting at a market left two people dead.', ['shooting ASSAULT/firearms', 'left ASSAULT/firearms']],
  ['Gunmen opened fire on a bus.', ['opened fire ASSAULT/firearms']],
  ['They took five engineers hostage.', ['took ASSAULT/abduct']],
  ['Youths set fire to a car.', ['set fire to ASSAULT/primitive']],
  ['He blew himself up at a checkpoint.', ['blew himself up ASSAULT/suicide-attack']],
  ['Two journalists were kidnapped on Monday.', ['kidnapped ASSAULT/abduct']],
  ['Police fired tear gas at the crowd.', ['fired tear gas ASSAULT/crowd-control']],
  ['Militants stormed the hotel.', ['stormed ASSAULT']],
  ['Artillery shelled the suburb.', ['shelled ASSAULT/heavy-weapons']],
  ['The mayor was assassinated.', ['assassinated ASSAULT/targeted']],
  ['Students staged a protest in the capital.', ['protest PROTEST/demo']],
  ['Thousands took to the streets.', ['took to the streets PROTEST']],
  ['Prisoners went on hunger strike.', ['hunger strike PROTEST/hunger']],
  ['Nurses began a strike over pay.', ['strike PROTEST/strike']],
  ['Farmers blocked the highway.', ['blocked PROTEST/obstruct']],
  ['Police arrested eleven people.', ['arrested COERCE/arrest']],
  ['The government imposed a curfew.', ['curfew COERCE/curfew']],
  ['Rebels seized control of the port.', ['seized control of COERCE/territory']],
  ['Police raided a flat and seized cocaine.', ['raided COERCE/seize', 'seized COERCE/seize']],
  ['The ministers met in Geneva.', ['met CONSULT']],
  ['The sides held talks in Oslo.', ['talks CONSULT']],
  ['The two leaders spoke by phone.', ['spoke by phone CONSULT/phone']],
  ['The parties signed a peace agreement.', ['signed AGREE', 'peace agreement AGREE']],
  ['Egypt sent medical aid to the region.', ['sent AID']],
  ['The army withdrew from the valley.', ['withdrew RETREAT/withdraw']],
  ['The group released two hostages.', ['released RETREAT/release']],
  ['The prime minister resigned.', ['resigned RETREAT/resign']],
  ['Paris condemned the killing.', ['condemned ACCUSE/disapprove', 'killing ASSAULT']],
  ['Kyiv accused Moscow of lying.', ['accused ACCUSE/allege']],
  ['He was charged with murder.', ['charged ACCUSE/allege', 'murder ASSAULT']],
  ['The consulate denied her a visa.', ['denied REJECT/assist']],
  ['The reporters were denied entry to the camp.', ['denied entry REJECT/assist']],
  ['The general vowed revenge.', ['vowed revenge THREATEN/violence']],
  ['They threatened to attack the port.', ['threatened to attack THREATEN/violence']],
  ['The council imposed sanctions on the bank.', ['sanctions SANCTION/discontinue']],
  ['The army deployed tanks at the border.', ['deployed MOBILIZE']],
  ['Two trains collided near Milan.', ['collided ACCIDENT/transport']],
  ['Four people were killed when a bus crashed.', ['killed ACCIDENT', 'crashed ACCIDENT/transport']],
  ['Five people were killed in a fire at a hotel.', ['killed ACCIDENT', 'fire ACCIDENT/fire']],
  ['The militia launches over 100 rockets at the port.', ['launches ASSAULT/heavy-weapons']],
  [
    'Two ferries collided. The ministry said that 30 people were killed and ten injured.',
    ['collided ACCIDENT/transport', 'killed ACCIDENT', 'injured ACCIDENT'],
  ],
  [
    'Two ferries collided. On the same day rebels killed ten people.',
    ['collided ACCIDENT/transport', 'killed ASSAULT'],
  ],
  ['The militia fled after its men shot dead a guard.', ['shot dead ASSAULT/firearms']],
  ['Two officers were gunned down outside a bank.', ['gunned down ASSAULT/targeted']],
  ['Three guards were shot and killed.', ['shot and killed ASSAULT/firearms']],
  ['Gunmen took dozens of pupils from a boarding school.', ['took ASSAULT/abduct']],
  ['The gunmen seized 38 pupils.', ['seized ASSAULT/abduct']],
  ['Rebels captured eight peasants.', ['captured ASSAULT/abduct']],
  [
    'The river flooded the town. Two schools were destroyed.',
    ['flooded DISASTER/flood', 'destroyed DISASTER'],
  ],
  ['The minister invited both sides to talks.', ['invited REQUEST/meet', 'talks CONSULT']],
  ['Protesters stormed the ministry.', ['stormed PROTEST/riot']],
  ['A strike by some 1,200 dockers closed the port.', ['strike PROTEST/strike']],
  ['Officers in riot gear blocked the road.', ['blocked COERCE/restrict']],
  ['It was the third demonstration in a week.', ['demonstration PROTEST/demo']],
  ['The city announced new restrictions on gatherings.', ['restrictions COERCE/restrict']],
  ['Masks will become compulsory in shops.', ['become compulsory COERCE/restrict']],
  ['The ministry ordered the closure of all schools.', ['ordered COERCE/restrict']],
  ['The North cut all telephone lines with the South.', ['cut SANCTION/discontinue']],
  ['The council rejected the offer.', ['rejected REJECT']],
  [
    'The president declined the resignation of his minister.',
    ['declined REJECT', 'resignation RETREAT/resign'],
  ],
  ['The commission declared her the winner.', ['declared ELECTION/result']],
  ['He won the election.', ['won ELECTION/result', 'election ELECTION/vote']],
  ['The election was held in May.', ['election ELECTION/vote']],
  ['The court overturned the law.', ['overturned VERDICT/acquit']],
  ['The singer passed away on Monday.', ['passed away DEATH']],
  ['The hostages were freed on Friday.', ['freed RETREAT/release']],
  ['An explosion wrecked the port.', ['explosion ACCIDENT/explosion']],
  ['Fire broke out on a train.', ['Fire ACCIDENT/fire', 'broke out ACCIDENT/fire']],
  ['An explosion shook the bank. The attackers escaped.', ['explosion ASSAULT/explosives']],
  ['A gas explosion destroyed a house.', ['gas explosion ACCIDENT/explosion']],
  ['An earthquake struck the island.', ['earthquake DISASTER/earthquake', 'struck DISASTER']],
  ['Floods killed thirty villagers.', ['Floods DISASTER/flood', 'killed DISASTER']],
  ['The poet died at home.', ['died DEATH']],
  ['Thieves stole a painting.', ['stole CRIME/theft']],
  ['Voters elected a new president.', ['elected ELECTION/result']],
  ['The court sentenced him to ten years in prison.', ['sentenced VERDICT/sentence']],
  ['A jury found him guilty.', ['found VERDICT/convict']],
  [
    'Rocket Attack Kills Three Near Airport',
    ['Rocket Attack ASSAULT/heavy-weapons', 'Kills ASSAULT/heavy-weapons'],
  ],
])('%s', (text, expected) => expect(triggers(text)).toEqual(expected))

test.each([
  'The attack helicopter landed on the deck.',
  'He carried an assault rifle.',
  'The bomb squad was called the next day by nobody.',
  'The defence minister lives in a suburb.',
  'He joined the Strike Command in 1980.',
  'The shop is holding a fire sale.',
  'Supermarkets are in a price war.',
  'Her battle with cancer lasted two years.',
  'The striker hit the bar in the second half of the match.',
  'The striker shot past the goalkeeper and scored a goal.',
  'The two firms struck gold.',
  'In March, sales grew.',
  'He said the film was shot in Spain, a movie about love.',
  'She said that he told her.',
  'The strike force has new boots.',
  'He won the match with a penalty shot.',
  'The singer released an album.',
  'The clock struck twelve.',
  'The army denied the report.',
  'He denied the charges.',
  'A spokesman declined to comment.',
  'The minister rejected the allegations as false.',
  'Thank you for agreeing to this interview.',
  'Teachers want agreed increases in pay.',
  'She has most of the pledged delegates.',
  'The movement received the other delegate.',
  'More than 9,000 people fled their homes.',
  'An army patrol was in the village.',
  'Armed conflicts and attacks',
])('nothing happens in: %s', text => expect(triggers(text)).toEqual([]))

test.each([
  'Criticism within the party has grown.',
  'There were complaints about the noise.',
  'The funeral was held on Friday.',
  'Attacks on convoys are common.',
  'He was treated in hospital.',
  'The long civil war of the coast',
])('no more than a hint in: %s', text =>
  expect(find(english.cut(text)).filter(({ score }) => score >= 0.35)).toEqual([]),
)

test('what another is asked to do is told by the way', () => {
  const found = find(
    english.cut('Russia urged both sides to stop shooting and called on Armenia to withdraw.'),
  )
  const strong = found.filter(({ score }) => score >= 0.35)
  expect(strong.map(({ span }) => span.text)).toEqual(['urged', 'called'])
})

test('every span is the text that it points at, in order, and none lies over another', () => {
  const text =
    'Rebels attacked Aden; police arrested ten after the attack, and talks on a ceasefire began in Oslo.'
  const found = find(english.cut(text))
  expect(found.length).toBeGreaterThan(4)
  for (const [i, { span, score }] of found.entries()) {
    expect(text.slice(span.start, span.end)).toBe(span.text)
    expect(score).toBeGreaterThan(0)
    expect(score).toBeLessThanOrEqual(1)
    if (i > 0) expect(span.start).toBeGreaterThanOrEqual(found[i - 1].span.end)
  }
})

test.each(['', ' ', '🚀💥🔥', 'attack '.repeat(3000), '"""', 'هجوم على القاعدة', 'to to to to up up up set'])(
  'no text makes it throw: %#',
  text => expect(Array.isArray(triggers(text))).toBe(true),
)
