import type { ActorKind } from '../../records/actor.ts'
import type { ActorWords } from '../people.ts'
import { groups, kindModifiers, nameHeads, standIns } from './organisations.ts'
import { things } from './things.ts'
import { ties } from './ties.ts'

const list = (words: string): string[] => words.split(/\s+/).filter(word => word !== '')
const set = (words: string): ReadonlySet<string> => new Set(list(words))

const PEOPLE: Readonly<Partial<Record<ActorKind, string>>> = {
  military: `soldier troop serviceman servicemen servicewoman servicemember marine sailor airman airmen
    paratrooper conscript reservist infantryman commando general colonel lieutenant sergeant captain admiral
    brigadier private corporal commander peacekeeper sniper cadet guardsman legionnaire cavalryman pilot recruit
    guard aviator warplane-crew`,
  'armed-group': `militant gunman gunmen fighter insurgent rebel guerrilla terrorist extremist jihadist jihadi
    islamist militiaman militiamen assailant attacker bomber hijacker kidnapper separatist mercenary paramilitary
    warlord combatant loyalist abductor captor bandit smuggler trafficker pirate gangster shooter`,
  police: `policeman policemen policewoman constable detective gendarme officer sheriff inspector investigator
    superintendent trooper`,
  government: `official minister president premier chancellor diplomat ambassador envoy lawmaker legislator
    senator congressman congresswoman mp governor mayor prosecutor judge magistrate authority authorities
    councillor councilor secretary prince king queen emir sultan sheikh monarch deputy politician leader
    negotiator mediator dictator ruler ayatollah candidate vice-president attorney commissioner undersecretary
    vice-premier frontbencher backbencher statesman whip consul bureaucrat`,
  person: `spokesman spokeswoman spokesperson spokespeople aide adviser advisor counterpart delegate speaker`,
  media:
    'journalist reporter correspondent photographer cameraman editor broadcaster anchor columnist blogger',
  civilians: `civilian resident villager protester protestor demonstrator people person woman women man men
    child children boy girl baby infant teenager youth student pupil teacher doctor nurse medic paramedic patient
    worker employee labourer laborer farmer fisherman fishermen miner migrant refugee asylum-seeker victim casualty
    survivor passenger driver pedestrian commuter bystander onlooker shopper worshipper pilgrim tourist
    visitor citizen national local inhabitant family relative mother father son daughter brother sister wife
    husband parent widow orphan neighbour neighbor friend contractor staff crew volunteer activist campaigner
    dissident supporter successor predecessor organizer organiser opponent follower voter fan prisoner detainee inmate hostage captive suspect defendant
    convict criminal rioter looter marcher striker crowd mourner evacuee settler nomad herder trader shopkeeper
    businessman businessmen businesswoman lawyer scientist engineer expert analyst researcher professor academic
    economist historian author writer artist singer musician actor actress footballer player coach athlete
    rescuer firefighter cleric priest bishop pope imam rabbi monk nun missionary witness eyewitness
    director chief head chairman chairwoman chairperson executive founder manager owner boss
    ceo coordinator principal dean rector headteacher midwife representative foreigner expatriate westerner muslim christian jew sunni shiite hindu
    household passerby passersby climber hiker swimmer diver skier homeowner tenant customer client consumer
    investor banker truck-driver taxi-driver pensioner retiree elder chieftain youngster adult male female
    member man-at-arms seeker dignitary finalist kid guest critic guy teen founder creator participant contestant member critic dead wounded injured casualties deceased homeless elderly public population community minority`,
}

