import { expect, test } from 'vitest'
import { attribution } from '../../src/language/en/attribution.ts'
import { english } from '../../src/language/en/english.ts'
import { findAttributions } from '../../src/reader/rules/attributions.ts'

/** Each attribution as "source | cue | stance | content". */
const read = (text: string): string[] =>
  findAttributions(english.cut(text), attribution).map(a =>
    [a.source?.text ?? '', a.cue.text, a.stance, text.slice(a.content.start, a.content.end)].join(' | '),
  )

test.each([
  ['Police said the bridge collapsed.', ['Police | said | asserts | the bridge collapsed']],
  [
    'The minister said Monday that the talks had failed.',
    ['The minister | said | asserts | the talks had failed'],
  ],
  [
    'Two trucks exploded near the depot, the army said Tuesday.',
    ['the army | said | asserts | Two trucks exploded near the depot'],
  ],
  [
    'Two trucks exploded near the depot, the army said Tuesday, hours after a curfew began.',
    ['the army | said | asserts | Two trucks exploded near the depot'],
  ],
  [
    'Four people, police said, were arrested.',
    ['police | said | asserts | Four people, police said, were arrested'],
  ],
  [
    'At least nine miners died, according to hospital officials, who asked not to be named.',
    ['hospital officials | according to | asserts | At least nine miners died'],
  ],
  [
    'According to the ministry, nine miners died.',
    ['the ministry | According to | asserts | nine miners died'],
  ],
  [
    '"We will not leave," said Amira Haddad, a teacher in the town. "This is our home."',
    [
      'Amira Haddad | said | asserts | "We will not leave," said Amira Haddad, a teacher in the town. "This is our home."',
    ],
  ],
  [
    'Amira Haddad, a teacher who fled in May, told reporters: "Nothing is left."',
    ['Amira Haddad | told | asserts | "Nothing is left."'],
  ],
  [
    'A spokesman for the governor, who spoke on condition of anonymity, said the dam was safe.',
    ['A spokesman for the governor | said | asserts | the dam was safe'],
  ],
  ['The rebels denied carrying out the raid.', ['The rebels | denied | denies | carrying out the raid']],
  [
    'The company denied responsibility for the spill.',
    ['The company | denied | denies | responsibility for the spill'],
  ],
  ['The group vowed to avenge its leader.', ['The group | vowed | threatens | to avenge its leader']],
  [
    'The president pledged to rebuild the port.',
    ['The president | pledged | promises | to rebuild the port'],
  ],
  [
    'There was no immediate comment from the navy about the sinking.',
    ['the navy | no immediate comment | declines | the sinking'],
  ],
  [
    'The embassy declined to comment on the arrests.',
    ['The embassy | declined to comment | declines | the arrests'],
  ],
  [
    'Planes struck what army officers said was a fuel depot outside the city.',
    ['army officers | said | asserts | what army officers said was a fuel depot outside the city'],
  ],
  [
    'The blast was blamed on Ansar, a militia believed to be responsible for two earlier raids.',
    [' | believed | believes | Ansar, a militia believed to be responsible for two earlier raids'],
  ],
  [
    'The army accused the rebels of burning the village.',
    ['The army | accused | asserts | the rebels of burning the village'],
  ],
  [
    'The mayor was quoted as saying that the water was clean.',
    ['The mayor | was quoted as saying | asserts | the water was clean'],
  ],
  [
    'Officials said ten people died, but residents said the toll was higher.',
    ['Officials | said | asserts | ten people died', 'residents | said | asserts | the toll was higher'],
  ],
  ['It was reported that the pilot survived.', [' | was reported | asserts | the pilot survived']],
  [
    'Investigators did not say who fired first.',
    ['Investigators | did not say | declines | who fired first'],
  ],
  [
    'At least nine miners died, the Red Cross said on Wednesday.',
    ['the Red Cross | said | asserts | At least nine miners died'],
  ],
  ["A doctors' group said nine miners died.", ["A doctors' group | said | asserts | nine miners died"]],
  [
    'If the dam broke, she added, the town would be lost.',
    ['she | added | asserts | If the dam broke, she added, the town would be lost'],
  ],
  [
    'Nine miners died, residents said, but the company denied that there was a fire.',
    ['residents | said | asserts | Nine miners died', 'the company | denied | denies | there was a fire'],
  ],
  ['The company denied that figure.', ['The company | denied | denies | that figure']],
  ['Crowds threw stones at guards, who answered with tear gas.', []],
  ['"We go on." The council has ruled out a truce.', []],
  [
    'The mayor promised that the thieves would be punished.',
    ['The mayor | promised | promises | the thieves would be punished'],
  ],
  [
    'The envoy blamed the rebels for the raid, and jets bombed two camps.',
    ['The envoy | blamed | asserts | the rebels for the raid'],
  ],
  [
    'Four miners escaped on Saturday, the manager, Lena Ortiz, said by telephone.',
    ['the manager, Lena Ortiz | said | asserts | Four miners escaped on Saturday'],
  ],
  ['Doctors put the number of wounded at 41.', ['Doctors | put | asserts | the number of wounded at 41']],
  [
    'An earlier count by the province had put the toll at 12.',
    ['the province | had put | asserts | the toll at 12'],
  ],
  ['The guard declined to say who fired.', ['The guard | declined to say | declines | who fired']],
  ['Last month, the agency repeated its offer of a prize.', []],
  ['"No," she said when they asked.', ['she | said | asserts | "No,"']],
  [
    'Doctors put the toll at 24; the minister denied that anybody was shot.',
    ['Doctors | put | asserts | the toll at 24', 'the minister | denied | denies | anybody was shot'],
  ],
  [
    'Calling it a "day of shame" the bishop said "We must mourn."',
    ['the bishop | said | asserts | "We must mourn."'],
  ],
  ['The company raised its price to 12 dollars.', []],
  ['The court quashed the vote, citing irregularities.', []],
  ['The two men crossed the river and camped in the hills.', []],
  ['She told them to leave the house.', []],
  ['All went according to plan.', []],
])('%s', (text, expected) => {
  expect(read(text)).toEqual(expected)
})

test('a quotation runs on over paragraphs until it is closed', () => {
  const text = '“We lost everything,” the farmer said.\n\n“The river came at night.\n\n“Nobody warned us.”'
  expect(read(text)).toEqual([`the farmer | said | asserts | ${text}`])
})

test.each(['', '""""', '" said', 'said', ', said', 'according to', '🙂 said 🙂', 'قال " said'])(
  '%j does not make it throw',
  text => {
    for (const a of findAttributions(english.cut(text), attribution)) {
      expect(text.slice(a.cue.start, a.cue.end)).toBe(a.cue.text)
      expect(a.content.start).toBeLessThan(a.content.end)
    }
  },
)
