import { type Slot, valued } from './slot.ts'

/** Days that have a name: of every year, by their distance from Easter, or of one year. */
export const NAMED_DAYS: Slot = valued({
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
})
/** Festivals that move with the moon. */
export const FESTIVALS: Slot = valued({
  moon: 'ramadan, eid al-fitr, eid al-adha, eid-ul-fitr, eid-ul-adha, eid, ashura, arbaeen, muharram, nowruz, norouz, mawlid, passover, yom kippur, rosh hashanah, hanukkah, sukkot, purim, diwali, holi, lent, holy week, lunar new year, chinese new year, tet, vesak, thanksgiving, ramzan',
})
