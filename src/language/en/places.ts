import type { PlaceKind } from '../../mentions/gazetteer.ts'
import type { Relation } from '../../mentions/places/candidate.ts'
import type { PlaceLexicon } from '../../mentions/places/lexicon.ts'
import { areaAbbreviations } from './areas.ts'

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

const prepositions: ReadonlyMap<string, Relation> = new Map([
  ...(['in', 'inside', 'within', 'across', 'throughout'] as const).map(word => [word, 'in'] as const),
  ...(['near', 'outside', 'around', 'off', 'beyond', 'along'] as const).map(word => [word, 'near'] as const),
  ['at', 'at'],
  ...(['on', 'through', 'over', 'against'] as const).map(word => [word, 'on'] as const),
  ...(['from', 'leaving'] as const).map(word => [word, 'from'] as const),
  ...(['to', 'into', 'toward', 'towards', 'onto', 'via'] as const).map(word => [word, 'to'] as const),
])

const compass = ['north', 'south', 'east', 'west', 'northeast', 'northwest', 'southeast', 'southwest']
const hyphened = ['north-east', 'north-west', 'south-east', 'south-west']
const directions = new Set([...compass, ...hyphened])

const TOWN: readonly PlaceKind[] = ['capital', 'seat', 'settlement', 'section']
const classes: ReadonlyMap<string, readonly PlaceKind[]> = new Map([
  ...['province', 'state', 'governorate', 'oblast', 'region', 'department', 'krai', 'prefecture'].map(
    word => [word, ['admin1', 'admin2', 'region']] as const,
  ),
  ...['district', 'county', 'parish', 'municipality', 'canton', 'raion', 'borough', 'subdistrict'].map(
    word => [word, ['admin2', 'admin1', ...TOWN]] as const,
  ),
  ...['city', 'town', 'village', 'neighborhood', 'neighbourhood', 'suburb', 'capital', 'hamlet'].map(
    word => [word, TOWN] as const,
  ),
])

