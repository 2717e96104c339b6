import type { NumberLexicon } from '../../mentions/numbers/lexicon.ts'

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'

export const numbers: NumberLexicon = {
  values: new Map([
    ...UNITS.split(' ').map((word, i) => [word, i] as const),
    ...TENS.split(' ').map((word, i) => [word, 20 + 10 * i] as const),
    ['both', 2],
    ['half-dozen', 6],
  ]),
  // Lower bounds in words: "dozens" are at least two dozen; "several" and "a few" are more than two.
  vague: new Map<string, readonly [number, number | null]>([
    ['dozens', [24, null]],
    ['scores', [40, null]],
    ['hundreds', [200, null]],
    ['thousands', [2_000, null]],
    ['millions', [2_000_000, null]],
    ['several', [3, null]],
    ['couple', [2, 2]],
    ['handful', [3, null]],
    ['few', [3, null]],
    ['tens', [20, null]],
  ]),
  multipliers: new Map([
    ['dozen', 12],
    ['score', 20],
    ['hundred', 100],
    ['thousand', 1_000],
    ['million', 1_000_000],
    ['billion', 1_000_000_000],
  ]),
  vagueAfterArticle: new Set(['few', 'couple', 'handful']),
  vagueMultipliers: new Map([
    ['hundreds', 100],
    ['thousands', 1_000],
    ['millions', 1_000_000],
  ]),
  half: 'half',
  atLeast: ['at least', 'not less than', 'no fewer than', 'no less than', 'a minimum of', 'upwards of'],
  atMost: [
    'up to',
    'as many as',
    'at most',
    'no more than',
    'not more than',
    'fewer than',
    'less than',
    'under',
  ],
  orMore: ['or more', 'and counting'],
  above: ['more than', 'over', 'well over', 'in excess of', 'above'],
  about: [
    'about',
    'around',
    'nearly',
    'almost',
    'some',
    'roughly',
    'approximately',
    'an estimated',
    'close to',
  ],
  singular: new Set(['a', 'an', 'one', 'another', 'the', 'his', 'her']),
  none: new Set(['no', 'nobody', 'none', 'no-one']),
  measures: new Set(
    'percent per % km kilometers kilometres miles mile meters metres feet foot inches kg kilograms tons tonnes hours hour minutes days day weeks week months month years year dollars euros pounds degrees times a.m. p.m. gmt mph caliber calibre mm billion-dollar'.split(
      ' ',
    ),
  ),
}
