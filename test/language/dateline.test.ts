import { expect, test } from 'vitest'
import { findDateline } from '../../src/language/en/dateline.ts'

test.each([
  ['BAGHDAD (AP) — Rockets hit a base.', 'BAGHDAD (AP) —', 'BAGHDAD', 'AP', undefined],
  ['BAGHDAD (AP) --- Rockets hit a base.', 'BAGHDAD (AP) ---', 'BAGHDAD', 'AP', undefined],
  [
    'KABUL, Afghanistan, March 3 (Reuters) - Two died.',
    'KABUL, Afghanistan, March 3 (Reuters) -',
    'KABUL',
    'Reuters',
    undefined,
  ],
  ['KABUL, Afghanistan (AP) — Two died.', 'KABUL, Afghanistan (AP) —', 'KABUL', 'AP', undefined],
  ['JERUSALEM/GAZA (Reuters) - Two died.', 'JERUSALEM/GAZA (Reuters) -', 'JERUSALEM', 'Reuters', undefined],
  ['JERUSALEM/GAZA (Reuters)\n\nTwo died.', 'JERUSALEM/GAZA (Reuters)', 'JERUSALEM', 'Reuters', undefined],
  [
    'GUATEMALA CITY, 4 FEB 90 (ACAN-EFE) -- [TEXT] TWO DIED.',
    'GUATEMALA CITY, 4 FEB 90 (ACAN-EFE) -- [TEXT]',
    'GUATEMALA CITY',
    'ACAN-EFE',
    '1990-02-04',
  ],
  ['LIMA, 9 JAN 90 -- [TEXT] TWO DIED.', 'LIMA, 9 JAN 90 -- [TEXT]', 'LIMA', undefined, '1990-01-09'],
  [
    'NO CITY (EL SALVADOR), 5 FEB 89 (FBIS) -- [TEXT] TWO DIED.',
    'NO CITY (EL SALVADOR), 5 FEB 89 (FBIS) -- [TEXT]',
    'NO CITY',
    'FBIS',
    '1989-02-05',
  ],
  ['LONDON — Two died.', 'LONDON —', 'LONDON', undefined, undefined],
  [
    'ADDIS ABABA, Nov. 4, 2020 (Xinhua) -- Two died.',
    'ADDIS ABABA, Nov. 4, 2020 (Xinhua) --',
    'ADDIS ABABA',
    'Xinhua',
    '2020-11-04',
  ],
  ['Baghdad (AFP) - Two died.', 'Baghdad (AFP) -', 'Baghdad', 'AFP', undefined],
  ['(Reuters) - Two died.', '(Reuters) -', undefined, 'Reuters', undefined],
  ['Two die in blast\n\nBEIRUT (AP) — Two died.', 'BEIRUT (AP) —', 'BEIRUT', 'AP', undefined],
  ['By JANE ROE, Associated Press\n\nBEIRUT (AP) — Two died.', 'BEIRUT (AP) —', 'BEIRUT', 'AP', undefined],
  ['WASHINGTON, D.C. — Two died.', 'WASHINGTON, D.C. —', 'WASHINGTON', undefined, undefined],
  ['PORT-AU-PRINCE, Haiti — Two died.', 'PORT-AU-PRINCE, Haiti —', 'PORT-AU-PRINCE', undefined, undefined],
  ["N'DJAMENA, Chad (AP) — Two died.", "N'DJAMENA, Chad (AP) —", "N'DJAMENA", 'AP', undefined],
  [
    'Baghdad – American airstrikes on several places in Iraq early on Friday killed three soldiers.',
    'Baghdad –',
    'Baghdad',
    undefined,
    undefined,
  ],
  ['SÃO PAULO (AP) — Two died.', 'SÃO PAULO (AP) —', 'SÃO PAULO', 'AP', undefined],
])('%s', (text, span, place, agency, day) => {
  const found = findDateline(text)
  expect([found?.span.text, found?.place, found?.agency, found?.day]).toEqual([span, place, agency, day])
  expect(text.slice(found!.span.start, found!.span.end)).toBe(span)
})

test.each([
  ['Rockets hit a base north of Baghdad.'],
  ['BAGHDAD fell in 2003.'],
  ['U.S. troops left.'],
  ['TWO DIE IN BLAST - OFFICIALS'],
  ['Baghdad – Rockets hit a base'],
  ['Hassan – who had been on the run for nine years – was found on Friday in a house near the river.'],
  ['Analysis – Why the talks on the river and its waters failed once more, and what the two sides may do.'],
  ['The PMF (Popular Mobilization Forces) denied it.'],
  ['NATO (the alliance) denied it.'],
  ['UPDATE: Two died.'],
  ['A-10 jets struck.'],
  ['ANALYSIS — Two died and nobody knows why.'],
  ['Baghdad (the capital) fell.'],
  [''],
  ['(AP'],
  ['\n\n\n'],
  ['I — and I alone — did it.'],
])('no dateline: %s', text => {
  expect(findDateline(text)).toBeUndefined()
})
