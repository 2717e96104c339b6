import type { EventLexicon } from '../../events/scene.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/))

export const events: EventLexicon = {
  definite: words('the this that these those his her its their such both'),
  demonstrative: words('this that these those such'),
  other: words(
    'another other similar second third fourth fifth further more new separate fresh additional subsequent next different later',
  ),
  earlier: words('previous earlier initial first original last prior past former recent'),
  vague: words(
    'incident violence operation event situation crisis action episode tragedy atrocity conflict act unrest fighting hostilities',
  ),
  elliptic: words('some others they it several one many most both them those'),
  doers: words(
    'bomber attacker assailant gunman gunmen shooter hijacker kidnapper abductor killer rioter marcher demonstrator protester striker arsonist',
  ),
  deadly: words(
    'kill killing slay slaying murder die death perish pass assassinate assassination execute execution behead',
  ),
  lasting: words(
    'pandemic epidemic outbreak war conflict crisis drought famine campaign insurgency revolution coronavirus covid-19',
  ),
  nthDay:
    /(second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,3}(?:st|nd|rd|th)) (?:straight |consecutive |successive )?day (?:running )?(?:on )?$/i,
  ordinals: new Map(
    'first second third fourth fifth sixth seventh eighth ninth tenth'
      .split(' ')
      .map((word, i) => [word, i + 1]),
  ),
  singularInS: words('crisis unrest news politics chaos siege series'),
  classifying: /(?:ial|ary|eral|ional|term|itarian|ipal)$/,
  occurring: words(
    'be occur happen come take begin start erupt break last end follow continue resume unfold hold schedule set open close conclude become remain stage conduct carry launch strike hit keep go enter spread disrupt drag last shut',
  ),
  bringing: words('cause leave result lead bring trigger inflict claim end'),
  harmful: words('ASSAULT DEATH ACCIDENT DISASTER CRIME PROTEST COERCE'),
  outcomes: words(
    'toll kill killing slay slaying murder die death perish wound wounding injure injury hurt maim casualty fatality massacre slaughter assassinate assassination execute execution behead dead killed wounded injured drown flee displace evacuate destroy damage destruction damaged hospitalize',
  ),
}
