import { expect, test } from 'vitest'
import { tollsDisagree } from '../../src/exports/accounts.ts'
import { tollsInWords } from '../../src/exports/toll.ts'
import type { Harm } from '../../src/records/event.ts'
import { event, told } from './told.ts'

const WORDS = 'three servicemen, two Americans, one British soldier, the mayor, dozens of fighters, the mayor'
const { at, mention } = told([WORDS])

type Row = [
  kind: Harm['kind'],
  low: number,
  high: number | null,
  who?: string,
  partOf?: number,
  claim?: string,
]

const withHarm = (rows: Row[]) =>
  event('e', mention('soldier'), {
    harm: rows.map(([kind, low, high, who, partOf, claim]) => ({
      kind,
      low,
      high,
      span: at('three'),
      ...(who && { who: at(who) }),
      ...(partOf !== undefined && { partOf }),
      ...(claim && { claim }),
    })),
  })

test.each<[Row[], string[]]>([
  [[['killed', 3, 3]], ['3 killed']],
  [[['killed', 3, 3, 'three servicemen']], ['3 killed (servicemen)']],
  [[['wounded', 2, null]], ['≥2 wounded']],
  [[['killed', 12, 15]], ['12–15 killed']],
  [[['displaced', 120000, null]], ['≥120,000 displaced']],
  [[['killed', 0, 0]], ['0 killed']],
  [[['killed', 1, 1, 'the mayor']], ['1 killed (mayor)']],
  [
    [
      ['killed', 3, 3, 'servicemen'],
      ['killed', 2, 2, 'two Americans', 0],
      ['killed', 1, 1, 'one British soldier', 0],
    ],
    ['3 killed (servicemen; of them 2 Americans, 1 British soldier)'],
  ],
  // A part whose total is not there, or is itself, stands alone instead of vanishing.
  [[['killed', 2, 2, 'two Americans', 7]], ['2 killed (Americans)']],
  [[['killed', 2, 2, 'two Americans', 0]], ['2 killed (Americans)']],
])('%j reads %j', (rows, words) => expect(tollsInWords(withHarm(rows))).toEqual(words))

test.each<[Row[], boolean]>([
  [[['killed', 3, 3]], false],
  [
    [
      ['killed', 5, 5, 'dozens of fighters', undefined, 'a'],
      ['killed', 9, 9, 'dozens of fighters', undefined, 'b'],
    ],
    true,
  ],
  [
    [
      ['killed', 5, null, 'dozens of fighters', undefined, 'a'],
      ['killed', 9, 9, 'dozens of fighters', undefined, 'b'],
    ],
    false,
  ],
  // Two groups of one account are two numbers and not two opinions.
  [
    [
      ['killed', 5, 5, 'one British soldier', undefined, 'a'],
      ['killed', 1, 1, 'the mayor', undefined, 'a'],
    ],
    false,
  ],
  [
    [
      ['killed', 5, 5, undefined, undefined, 'a'],
      ['wounded', 9, 9, undefined, undefined, 'b'],
    ],
    false,
  ],
])('%j disagree: %s', (rows, disagree) => expect(tollsDisagree(withHarm(rows))).toBe(disagree))
