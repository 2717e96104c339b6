import { numbered, type Slot, valued } from './slot.ts'
import { FESTIVALS, NAMED_DAYS } from './time-names.ts'
import { COUNTS, PLURAL_UNITS, SINGLE_UNITS, UNITS } from './time-numbers.ts'

const MONTHS = numbered(
  'january february march april may june july august september october november december',
)
const SHORT_MONTHS: Slot = {
  ...numbered('jan. feb. mar. apr. may jun. jul. aug. sep. oct. nov. dec.'),
  ...numbered('jan feb mar apr may jun jul aug sep oct nov dec'),
  'sept.': 9,
  sept: 9,
}

const WEEKDAYS = numbered('monday tuesday wednesday thursday friday saturday sunday')
const SHORT_WEEKDAYS: Slot = {
  ...numbered('mon. tue. wed. thu. fri. sat. sun.'),
  'tues.': 2,
  'weds.': 3,
  'thur.': 4,
  'thurs.': 4,
}

/** Words of each slot with their values. */
export const TIME_SLOTS: Readonly<Record<string, Slot>> = {
  month: { ...MONTHS, ...SHORT_MONTHS },
  fullmonth: MONTHS,
  anyweekday: { ...WEEKDAYS, ...SHORT_WEEKDAYS },
  weekday: WEEKDAYS,
  nights: { nights: 'NI', mornings: 'MO', afternoons: 'AF', evenings: 'EV' },
  weekdays: Object.fromEntries(Object.entries(WEEKDAYS).map(([word, n]) => [`${word}s`, n])),
  count: COUNTS,
  unit: UNITS,
  units: PLURAL_UNITS,
  single: SINGLE_UNITS,
  mod: valued({
    early:
      'early, early in, the beginning of, beginning of, the start of, start of, the first days of, the early days of',
    mid: 'mid, middle of, the middle of',
    late: 'late, late in, the end of, end of, the final days of, the last days of, the closing days of',
    earlier: 'earlier, earlier in',
    later: 'later, later in',
  }),
  part: valued({
    MO: 'morning, mid-morning',
    AF: 'afternoon, mid-afternoon',
    EV: 'evening',
    NI: 'night, nighttime',
    DT: 'daytime, daylight hours',
    DA: 'dawn, daybreak, sunrise',
    DU: 'dusk, sunset, nightfall',
    EM: 'pre-dawn hours, predawn hours, small hours, early hours, wee hours, early morning hours',
  }),
  wholeday: { day: 'DT' },
  predawn: valued({ EM: 'before dawn, before daybreak, before sunrise' }),
  plushalf: { 'and a half': 0.5 },
  tonight: { tonight: 'NI' },
  overnight: { overnight: 'ON' },
  relative: valued({
    '-1': 'last, this past',
    '0': 'this',
    '1': 'next, this coming, the coming',
  }),
  deictic: valued({
    '-2': 'the day before yesterday',
    '-1': 'yesterday',
    '0': 'today',
    '1': 'tomorrow',
    '2': 'the day after tomorrow',
  }),
  ago: valued({ '-1': 'ago', '1': 'from now, hence' }),
  beside: valued({
    '-1': 'earlier, before, prior, previously, beforehand, prior to',
    '1': 'later, after, afterward, afterwards, following',
  }),
  edge: valued({
    '-1': 'before, earlier, prior',
    '1': 'after, later, following',
  }),
  next: valued({ '-1': 'previous, preceding, prior', '0': 'same, very', '1': 'next, following, ensuing' }),
  half: valued({ am: 'a.m., am, a.m', pm: 'p.m., pm, p.m' }),
  zone: valued({
    Z: 'gmt, utc, z',
    local:
      'local time, local, est, edt, et, cet, bst, pst, pdt, cst, cdt, mst, mdt, jst, ist, eastern, pacific, central',
  }),
  noon: valued({ '12:00': 'noon, midday', '24:00': 'midnight' }),
  season: valued({ SP: 'spring', SU: 'summer', FA: 'autumn, fall', WI: 'winter' }),
  ordinal: {
    ...numbered('first second third fourth'),
    ...numbered('1st 2nd 3rd 4th'),
    last: -1,
    latest: -1,
    final: -1,
  },
  century: {
    ...numbered(
      'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first',
    ),
    ...numbered(
      '1st 2nd 3rd 4th 5th 6th 7th 8th 9th 10th 11th 12th 13th 14th 15th 16th 17th 18th 19th 20th 21st',
    ),
  },
  nineties: {
    twenties: 2,
    thirties: 3,
    forties: 4,
    fifties: 5,
    sixties: 6,
    seventies: 7,
    eighties: 8,
    nineties: 9,
  },
  fraction: valued({ Q: 'quarter', H: 'half' }),
  backward: valued({ '-1': 'last, past, most recent' }),
  prior: valued({ '-1': 'previous, preceding' }),
  forward: valued({ '1': 'next, coming' }),
  recent: valued({ '-1': 'recent' }),
  straight: valued({
    '1': 'straight, consecutive, successive, solid, full, whole, more, further, additional, extra, long',
  }),
  often: valued({
    P1D: 'daily, every day, each day, every single day, nightly, every night',
    P1W: 'weekly, every week, each week',
    P2W: 'fortnightly, biweekly',
    P1M: 'monthly, every month, each month',
    P3M: 'quarterly, every quarter',
    P1Y: 'every year, each year, yearly, annually',
    PT1H: 'hourly, every hour',
  }),
  weekend: { weekend: 'weekend' },
  bygone: { 'the past': 'PAST_REF', 'the future': 'FUTURE_REF' },
  yearword: valued({ '-1': 'last year, the previous year', '0': 'this year, the year', '1': 'next year' }),
  other: { other: 2 },
  times: { once: 1, twice: 2, 'three times': 3, 'four times': 4 },
  reference: valued({
    PRESENT_REF: 'now, currently, right now, nowadays, these days, at present, presently, at the moment',
    PAST_REF: 'recently, in the past, most recently, more recently, lately, in recent times',
    FUTURE_REF: 'soon, in the future, in the near future, in coming days, in the coming days',
  }),
  named: NAMED_DAYS,
  festival: FESTIVALS,
}
