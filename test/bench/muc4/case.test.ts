import { expect, test } from 'vitest'
import { learnCases, withCounted, withNames, withSmallLetters } from '../../../bench/muc4/case.ts'

const CASES = withCounted(
  withNames(
    learnCases([
      'On the green hills of the path, the police in Lima met the judge with a rifle, a bomb and the house of his friends.',
      'The New Rifle Works stood there with one rifle.',
    ]),
    ['Shining Path', 'MRTA', 'armed men'],
  ),
  ['SEVERAL GREMLINS CAME'],
)

test.each([
  ['THE POLICE IN LIMA MET THE JUDGE.', 'The police in Lima met the judge.'],
  ['THE SHINING PATH [MRTA] CAME WITH A RIFLE.', 'The Shining Path [MRTA] Came with a rifle.'],
  ['A BOMB. THE HOUSE', 'A bomb. The house'],
  ['THE JUDGE QUISPE', 'The Judge Quispe'],
  ['THE GREMLIN IN LA ESPERANZA', 'The gremlin in La Esperanza'],
])('%s', (text, written) => {
  expect(withSmallLetters(text, CASES)).toBe(written)
})
