import { expect, test } from 'vitest'
import { loadTools } from '../../src/cli/tools.ts'
import type { Tools } from '../../src/pipeline.ts'

const tools = (await loadTools({ reader: 'rules' })) as Tools
const SHORT = { agent: 'A', patient: 'P', recipient: 'R', instrument: 'I', place: 'L' } as const

/** The roles of the trigger that ends with `word`, as "A gunmen | P checkpoint"; A, P, R, I and L for agent, patient, recipient, instrument and place. */
async function roles(text: string, word: string): Promise<string> {
  const offer = await tools.reader.read(tools.language.cut(text))
  const trigger = offer.triggers.findIndex(t => t.span.text.endsWith(word))
  expect(trigger, `"${word}" among ${offer.triggers.map(t => t.span.text).join(', ')}`).not.toBe(-1)
  return offer.roles
    .filter(role => role.trigger === trigger)
    .map(role => `${SHORT[role.role as keyof typeof SHORT]} ${offer.mentions[role.mention].span.text}`)
    .sort()
    .join(' | ')
}

const expectRoles = async (text: string, word: string, expected: string): Promise<void> =>
  expect(await roles(text, word)).toBe(expected)

test.each([
  ['Gunmen attacked a checkpoint in Basra.', 'attacked', 'A Gunmen | L Basra | P checkpoint'],
  ['In Kabul, gunmen attacked a convoy.', 'attacked', 'A gunmen | P convoy'],
  ['Gunmen, some of them masked, attacked a convoy.', 'attacked', 'A Gunmen | P convoy'],
  ['Gunmen, some masked, attacked a convoy.', 'attacked', 'A Gunmen | P convoy'],
  ['Gunmen who seized dozens of pupils have killed a guard.', 'killed', 'A Gunmen | P guard'],
  ['Gunmen who seized dozens of pupils have killed a guard.', 'seized', 'A Gunmen | P pupils'],
  ['The rebels, who took the port in May, shelled the town.', 'shelled', 'A rebels | P town'],
  ['The militia (which denies it) killed two guards.', 'killed', 'A militia | P two guards'],
  ['The army, the ministry said, killed 12 rebels.', 'killed', 'A army | P 12 rebels'],
  ['Rebels stormed the barracks and killed three soldiers.', 'killed', 'A Rebels | P three soldiers'],
  ['Rebels and villagers attacked the barracks.', 'attacked', 'A Rebels | A villagers | P barracks'],
  [
    'Soldiers, police and militiamen attacked the camp.',
    'attacked',
    'A Soldiers | A militiamen | A police | P camp',
  ],
  ['Rebels killed two Americans and a Briton.', 'killed', 'A Rebels | P Briton | P two Americans'],
  [
    'Rebels killed a nurse, two drivers and a guard.',
    'killed',
    'A Rebels | P guard | P nurse | P two drivers',
  ],
  ['The rebels attacked attacked the barracks.', 'attacked', 'A rebels | P barracks'],
  ['Police arrested eleven students on Monday.', 'arrested', 'A Police | P eleven students'],
  ['Members of the militia abducted the mayor.', 'abducted', 'A Members | P mayor'],
  ['The militants wanted to attack the embassy.', 'attack', 'A militants | P embassy'],
  ['The president of Peru met with Pope Francis.', 'met', 'A president | R Francis'],
])('who does it stands before the verb: %s', expectRoles)

test.each([
  ['Two soldiers were killed by a sniper.', 'killed', 'A sniper | P Two soldiers'],
  ['Two soldiers were killed on Tuesday.', 'killed', 'P Two soldiers'],
  ['Four guards were killed by a suicide bomber.', 'killed', 'A suicide bomber | P Four guards'],
  ['The teacher is said to have been abducted by militants.', 'abducted', 'A militants | P teacher'],
  ['The teacher was reportedly abducted by militants.', 'abducted', 'A militants | P teacher'],
  ['Three people killed in market attack.', 'killed', 'P Three people'],
  ['Workers kidnapped by rebels have been freed.', 'kidnapped', 'A rebels | P Workers'],
  ['The mayor was sentenced to ten years in prison.', 'sentenced', 'P mayor'],
  ['The mayor was charged with murder.', 'charged', 'R mayor'],
  ['Five people were arrested by police and two were wounded.', 'arrested', 'A police | P Five people'],
  ['The bridge was destroyed with explosives.', 'destroyed', 'I explosives | P bridge'],
  ['At least 40 people died in the floods.', 'died', 'P 40 people'],
])('in the passive to whom stands before it: %s', expectRoles)