/** Words and lists in English that tell a place from a person, a body and a common word. */
export const places: PlaceLexicon = {
  prepositions,
  directions,
  parts: new Set([
    ...directions,
    ...[...directions].map(word => `${word}ern`),
    ...['central', 'upper', 'lower', 'downtown', 'mainland', 'rural', 'coastal', 'inner', 'greater'],
  ]),
  edges: set(
    'outskirts outside suburb suburbs edge edges part parts area areas coast border centre center heart streets shores banks northeast northwest southeast southwest north south east west vicinity environs',
  ),
  classes,
  appositives: set('city town village capital suburb neighborhood neighbourhood hamlet port'),
  facilityHeads: set(`
    airport airfield airbase base embassy consulate hospital clinic prison jail dam bridge port harbor harbour
    mosque church cathedral temple synagogue shrine monastery stadium arena mall market square barracks checkpoint
    crossing refinery pipeline oilfield plant mine factory depot camp compound palace station terminal
    tower tunnel hotel school cemetery zoo park garrison outpost headquarters lab laboratory reactor facility complex
    street avenue boulevard road highway roundabout junction gate theater theatre museum courthouse`),
  facilityOpeners: set('camp fort forward hotel'),
  localSites: set(
    'airport airfield airbase base port harbor harbour refinery station prison jail plant market courthouse hospital zoo crossing checkpoint barracks complex facility garrison laboratory reactor factory terminal parliament',
  ),
  namedSites: set(
    'airport airfield airbase prison jail dam refinery oilfield pipeline crossing port harbor harbour tunnel roundabout street road avenue square bridge mosque shrine',
  ),
  missions: set('embassy consulate'),
  facilityModifiers: set(
    'air naval military refugee nuclear power oil gas police train railway bus border detention medical research international central',
  ),
  landformOpeners: set('river lake mount mt cape'),
  landforms: set(
    'river lake mount mountain mountains sea ocean bay gulf strait straits valley island islands peninsula desert hills plateau canal creek basin delta cape beach isle reef falls forest coast',
  ),
  organisationHeads: set(`
    post times herald tribune journal gazette daily chronicle mail sun star telegraph guardian news press radio
    television tv review magazine globe examiner observer dispatch courier monitor today
    university college institute academy school bank exchange fund foundation society association federation union
    council committee commission board bureau agency authority ministry department office court tribunal senate
    assembly parliament congress party movement front army navy force forces guard guards brigade division regiment
    battalion corps command police fire inc corp co ltd llc plc group company companies airlines airways air motors
    energy oil gas steel electric power insurance capital holdings partners industries systems technologies bancorp
    united city rovers wanderers fc cf sc athletic albion villa hotspur arsenal real sporting dynamo
    bears bulls giants jets lions tigers eagles cowboys redskins dodgers yankees lakers celtics warriors knights
    rangers pirates patriots panthers raiders saints steelers chiefs broncos dolphins braves reds cubs mets sox
    rockets spurs heat magic suns kings sharks bruins flyers penguins devils blues jazz nets hawks hornets wizards
    bulldogs wildcats huskies spartans badgers
    agreement accord accords treaty pact protocol convention declaration charter plan statement doctrine syndrome
    process dialogue summit conference forum marathon olympics games cup open prix festival awards award prize
    museum gallery philharmonic symphony orchestra opera choir ballet war offensive
    act law amendment bill report study list index gospel dam`),
  bodiesOf: set(
    'university corporation corp voice bank college institute church archdiocese diocese bishop archbishop duke prince earl king queen duchess battle treaty',
  ),
  titles: set(`
    mr mrs ms miss dr prof professor president premier chancellor king queen prince princess pope sir lord lady dame
    gen general lt lieutenant col colonel maj major capt captain sgt sergeant cpl pvt adm admiral cmdr commander
    sen senator rep representative gov governor mayor secretary minister ambassador judge justice sheriff deputy
    officer detective chief chairman chairwoman ceo director coach pastor rev reverend bishop archbishop cardinal
    sheikh sheik ayatollah imam mullah emir sultan saint sister brother father
    spokesman spokeswoman spokesperson lawyer attorney actor actress singer author son daughter wife husband`),
  speech: set('say tell add ask reply argue insist deny note explain recall write tweet testify plead'),
  doubtful: set(`
    Taliban Hamas Of Nice Reading March Mobile Nancy Victoria Bath Deal Sandwich Hope Independence Liberty Union Police Orange
    Normal Best Most Split Same Opportunity Hell Eden Paradise Friendship Success Enterprise Commerce Justice Lost
    Jordan Chad Georgia Mali Turkey Lincoln Jackson Madison Austin Houston Charlotte Florence Sydney
    Adelaide Carolina Virginia Montana Dakota Chelsea Brooklyn Kent Chester Lancaster
    Santiago Sofia Lourdes Cleveland Clinton Monroe Wilson Nelson Hamilton Hudson Wellington
    Warren Preston Bradford Stafford Stanford Winston Washington Jefferson Franklin Clay Logan Troy Tyler Taylor
    Marshall Mason Morgan Irving Garland Carson Gary Eugene Elizabeth Helena Regina Savannah Sierra Trinidad
    England Ames Hall Hill Bush Blair Brown Grant Hart Ford Lee Ray Roy Earl Dean Drew
    Salem Aurora Phoenix Buffalo Rugby Cork Bury Ware Rye Hove Hull Barking Tring Wells Poole Worth Street Wall
    Central Western Eastern Northern Southern Grand Green White Black Young Long Moore King Queen Prince Bishop
    Market Center Centre Corner Beach Lake Park Forest Garden Spring Springs Falls Rock Stone Bridge Ridge Valley
    College University Hospital Church Temple Tower Palace Castle Fort Camp Mission Post Station Junction Harbor
    Islands Island Hills Heights Grove Plain Plains Summit Universal General Major Colonel Battle Defiance Sun Moon
    Man Male Bar Bon Ham Ball Bank Car Can Van Date Ben Ali Omar Sara Lila Maria Rosa Pedro Juan Marcos San Santa
    Sale Dover Windsor Essen Worms Angle Bend Champion Early
    Economy Energy Fair Fairness Federal Freedom Golf Government Home House Imperial Industry International Law
    Media Military National Parliament Peace People Republic Royal School Security Senate Council Court State Time
    Tuesday Uniform Veteran Water Welcome Why Winner Many Much Such Both Several Some Two Three Four Five Six
    Seven Eight Nine Ten Here There They Their Bridge Agency Company Party Army Navy Banner Star Globe Journal
    Times Sunday Cross Red Blue Gold Silver Diamond Pearl Rose Lily Iris Ivy Daisy Violet Amber Ruby Jade     Dawn Joy Grace Faith Mercy Charity Felicity Constance Prudence Tara Bali Andes Sinai Kim Rio     Francis Leon Marion Vernon Gordon Allen Dennis Perry Quincy Lawrence Mitchell Douglas Stewart Stuart
    Graham Campbell Scott Bruce Keith Ross Murray Cameron Craig Barry Glen Clyde Kelly Shannon Tracy Stacy Kerry
    Clare Ashley Beverly Leslie Whitney Lindsay Courtney Hilary Dixon Nixon Carter Reagan Obama Trump Biden`),
  nowhere: set(`
    earth moon century department mathematics politics science history game day night time one way man
    parliament congress senate english arabic hebrew spanish latin islam christianity judaism god allah heaven hell
    facebook twitter telegram youtube instagram tiktok whatsapp google reddit internet section article chapter part
    phase volume figure table session group week round stage bitcoin covid-19 ebola zika medicare medicaid`),
  particles: set(
    'of de del de la las los le les du des da do dos di el al ez es ed ar as ash ad an upon sur am im bin el- al-',
  ),
  calendar:
    set(`march may monday tuesday wednesday thursday friday saturday sunday january february april june july august
    september october november december jan feb mar apr jun jul aug sep sept oct nov dec
    spring summer autumn fall winter ramadan easter christmas eid passover thanksgiving`),
  openers: set(`
    the a an this that these those it its he she they we you i his her their our my your in on at by for from to of
    with as after before since until while when where why how who what which whose if but and or nor so yet then
    there here also both some many most more several such no not all each every other another two three four five
    six seven eight nine ten meanwhile however although though because despite during about over under against
    among between officials police soldiers troops rebels militants government protesters authorities local state
    according earlier later last next first second third yes now today yesterday tomorrow still just only even
    new former`),
  areas: areaAbbreviations,
}
