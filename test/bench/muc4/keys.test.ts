import { expect, test } from 'vitest'
import { keysOf } from '../../../bench/muc4/keys.ts'

const KEY = `
;;; a note
0.  MESSAGE: ID                     DEV-MUC3-9001 (X)
1.  MESSAGE: TEMPLATE               1 (OPTIONAL)
2.  INCIDENT: DATE                  - 08 JAN 90
3.  INCIDENT: LOCATION              PERU: LIMA (CITY)
4.  INCIDENT: TYPE                  ATTACK / BOMBING
9.  PERP: INDIVIDUAL ID             ? "MEN" / "GROUP OF MEN" /
                                    "MASKED MEN"
12. PHYS TGT: ID                    "BANK"
                                    "CAR"
18. HUM TGT: NAME                   -
19. HUM TGT: DESCRIPTION            "MAYOR": "ANA RUIZ"
23. HUM TGT: EFFECT OF INCIDENT     DEATH: "ANA RUIZ" / INJURY: "ANA RUIZ"

0.  MESSAGE: ID                     DEV-MUC3-9002 (X)
1.  MESSAGE: TEMPLATE               *
4.  INCIDENT: TYPE                  *
`

const [template] = keysOf(KEY).get('DEV-MUC3-9001') ?? []

test('a report without incidents has no templates', () => {
  expect(keysOf(KEY).get('DEV-MUC3-9002')).toEqual([])
})

test('a template may be optional', () => {
  expect(template.optional).toBe(true)
})

test.each([
  ['date', [{ forms: ['- 08 JAN 90'], of: [], optional: false }]],
  ['location', [{ forms: ['PERU: LIMA (CITY)'], of: [], optional: false }]],
  ['type', [{ forms: ['ATTACK', 'BOMBING'], of: [], optional: false }]],
  ['perpetrator', [{ forms: ['MEN', 'GROUP OF MEN', 'MASKED MEN'], of: [], optional: true }]],
  [
    'target',
    [
      { forms: ['BANK'], of: [], optional: false },
      { forms: ['CAR'], of: [], optional: false },
    ],
  ],
  ['victim: name', []],
  ['victim: description', [{ forms: ['MAYOR'], of: ['ANA RUIZ'], optional: false }]],
  ['victim: effect', [{ forms: ['DEATH', 'INJURY'], of: ['ANA RUIZ', 'ANA RUIZ'], optional: false }]],
] as const)('%s', (slot, fillers) => {
  expect(template.slots[slot]).toEqual(fillers)
})