/** Offices and occupations; the rest of the people words say what somebody did or suffered. */
const ROLES = `president vice-president premier minister chancellor senator congressman congresswoman mp governor mayor
  prosecutor judge ambassador envoy diplomat spokesman spokeswoman spokesperson secretary king queen prince emir
  commander general colonel captain admiral leader chief head chairman chairwoman chairperson director executive
  founder manager owner ceo coordinator principal dean rector headteacher midwife representative researcher analyst expert professor academic economist
  historian author writer scientist lawyer attorney journalist reporter correspondent editor activist adviser
  advisor aide official officer member candidate deputy speaker commissioner superintendent inspector detective
  sheriff lieutenant sergeant major brigadier negotiator
  bishop pope imam cleric ayatollah priest rabbi coach player footballer actor actress singer artist
  engineer doctor teacher student resident co-founder counterpart lawmaker legislator politician boss fellow
  photographer campaigner organiser organizer volunteer veteran driver pilot farmer negotiator mediator
  undersecretary treasurer counsel minister-president principal dean rector employee worker consul justice headteacher
  spymaster strategist administrator agent astronaut sultan sheikh governor sheriff undersheriff trooper constable anthropologist guitarist entrepreneur scholar student lecturer nurse paramedic medic midwife planner organizer trustee treasurer`

const TITLES = `mr mr. mrs mrs. ms ms. miss dr dr. prof prof. professor sir lord lady dame rev rev. reverend fr fr.
  gen gen. general lt lt. lieutenant col col. colonel maj maj. major capt capt. captain sgt sgt. sergeant cpl cpl.
  corporal adm adm. admiral brig brig. brigadier cmdr cmdr. commander cmdt marshal sheriff constable detective
  inspector superintendent officer president vice-president premier minister chancellor senator sen sen.
  rep rep. representative congressman congresswoman gov gov. governor mayor secretary ambassador judge justice king
  queen prince princess emir sultan sheikh shaykh sheik ayatollah imam mullah maulana pope cardinal archbishop
  bishop rabbi st st. saint hon hon. mp attorney spokesman spokeswoman spokesperson chief deputy
  then-president ex-president leader undersecretary chairman director comrade lady taoiseach cllr pm councillor
  administrator ceo speaker sultan undersheriff trooper prophet justice supt supt. insp insp. det det. pvt pvt. cdr cdr.`

const NO_NAMES = `monday tuesday wednesday thursday friday saturday sunday january february march april june july
  august september october november december mon tue wed thu fri sat sun jan feb mar apr jun jul aug sept sep oct nov
  dec ramadan eid christmas easter passover ashura nowruz diwali hanukkah thanksgiving gmt utc est edt bst pst
  pdt a.m. p.m. am pm english arabic french spanish i`

const NO_ACTORS = `war wars dialogue summit agreement accord accords treaty act bill cup games olympics paralympics system award
  awards prize marathon code day route flight storm hurricane cyclone typhoon tornado earthquake eve amendment operation
  plan festival championship election elections crisis revolution uprising massacre attack attacks spring deal process
  pact syndrome resolution constitution shooting bombing trial grand prix protests wildfires floods pandemic virus disease fever`

const DEEDS = `say tell add vow threaten accuse deny claim announce warn urge call condemn demand launch impose
  insist declare confirm pledge promise order sign agree refuse reject blame seek want hope believe think plan
  decide express fear report describe acknowledge admit argue ask offer propose welcome criticise criticize
  denounce retaliate respond react withdraw deploy send negotiate recognise recognize support back oppose ban
  block expel summon recall invade attack strike bomb kill carry conduct state note stress maintain reiterate
  suggest declined decline appeal resign testify win lose meet visit speak write tweet explain recount remember
  consider conclude estimate expect force fight`

const SPEECH = `say tell add vow threaten accuse deny claim announce warn urge call condemn demand insist declare
  confirm pledge promise agree refuse reject blame want hope believe express report acknowledge admit offer propose
  retaliate respond denounce welcome recognise recognize describe criticise criticize reiterate stress note decide
  plan seek ban summon recall appeal`

const pairs = Object.entries(PEOPLE).flatMap(([kind, words]) =>
  list(words).map(word => [word, kind as ActorKind] as const),
)

