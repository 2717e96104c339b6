type Slot = Readonly<Record<string, number | string>>

const numbered = (words: string, first = 1): Slot =>
  Object.fromEntries(words.split(' ').map((word, i) => [word, i + first]))

/** Every word on one line has the value that opens it. */
const valued = (lines: Readonly<Record<string, string>>): Slot =>
  Object.fromEntries(
    Object.entries(lines).flatMap(([value, words]) =>
      words.split(', ').map(word => [word, /^-?\d+(?:\.\d+)?$/.test(value) ? Number(value) : value]),
    ),
  )

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

const DIGITS = numbered(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
)
const TENS: Slot = { thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90 }
const COMPOUNDS: Slot = Object.fromEntries(
  Object.entries({ twenty: 20, ...TENS }).flatMap(([tens, n]) =>
    Object.entries(DIGITS)
      .filter(([, ones]) => Number(ones) < 10)
      .map(([word, ones]) => [`${tens}-${word}`, Number(n) + Number(ones)]),
  ),
)

/** "a", "an" and "one" before a unit; the rest are the plain numbers. 'X' is a number that is not told. */
const COUNTS: Slot = {
  ...DIGITS,
  ...TENS,
  ...COMPOUNDS,
  ...valued({
    '1': 'a, an, a full, a whole, another',
    '2': 'a couple of, couple of, a pair of, a couple',
    '12': 'a dozen, dozen',
    '100': 'a hundred, hundred, one hundred',
    '1.5': 'a-and-a-half, one and a half, one-and-a-half',
    '2.5': 'two and a half, two-and-a-half',
    '3.5': 'three and a half, three-and-a-half',
    '0.5': 'half a, half an, a half',
    X: 'a few, few, several, many, some, a number of, dozens of, hundreds of, a handful of, countless, multiple',
  }),
}

const UNITS: Slot = valued({
  second: 'seconds',
  minute: 'minute, minutes',
  hour: 'hour, hours, hrs',
  day: 'day, days',
  week: 'week, weeks',
  weekend: 'weekend, weekends',
  month: 'month, months',
  quarter: 'quarter, quarters',
  year: 'year, years',
  decade: 'decade, decades',
  century: 'century, centuries',
})

const PLURAL_UNITS: Slot = Object.fromEntries(Object.entries(UNITS).filter(([word]) => word.endsWith('s')))
const SINGLE_UNITS: Slot = Object.fromEntries(Object.entries(UNITS).filter(([word]) => !word.endsWith('s')))

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
  named: valued({
    '12-25': 'christmas, christmas day, xmas',
    '12-24': 'christmas eve',
    '12-26': 'boxing day',
    '12-31': "new year's eve, new years eve",
    '01-01': "new year's day, new years day",
    '02-14': "valentine's day",
    '05-01': 'may day',
    '10-31': 'halloween',
    '03-08': "international women's day",
    '11-11': 'armistice day, remembrance day, veterans day',
    'easter-2': 'good friday',
    'easter-7': 'palm sunday',
    'easter+0': 'easter sunday, easter',
    'easter+1': 'easter monday',
    '2001-09-11':
      '9/11, september 11 attacks, sept. 11 attacks, september 11 terrorist attacks, sept. 11 terrorist attacks, september 11th attacks',
    '2005-07-07': '7/7 bombings, 7/7 attacks',
    '2008-11-26': '26/11 attacks, 26/11',
    '2015-11-13': 'november 13 attacks',
    '2021-01-06':
      'january 6 riot, jan. 6 riot, january 6 attack, jan. 6 attack, january 6 insurrection, jan. 6 insurrection',
    '2023-10-07':
      'october 7 attack, oct. 7 attack, october 7 attacks, oct. 7 attacks, october 7 massacre, oct. 7 massacre, october 7th attack, october 7th attacks, 7 october attack, 7 october attacks',
  }),
  festival: valued({
    moon: 'ramadan, eid al-fitr, eid al-adha, eid-ul-fitr, eid-ul-adha, eid, ashura, arbaeen, muharram, nowruz, norouz, mawlid, passover, yom kippur, rosh hashanah, hanukkah, sukkot, purim, diwali, holi, lent, holy week, lunar new year, chinese new year, tet, vesak, thanksgiving, ramzan',
  }),
}
