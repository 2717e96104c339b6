import type { MentionLabel } from '../../records/offer.ts'

const THINGS: Readonly<Partial<Record<MentionLabel, string>>> = {
  weapon: `rocket missile bomb mortar grenade rifle gun pistol handgun firearm weapon explosive mine landmine shell
    ammunition bullet artillery drone knife machete sword dagger dynamite warhead torpedo launcher howitzer
    kalashnikov ak-47 ied device arms weaponry gas gunfire projectile munition machete axe tear-gas catapult
    cannon detonator shrapnel petrol-bomb flamethrower teargas baton nerve-agent`,
  vehicle: `car truck lorry bus van vehicle convoy tank helicopter plane aircraft airplane jet ship boat vessel ferry
    train tanker motorcycle motorbike bicycle minibus taxi ambulance warship submarine frigate destroyer airliner
    aeroplane fighter-jet bomber-plane warplane speedboat dinghy trawler freighter cruiser carrier
    pickup tractor tram locomotive carriage humvee bulldozer barge yacht gunboat chopper armored-vehicle suv`,
  facility: `base airport airfield airbase hospital school building house home hotel prison jail camp checkpoint embassy
    consulate mosque church temple synagogue cathedral shrine bridge runway road highway railway station port harbour
    harbor factory plant refinery pipeline dam warehouse office headquarters compound barracks depot market
    marketplace mall shop store restaurant cafe bar nightclub club stadium theater theatre cinema university college
    courthouse palace parliament villa apartment tunnel bunker silo facility facilities clinic reactor oilfield field
    mine border-crossing crossing outpost post garrison fort fortress tower skyscraper block mansion
    dormitory bank kindergarten nursery orphanage cemetery museum library gym square terminal wall fence
    installation site complex laboratory lab farm shelter bakery power-station grid reservoir hangar`,
  object: `ballot flag oil aid food money passport document file cargo grain weaponry statue monument crop livestock
    cattle property infrastructure debris wreckage body bodies corpse remains medicine vaccine equipment
    data computer website network account asset assets fund funds ransom uranium gold cocaine heroin drug drugs
    supplies tent fuel package letter video statement tape letter water electricity`,
  place: `city town village province district region area country island neighbourhood neighborhood suburb border coast
    river street valley mountain sea strait desert capital state county governorate oblast prefecture canton emirate territory zone strip peninsula forest park
    coastline lake hill mainland slum outskirts countryside municipality enclave nation`,
}

/** Common nouns for things and places, by the label of their mention. */
export const things: ReadonlyMap<string, MentionLabel> = new Map(
  Object.entries(THINGS).flatMap(([label, words]) =>
    words
      .split(/\s+/)
      .filter(word => word !== '')
      .map(word => [word, label as MentionLabel] as const),
  ),
)