/** The words of English for those who act and suffer; collected from news by reading, all by us. */
export const actorWords: ActorWords = {
  people: new Map(pairs),
  articled: set(
    'dead wounded injured elderly deceased homeless missing public local national minority private accused head adult general islamist sunni shiite christian muslim male female native',
  ),
  roles: set(ROLES),
  titles: set(TITLES),
  roleModifiers: set(
    'supreme field crown grand first health justice trade energy education transport environment former ex current acting interim deputy senior top chief managing executive vice prime late assistant associate general national foreign security defense defence interior finance',
  ),
  groups,
  nameHeads,
  things,
  kindModifiers,
  peoples: new Set(
    list(
      `Shiite Shiites Shia Shi'ite Shi'ites Sunni Sunnis Kurdish Kurd Kurds Arab Arabs Muslim Muslims Christian
      Christians Jewish Jew Jews Hindu Hindus Sikh Sikhs Buddhist Buddhists Druze Alawite Alawites Yazidi Yazidis
      Rohingya Uyghur Uyghurs Uighur Uighurs Pashtun Pashtuns Hazara Hazaras Hutu Hutus Tutsi Tutsis Hausa Fulani
      Tamil Tamils Basque Basques Catalan Catalans Chechen Chechens Tibetan Tibetans Tigrayan Tigrayans Oromo
      Amhara Baloch Darfuri Maronite Catholic Catholics Protestant Protestants Coptic Copts Roma Western European
      Europeans African Africans Asian Asians Latin Balkan Scandinavian Caribbean Crimean Gazan Gazans Hispanic
      Latino Catholic Orthodox Evangelical Turkmen Circassian Maori Inuit Cossack Cossacks Baltic Nordic Gulf`,
    ),
  ),
  particles: set(
    'al el bin ibn abu ben bint de del della der den di da dos du la le van von ter ul ud bar y e',
  ),
  noNames: set(NO_NAMES),
  noActors: set(NO_ACTORS),
  locative: set(
    'in inside into across near throughout within around outside to from at through via toward towards over northern southern eastern western central',
  ),
  inside: set('in inside near around outside across northern southern eastern western central'),
  deeds: set(DEEDS),
  speech: set(SPEECH),
  organs: new Map([
    ...list('military army force forces troop troops').map(word => [word, 'military'] as const),
    ...list('government authority authorities administration regime').map(
      word => [word, 'government'] as const,
    ),
    ...list('police').map(word => [word, 'police'] as const),
    ...list('parliament legislature').map(word => [word, 'parliament'] as const),
    ...list('navy').map(word => [word, 'navy'] as const),
  ]),
  alliances: set('coalition alliance'),
  standIns,
  empty: set(
    'same other senior top local several some many few more own new main entire whole unnamed unidentified anonymous former current recognized recognised powerful major leading large small big armed so-called two three four five first second most all both latter umbrella',
  ),
  ties,
  members: set(
    'member fighter soldier militant commander leader official officer branch unit wing arm faction part spokesman troop gunman division subsidiary affiliate offshoot',
  ),
  epithets: new Map([
    ['islamic republic', 'IR'],
    ['jewish state', 'IL'],
    ['hermit kingdom', 'KP'],
    ['kremlin', 'RU'],
    ['white house', 'US'],
  ]),
  pronouns: new Map([
    ...list('he him his himself').map(word => [word, 'man'] as const),
    ...list('she her hers herself').map(word => [word, 'woman'] as const),
    ...list('they them their theirs themselves').map(word => [word, 'many'] as const),
    ...list('it its itself').map(word => [word, 'thing'] as const),
  ]),
  amounts: set(
    'other others same all both most those these such various numerous additional at least than about around nearly almost first second third last next',
  ),
  definite: set('the this that these those its his her their both'),
  numbers: set(
    'one two three four five six seven eight nine ten eleven twelve dozen dozens score scores hundred hundreds thousand thousands several many few some another more million',
  ),
}
