import type { RoleLexicon } from '../../reader/rules/roles.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/))

export const roles: RoleLexicon = {
  lightVerbs: words(
    'launch carry conduct stage mount commit perform hold make undertake execute perpetrate wage deliver organize organise begin start resume lead open intensify continue step order claim plan threaten announce unleash stage initiate hit have impose sign reach issue declare call',
  ),
  agentBy: words('by'),
  patientBy: words('on against upon targeting into over'),
  placeBy: words('at in near inside outside around across within along throughout on'),
  instrumentBy: words('with using'),
  targeting: words('targeting hitting striking killing wounding injuring involving destroying attacking'),
  madeOf: words('barrage volley salvo hail wave series spate flurry rain string number'),
  suffers: words('die perish drown succumb pass collapse suffocate starve'),
  suffered: words(
    'death killing murder assassination arrest abduction kidnapping capture execution injury detention conviction burial funeral trial release rescue poisoning disappearance shooting imprisonment extradition',
  ),
  mutual: words(
    'talk talks meeting clash clashes battle fighting firefight gunbattle war fight deal agreement ceasefire truce treaty summit negotiation negotiations exchange dialogue ties cooperation conversation call',
  ),
}
