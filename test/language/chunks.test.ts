import { expect, test } from 'vitest'
import { cut } from '../../src/language/en/words.ts'

test.each([
  ['The Red Cross said 12 people drowned.', 'The Red Cross | said | 12 people | drowned'],
  ['A raid on Aug. 12 killed ten farmers.', 'A raid | Aug. 12 | killed | ten farmers'],
  ['They told the Associated Press that he left.', 'They | told | the Associated Press | he | left'],
  ['They fear that Congress may act.', 'They | fear | Congress | may act'],
  ['The police killing of a boy angered them.', 'The police killing | a boy | angered | them'],
  [
    'Gunmen abducted monks in northern Roeland last week.',
    'Gunmen | abducted | monks | northern Roeland | last week',
  ],
  [
    'Shelling in the old town yesterday morning left two dead.',
    'Shelling | the old town | yesterday morning | left | two dead',
  ],
  ['On Friday police fired at a crowd.', 'Friday | police | fired | a crowd'],
  ["Friday's raids angered the city.", "Friday's raids | angered | the city"],
  ['Two men were shot dead in the bazaar.', 'Two men | were shot dead | the bazaar'],
  ['Police shot dead two miners.', 'Police | shot dead | two miners'],
  [
    'The attackers rode off, shot dead a guard and fled.',
    'The attackers | rode off | shot dead | a guard | fled',
  ],
  ['The River Roe burst its banks.', 'The River Roe | burst | its banks'],
  ["A nurses' group called a strike.", "A nurses' group | called | a strike"],
  [
    "It was the emirate's most direct attack on the port.",
    "It | was | the emirate's most direct attack | the port",
  ],
  ['Raids on the (state-backed) groups continued.', 'Raids | the (state-backed) groups | continued'],
  ['The two-day-old truce broke down.', 'The two-day-old truce | broke down'],
  ['The minister stepped stepped back.', 'The minister | stepped back'],
  ['The was no word from the army.', 'was | no word | the army'],
  ["'We will fight the rebels' he said.", 'We | will fight | the rebels | he | said'],
])('chunks of: %s', (text, chunks) => {
  expect(
    cut(text)
      .chunks.map(chunk => text.slice(chunk.start, chunk.end))
      .join(' | '),
  ).toBe(chunks)
})
