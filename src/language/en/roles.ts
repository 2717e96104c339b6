import type { RoleLexicon } from '../../reader/rules/roles/lexicon.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/))

export const roles: RoleLexicon = {
  lightVerbs: words(
    'launch carry conduct stage mount commit perform hold make undertake execute perpetrate wage deliver organize organise begin start resume lead open intensify continue step order plan threaten announce unleash initiate hit have impose sign reach issue declare call join end suspend',
  ),
  answering: words('respond answer retaliate react reply counter follow threaten proceed continue begin'),
  agentBy: words('by'),
  patientBy: words('on against upon targeting into over'),
  placeBy: words('at in near inside outside around across within along throughout on'),
  instrumentBy: words('with using'),
  giving: words(
    'send give provide offer deliver donate supply grant lend pay hand ship sell pledge promise transfer award aid help assistance support relief delivery donation loan supply shipment ultimatum',
  ),
  wielding: words(
    'fire launch detonate use plant hurl throw lob explode drop unleash shoot set place wield employ deploy',
  ),
  doneOn: words(
    'fire open strike advance march crack shoot descend attack launch throw hurl aim lash direct call',
  ),
  targeting: words('targeting hitting striking killing wounding injuring involving destroying attacking'),
  madeOf: words('barrage volley salvo hail wave series spate flurry rain string number'),
  quantities: words(
    'dozens hundreds thousands scores tens millions number numbers couple pair handful majority group groups crowd crowds band bands most many some several rest half third team teams wave series',
  ),
  ownedBy: words('of from'),
  suffers: words('die perish drown succumb pass collapse suffocate starve'),
  suffered: words(
    'death killing murder assassination arrest abduction kidnapping capture execution injury detention conviction burial funeral trial release rescue poisoning disappearance shooting imprisonment extradition',
  ),
  mutual: words(
    'talk talks meeting clash clashes battle fighting fight firefight gunbattle war deal agreement ceasefire truce treaty summit negotiation negotiations negotiate exchange dialogue ties cooperation cooperate conversation call meet speak sign confer',
  ),
  conflicts: words(
    'war conflict crisis fighting clash clashes battle violence unrest uprising revolution insurgency',
  ),
  accusing: words('accuse suspect charge blame indict arrest detain acquit clear try'),
  convicting: words('convict sentence jail imprison'),
  addressed: words('ACCUSE AGREE AID CONCEDE CONSULT COOPERATE REQUEST SUPPORT THREATEN'),
  directing: words(
    'order force urge ask tell command direct allow permit help lead persuade compel instruct encourage get cause enable warn invite recruit train pressure',
  ),
  states: words('prison jail custody court hospital church school detention exile'),
}