test.each([
  ['U.S. warplanes struck a depot.', 'struck', 'A U.S. | I U.S. warplanes | P depot'],
  ['Russian jets bombed the town.', 'bombed', 'A Russian | I Russian jets | P town'],
  ['Army helicopters attacked the camp.', 'attacked', 'A Army | I Army helicopters | P camp'],
  ["Israel's warplanes bombed the depot.", 'bombed', "A Israel | I Israel's warplanes | P depot"],
  ['Warplanes of the coalition bombed the depot.', 'bombed', 'A coalition | I Warplanes | P depot'],
  ['A drone struck the depot.', 'struck', 'I drone | P depot'],
  ['Rockets hit a base near Erbil.', 'hit', 'I Rockets | L Erbil | P base'],
  ['The house was hit by a rocket.', 'hit', 'I rocket | P house'],
  ['Police attacked the crowd with batons.', 'attacked', 'A Police | I batons | P crowd'],
])('a weapon or vehicle is what it was done with, its owner who did it: %s', expectRoles)

test.each([
  ['An attack by militants on a village was reported.', 'attack', 'A militants | P village'],
  ['The bombing of Aleppo went on.', 'bombing', 'P Aleppo'],
  ['The killing of five soldiers shocked the town.', 'killing', 'P five soldiers'],
  ['The arrest of the mayor by police led to riots.', 'arrest', 'A police | P mayor'],
  ['The seizure of the embassy was planned.', 'seizure', 'P embassy'],
  ['A strike by 300 workers closed the port.', 'strike', 'A 300 workers'],
  ['A wave of attacks on churches followed.', 'attacks', 'P churches'],
  ["Israel's bombardment of Gaza went on.", 'bombardment', 'A Israel | P Gaza'],
  ["Qassem Soleimani's killing was condemned.", 'killing', 'P Qassem Soleimani'],
  ['The Taliban attack was condemned.', 'attack', 'A Taliban'],
  ['Saudi-led coalition air strikes were reported.', 'air strikes', 'A Saudi-led coalition'],
  ['A police raid was reported.', 'raid', 'A police'],
  ['A prison riot was reported.', 'riot', 'L prison'],
  ['Fighting between rebels and troops went on.', 'Fighting', 'A rebels | A troops'],
  ['Protesters held clashes with police.', 'clashes', 'A Protesters | P police'],
  ['Talks between Iran and Iraq in Doha failed.', 'Talks', 'A Iran | A Iraq | L Doha'],
  ['The army carried out a series of air strikes on the town.', 'air strikes', 'A army | P town'],
  ['The army has launched a new attack on rebels.', 'attack', 'A army | P rebels'],
  ['Militants claimed an attack on a bus.', 'attack', 'P bus'],
  ['A rocket attack hit the base.', 'rocket attack', 'I rocket'],
])('around a noun: %s', expectRoles)

test.each([
  ['Canada sent troops to Mali.', 'sent', 'A Canada | P troops | R Mali'],
  ['Egypt gave medical aid to Lebanon.', 'gave', 'A Egypt | P medical aid | R Lebanon'],
  ['Turkey called on Armenia to withdraw.', 'called', 'A Turkey | R Armenia'],
  ['The Government of National Unity rejected the plan.', 'rejected', 'A Government of National Unity'],
  ['The station reported the army attacked a village.', 'attacked', 'A army | P village'],
  ['Rebels fired rockets at the airport.', 'fired', 'A Rebels | I rockets | L airport'],
  ['Police in Basra, Iraq, arrested nine people.', 'arrested', 'A Police | P nine people'],
  ['The army attacked the camp in retaliation for an attack on Iraq.', 'attacked', 'A army | P camp'],
  ['The minister met the ambassador.', 'met', 'A minister | R ambassador'],
  ['Iran and Iraq signed a treaty.', 'signed', 'A Iran | A Iraq'],
  ['Police accused the man of killing a nurse.', 'killing', 'A man | P nurse'],
  ['The man is accused of killing a nurse.', 'killing', 'A man | P nurse'],
  ['The blast killed four people, wounding a guard.', 'wounding', 'P guard'],
  ['Rebels attacked a bus, killing four people.', 'killing', 'A Rebels | P four people'],
])('recipients, several and verbs without a subject of their own: %s', expectRoles)

test.each([
  ['Rocket attack hits base housing US troops', 'hits', 'P base'],
  ['Gunmen kill four soldiers in Mali', 'kill', 'A Gunmen | L Mali | P four soldiers'],
  ['Gunmen attacked on Tuesday.', 'attacked', 'A Gunmen'],
  ['He blew himself up at a checkpoint.', 'up', 'L checkpoint'],
  ['Rebels attacked the village in 2014.', 'attacked', 'A Rebels | P village'],
  ['The number of people killed rose.', 'killed', 'P people'],
  ['The attack on Tuesday was condemned.', 'attack', ''],
  ['The minister said that the army killed two people.', 'killed', 'A army | P two people'],
  ['After police left, a gang attacked the shop.', 'attacked', 'A gang | P shop'],
  ['The earthquake killed 20 people.', 'killed', 'P 20 people'],
])('headlines, and what is no participant: %s', expectRoles)
