import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isDay } from '../../src/calendar/days.ts'
import { english } from '../../src/language/en/english.ts'
import { englishTimes } from '../../src/language/en/times.ts'
import { resolveAnchored } from '../../src/mentions/times/anchored.ts'
import type { FoundTime } from '../../src/mentions/times/found.ts'
import { findTimes } from '../../src/mentions/times.ts'

/** A Saturday. */
const PUBLISHED = '2020-03-14'

const find = (text: string, published: string | undefined = PUBLISHED): FoundTime[] =>
  findTimes(english.cut(text), { published }, englishTimes)

/** "late December 2019-12 2019-12-21..2019-12-31 month" */
function shown({ span, value, start, end, precision }: FoundTime): string {
  const bounds = start === undefined ? '' : start === end ? start : `${start}..${end}`
  return [span.text, value ?? '-', bounds, precision].filter(Boolean).join(' | ')
}

test.each([
  // Weekdays look back to the latest one, on the day of publication too, unless the verb looks ahead.
  ['Rockets hit the base, officials said Saturday.', 'Saturday | 2020-03-14 | 2020-03-14 | day'],
  ['A bomb killed two guards on Wednesday.', 'Wednesday | 2020-03-11 | 2020-03-11 | day'],
  ["The ministry condemned Friday's raid.", 'Friday | 2020-03-13 | 2020-03-13 | day'],
  ["The militia vowed to take revenge for Friday's raids.", 'Friday | 2020-03-13 | 2020-03-13 | day'],
  ['On Sunday, a convoy was ambushed.', 'Sunday | 2020-03-08 | 2020-03-08 | day'],
  ['They will strike if we do not pay by Sunday.', 'Sunday | 2020-03-15 | 2020-03-15 | day'],
  ['The envoys will meet on Monday.', 'Monday | 2020-03-16 | 2020-03-16 | day'],
  ['The trial is scheduled for Tuesday.', 'Tuesday | 2020-03-17 | 2020-03-17 | day'],
  ['The court is expected to rule on Thursday.', 'Thursday | 2020-03-19 | 2020-03-19 | day'],
  ["Security was tightened ahead of Sunday's vote.", 'Sunday | 2020-03-15 | 2020-03-15 | day'],
  ['The curfew was extended until Wednesday.', 'Wednesday | 2020-03-18 | 2020-03-18 | day'],
  ['On Monday, the parliament will vote.', 'Monday | 2020-03-16 | 2020-03-16 | day'],
  ['The talks could resume Tuesday.', 'Tuesday | 2020-03-17 | 2020-03-17 | day'],
  ['It could have happened on Tuesday.', 'Tuesday | 2020-03-10 | 2020-03-10 | day'],
  ['The raid was the worst since Sunday.', 'Sunday | 2020-03-08 | 2020-03-08 | day'],
  ['Last Friday, gunmen stormed a bank.', 'Last Friday | 2020-03-13 | 2020-03-13 | day'],
  ['Last Saturday, gunmen stormed a bank.', 'Last Saturday | 2020-03-07 | 2020-03-07 | day'],
  ['Next Saturday is the deadline.', 'Next Saturday | 2020-03-21 | 2020-03-21 | day'],
  ['The army entered the town on Monday last week.', 'Monday last week | 2020-03-02 | 2020-03-02 | day'],
  ['FIGHTING ERUPTED ON WEDNESDAY.', 'WEDNESDAY | 2020-03-11 | 2020-03-11 | day'],
  ['The parliament voted to lift the ban on Friday.', 'Friday | 2020-03-13 | 2020-03-13 | day'],
  ['The rebels agreed to free them on Monday.', 'Monday | 2020-03-16 | 2020-03-16 | day'],
  // What is planned, called or moved is ahead; what may have come since is the nearer one.
  ['Talks planned for Tuesday were called off.', 'Tuesday | 2020-03-17 | 2020-03-17 | day'],
  ['A hearing was set for Tuesday, his lawyer said.', 'Tuesday | 2020-03-17 | 2020-03-17 | day'],
  ['The launch was due on Thursday, but fog set in.', 'Thursday | 2020-03-12 | 2020-03-12 | day'],
  ['The launch had been planned for Thursday.', 'Thursday | 2020-03-12 | 2020-03-12 | day'],
  ['The envoy invited both sides to talks on Wednesday.', 'Wednesday | 2020-03-18 | 2020-03-18 | day'],
  ['The union called for a strike on Thursday.', 'Thursday | 2020-03-19 | 2020-03-19 | day'],
  ['The bishop called for calm on Thursday.', 'Thursday | 2020-03-12 | 2020-03-12 | day'],
  ['The union announced a march for Thursday.', 'Thursday | 2020-03-19 | 2020-03-19 | day'],
  ['The union announced a strike on Thursday.', 'Thursday | 2020-03-12 | 2020-03-12 | day'],
  ['Elections to be held on Thursday were postponed.', 'Thursday | 2020-03-19 | 2020-03-19 | day'],
  ['The envoy was to leave on Thursday.', 'Thursday | 2020-03-19 | 2020-03-19 | day'],
  ['Officials expect results on Thursday.', 'Thursday | 2020-03-19 | 2020-03-19 | day'],
  ["Police were deployed before Sunday's vote.", 'Sunday | 2020-03-15 | 2020-03-15 | day'],
  ["Police were deployed before Thursday's vote.", 'Thursday | 2020-03-12 | 2020-03-12 | day'],
  ['Officials said the vote on Thursday will decide it.', 'Thursday | 2020-03-19 | 2020-03-19 | day'],
  ['The fighting continued until Thursday.', 'Thursday | 2020-03-12 | 2020-03-12 | day'],
  ['The governor extended the lockdown to May 1.', 'May 1 | 2020-05-01 | 2020-05-01 | day'],
  ['No evidence suggested a link to the raids in April.', 'April | 2019-04 | 2019-04 | month'],
  // Parts of a day.
  [
    'Shells fell on Friday night.',
    'Friday night | 2020-03-13TNI | 2020-03-13T18:00..2020-03-13T23:59 | part-of-day',
  ],
  [
    'He was shot Thursday morning.',
    'Thursday morning | 2020-03-12TMO | 2020-03-12T06:00..2020-03-12T11:59 | part-of-day',
  ],
  [
    'The mine exploded early Friday.',
    'early Friday | 2020-03-13 | 2020-03-13T00:00..2020-03-13T08:59 | part-of-day',
  ],
  [
    'The mine exploded late on Friday.',
    'late on Friday | 2020-03-13 | 2020-03-13T18:00..2020-03-13T23:59 | part-of-day',
  ],
  [
    'He was taken early Monday morning.',
    'early Monday morning | 2020-03-09TMO | 2020-03-09T00:00..2020-03-09T08:59 | part-of-day',
  ],
  [
    'Two planes struck the port overnight.',
    'overnight | 2020-03-13TNI | 2020-03-13T18:00..2020-03-14T05:59 | part-of-day',
  ],
  [
    'The bridge was shelled last night.',
    'last night | 2020-03-13TNI | 2020-03-13T18:00..2020-03-13T23:59 | part-of-day',
  ],
  [
    'A train was derailed before dawn today.',
    'before dawn today | 2020-03-14TNI | 2020-03-14T00:00..2020-03-14T05:59 | part-of-day',
  ],
  [
    'The shop burned on Friday at 11:25am.',
    'Friday at 11:25am | 2020-03-13T11:25 | 2020-03-13T11:25 | minute',
  ],
  [
    'Shots were heard this morning.',
    'this morning | 2020-03-14TMO | 2020-03-14T06:00..2020-03-14T11:59 | part-of-day',
  ],
  [
    'He was arrested on the night of 3 January.',
    'the night of 3 January | 2020-01-03TNI | 2020-01-03T18:00..2020-01-03T23:59 | part-of-day',
  ],
  [
    'The attack came at dawn on Tuesday.',
    'dawn on Tuesday | 2020-03-10TMO | 2020-03-10T04:00..2020-03-10T06:59 | part-of-day',
  ],
  [
    'In the afternoon of March 3 it rained.',
    'the afternoon of March 3 | 2020-03-03TAF | 2020-03-03T12:00..2020-03-03T17:59 | part-of-day',
  ],
  [
    'The jets struck before dawn on Friday.',
    'before dawn on Friday | 2020-03-13TNI | 2020-03-13T00:00..2020-03-13T05:59 | part-of-day',
  ],
  // Clock times.
  [
    'A car bomb went off at around 6 a.m. on Friday.',
    '6 a.m. on Friday | 2020-03-13T06:00 | 2020-03-13T06:00 | minute',
  ],
  ['The blast came at 10 a.m. Friday.', '10 a.m. Friday | 2020-03-13T10:00 | 2020-03-13T10:00 | minute'],
  [
    'The blast came on Friday at 7:45 pm.',
    'Friday at 7:45 pm | 2020-03-13T19:45 | 2020-03-13T19:45 | minute',
  ],
  [
    'The blast came on Friday at 12:30 a.m. local time.',
    'Friday at 12:30 a.m. local time | 2020-03-13T00:30 | 2020-03-13T00:30 | minute',
  ],
  [
    'Sirens sounded at 0530 GMT on Tuesday.',
    '0530 GMT on Tuesday | 2020-03-10T05:30Z | 2020-03-10T05:30Z | minute',
  ],
  ['The truce began at midnight on Thursday.', 'midnight on Thursday | 2020-03-12T24:00 | 2020-03-12 | day'],
  ['It was noon on Thursday.', 'noon on Thursday | 2020-03-12T12:00 | 2020-03-12T12:00 | minute'],
  [
    'The quake struck at 18:05 on 2 March.',
    '18:05 on 2 March | 2020-03-02T18:05 | 2020-03-02T18:05 | minute',
  ],
  ['The quake struck at 4 a.m.', '4 a.m. | - | minute'],
  // Days.
  ['He was killed on Jan. 3, 2020.', 'Jan. 3, 2020 | 2020-01-03 | 2020-01-03 | day'],
  ['He was killed on 3 January.', '3 January | 2020-01-03 | 2020-01-03 | day'],
  ['He was killed on the 3rd of January.', 'the 3rd of January | 2020-01-03 | 2020-01-03 | day'],
  ['He was killed on October 5.', 'October 5 | 2019-10-05 | 2019-10-05 | day'],
  ['He was killed on Saturday, March 7.', 'Saturday, March 7 | 2020-03-07 | 2020-03-07 | day'],
  ['The race is on Wednesday, April 21.', 'Wednesday, April 21 | 2021-04-21 | 2021-04-21 | day'],
  ['The race was on Thursday, April 23.', 'Thursday, April 23 | 2020-04-23 | 2020-04-23 | day'],
  ['The race was on Sunday, April 20.', 'Sunday, April 20 | - | day'],
  ['She was freed on Tuesday 10 March.', 'Tuesday 10 March | 2020-03-10 | 2020-03-10 | day'],
  ['Voters will go to the polls on April 28.', 'April 28 | 2020-04-28 | 2020-04-28 | day'],
  ['Voters will go to the polls on February 2.', 'February 2 | 2021-02-02 | 2021-02-02 | day'],
  ['SOLDIERS ENTERED THE TOWN ON 2 FEB 90.', '2 FEB 90 | 1990-02-02 | 1990-02-02 | day'],
  ['The note was dated 2020-02-27.', '2020-02-27 | 2020-02-27 | 2020-02-27 | day'],
  ['The note was dated 27/02/2020.', '27/02/2020 | 2020-02-27 | 2020-02-27 | day'],
  ['The note was dated 02/27/2020.', '02/27/2020 | 2020-02-27 | 2020-02-27 | day'],
  ['The note was dated 03/01/2020.', '03/01/2020 | - | 2020 | year'],
  ['The note was dated 04/04/2019.', '04/04/2019 | 2019-04-04 | 2019-04-04 | day'],
  ['The note was dated February 30, 2020.', 'February 30, 2020 | - | day'],
  ['Four died yesterday.', 'yesterday | 2020-03-13 | 2020-03-13 | day'],
  ['The shops will open tomorrow.', 'tomorrow | 2020-03-15 | 2020-03-15 | day'],
  ['They left the day before yesterday.', 'the day before yesterday | 2020-03-12 | 2020-03-12 | day'],
  ['They left three days ago.', 'three days ago | 2020-03-11 | 2020-03-11 | day'],
  ['They left 10 days ago.', '10 days ago | 2020-03-04 | 2020-03-04 | day'],
  ['They met on March 20 last year.', 'March 20 last year | 2019-03-20 | 2019-03-20 | day'],
  ['The ban was expected to end on December 15.', 'December 15 | 2019-12-15 | 2019-12-15 | day'],
  ['The vote was postponed to June 2.', 'June 2 | 2020-06-02 | 2020-06-02 | day'],
  ['The minister announced a new rule from March 24.', 'March 24 | 2020-03-24 | 2020-03-24 | day'],
  ['They left two or three years ago.', 'two or three years ago | PAST_REF | unknown'],
  // Months and their thirds.
  ['Tension had cooled in late January.', 'late January | 2020-01 | 2020-01-21..2020-01-31 | month'],
  [
    'It was the first raid since a late December attack.',
    'late December | 2019-12 | 2019-12-21..2019-12-31 | month',
  ],
  ['Floods began in early February.', 'early February | 2020-02 | 2020-02-01..2020-02-10 | month'],
  ['Floods began in late February.', 'late February | 2020-02 | 2020-02-21..2020-02-29 | month'],
  ['Schools closed in mid-March 2019.', 'mid-March 2019 | 2019-03 | 2019-03-11..2019-03-20 | month'],
  [
    'The deal was signed at the end of October.',
    'the end of October | 2019-10 | 2019-10-21..2019-10-31 | month',
  ],
  ['The deal was signed in March.', 'March | 2020-03 | 2020-03 | month'],
  ['The deal was signed in May.', 'May | 2019-05 | 2019-05 | month'],
  ['The deal was signed in November 2016.', 'November 2016 | 2016-11 | 2016-11 | month'],
  ['Elections will be held in December.', 'December | 2020-12 | 2020-12 | month'],
  ['Elections were held last October.', 'last October | 2019-10 | 2019-10 | month'],
  ['He resigned last month.', 'last month | 2020-02 | 2020-02 | month'],
  ['He resigned earlier this month.', 'earlier this month | 2020-03 | 2020-03-01..2020-03-14 | month'],
  ['He will resign later this month.', 'later this month | 2020-03 | 2020-03-14..2020-03-31 | month'],
  ['He resigned two months ago.', 'two months ago | 2020-01 | 2020-01 | month'],
  // Weeks.
  ['Clashes broke out last week.', 'last week | 2020-W10 | 2020-03-02..2020-03-08 | week'],
  ['Clashes broke out this week.', 'this week | 2020-W11 | 2020-03-09..2020-03-15 | week'],
  ['Clashes broke out two weeks ago.', 'two weeks ago | 2020-W09 | 2020-02-24..2020-03-01 | week'],
  ['Talks will resume next week.', 'next week | 2020-W12 | 2020-03-16..2020-03-22 | week'],
  ['Clashes broke out late last week.', 'late last week | 2020-W10 | 2020-03-05..2020-03-08 | week'],
  ['Clashes broke out last weekend.', 'last weekend | 2020-W10-WE | 2020-03-07..2020-03-08 | week'],
  // Seasons, quarters, years and more.
  ['The city fell in the summer of 2014.', 'the summer of 2014 | 2014-SU | 2014-06..2014-08 | season'],
  ['The city fell last summer.', 'last summer | 2019-SU | 2019-06..2019-08 | season'],
  [
    'Exports fell in the third quarter of 2019.',
    'the third quarter of 2019 | 2019-Q3 | 2019-07..2019-09 | season',
  ],
  ['Exports fell in the first half of 2019.', 'the first half of 2019 | 2019-H1 | 2019-01..2019-06 | season'],
  ['It was the worst attack since 1979.', '1979 | 1979 | 1979 | year'],
  ['It was the worst since the 1979 revolution.', '1979 | 1979 | 1979 | year'],
  ['Washington left the 2015 deal.', '2015 | 2015 | 2015 | year'],
  ['The party split in early 2019.', 'early 2019 | 2019 | 2019-01..2019-04 | year'],
  ['The party split by the end of 2019.', 'the end of 2019 | 2019 | 2019-09..2019-12 | year'],
  ['The party split last year.', 'last year | 2019 | 2019 | year'],
  ['The party split earlier this year.', 'earlier this year | 2020 | 2020-01..2020-03 | year'],
  ['The party split two years ago.', 'two years ago | 2018 | 2018 | year'],
  ['The group formed in the 1990s.', 'the 1990s | 199 | 1990..1999 | unknown'],
  ['The group formed in the late 1990s.', 'the late 1990s | 199 | 1997..1999 | unknown'],
  ["The group formed in the '80s.", "the '80s | 198 | 1980..1989 | unknown"],
  ['The fort dates from the 19th century.', 'the 19th century | 18 | 1801..1900 | unknown'],
  // Ranges.
  ['The war lasted from 2003 to 2011.', '2003 to 2011 | 2003/2011 | 2003..2011 | year'],
  ['In the 2003-2011 war many fled.', '2003-2011 | 2003/2011 | 2003..2011 | year'],
  [
    'Dozens died between 12 and 14 February.',
    '12 and 14 February | 2020-02-12/2020-02-14 | 2020-02-12..2020-02-14 | day',
  ],
  ['Clashes on March 3-5 left ten dead.', 'March 3-5 | 2020-03-03/2020-03-05 | 2020-03-03..2020-03-05 | day'],
  [
    'The siege lasted from March 3 to April 5, 2019.',
    'March 3 to April 5, 2019 | 2019-03-03/2019-04-05 | 2019-03-03..2019-04-05 | day',
  ],
  [
    'The siege lasted from Monday to Wednesday.',
    'Monday to Wednesday | 2020-03-09/2020-03-11 | 2020-03-09..2020-03-11 | day',
  ],
  [
    'Between March and May 2019 it rained.',
    'March and May 2019 | 2019-03/2019-05 | 2019-03..2019-05 | month',
  ],
  ['It rained from November to January.', 'November to January | 2019-11/2020-01 | 2019-11..2020-01 | month'],
  [
    'From 1 March to 20 March the roads were shut.',
    '1 March to 20 March | 2020-03-01/2020-03-20 | 2020-03-01..2020-03-20 | day',
  ],
  ['He was jailed in 2011 and 2012.', '2011 and 2012 | 2011/2012 | 2011..2012 | year'],
  [
    'They met on Thursday and Friday.',
    'Thursday and Friday | 2020-03-12/2020-03-13 | 2020-03-12..2020-03-13 | day',
  ],
  // Named days.
  ["The club was hit on New Year's Eve.", "New Year's Eve | 2019-12-31 | 2019-12-31 | day"],
  ['The club was hit on Christmas Day.', 'Christmas Day | 2019-12-25 | 2019-12-25 | day'],
  ['The church was hit on Easter Sunday 2019.', 'Easter Sunday 2019 | 2019-04-21 | 2019-04-21 | day'],
  ['The 9/11 attacks changed the law.', '9/11 | 2001-09-11 | 2001-09-11 | day'],
  ['He was captured during Ramadan.', 'Ramadan | - | unknown'],
  ['He got four and a half years.', 'four and a half years | P4.5Y | unknown'],
  // Lengths, sets and references.
  ['The siege lasted three days.', 'three days | P3D | unknown'],
  ['They held out for six hours.', 'six hours | PT6H | unknown'],
  ['A two-week truce was agreed.', 'two-week | P2W | unknown'],
  ['After weeks of protests he resigned.', 'weeks | PXW | unknown'],
  ['Prices doubled over the past three months.', 'the past three months | P3M | unknown'],
  ['A 10-year-old girl was killed.', '10-year-old | P10Y | unknown'],
  ['Crowds gather every Friday.', 'every Friday | XXXX-WXX-5 | unknown'],
  ['They march on Fridays.', 'Fridays | XXXX-WXX-5 | unknown'],
  ['The board meets twice a year.', 'twice a year | P1Y | unknown'],
  ['The army now holds the town.', 'now | PRESENT_REF | unknown'],
  ['Attacks have grown in recent weeks.', 'recent weeks | PAST_REF | unknown'],
  ['They fought years ago.', 'years ago | PAST_REF | unknown'],
])('%s', (text, expected) => {
  expect(find(text).map(shown)).toEqual([expected])
})

test.each([
  ['May said she would step down.'],
  ['March on the embassy, he told them.'],
  ['They march on the embassy.'],
  ['Theresa May resigned.'],
  ['It may rain.'],
  ['The Sun reported it.'],
  ['He sat in the sun.'],
  ['It was the second Lebanon war.'],
  ['The 15 May Organisation claimed it.'],
  ['A Boeing 737 crashed.'],
  ['About 2000 people fled.'],
  ['The 2000 km line was cut.'],
  ['Of these, 1846 persons were treated and 1720 had left.'],
  ['The council passed Resolution 1973.'],
  ['Some 1,200 people fled and 2,000 stayed.'],
  ['Call +44 1632 960000 or 01632 960 001.'],
  ['A 24-hour hotline was opened.'],
  ['A quarter of the voters stayed at home.'],
  ['The Sunday Times wrote it.'],
  ['The bank lent him money.'],
  ['The spring was dry and he had a fall.'],
  ['As soon as he came, he left.'],
  ['He ran 3-2 and won 6:30.'],
])('no time in: %s', text => {
  expect(find(text).map(shown)).toEqual([])
})

test.each([
  [
    'Three days earlier, rockets hit the base.',
    '2020-03-11',
    'Three days earlier',
    '2020-03-08',
    '2020-03-08',
    'day',
  ],
  ['The previous day, two died.', '2020-03-01', 'The previous day', '2020-02-29', '2020-02-29', 'day'],
  [
    'The next morning they left.',
    '2020-03-11',
    'The next morning',
    '2020-03-12T06:00',
    '2020-03-12T11:59',
    'part-of-day',
  ],
  ['They left the following day.', '2019-12-31', 'the following day', '2020-01-01', '2020-01-01', 'day'],
  ['He died two days later.', '2020-03-11', 'two days later', '2020-03-13', '2020-03-13', 'day'],
  ['He died days later.', '2020-03-11', 'days later', '2020-03-12', '2020-03-17', 'week'],
  ['He died hours later.', '2020-03-11', 'hours later', '2020-03-11', '2020-03-12', 'day'],
  ['He died that night.', '2020-03-11', 'that night', '2020-03-11T18:00', '2020-03-11T23:59', 'part-of-day'],
  ['He died the same day.', '2020-03-11', 'the same day', '2020-03-11', '2020-03-11', 'day'],
  ['It came two days after the raid.', '2020-03-11', 'two days after', '2020-03-13', '2020-03-13', 'day'],
  ['It came a week before the vote.', '2020-03-11', 'a week before', '2020-03-02', '2020-03-08', 'week'],
  ['It came the day before the vote.', '2020-03-11', 'the day before', '2020-03-10', '2020-03-10', 'day'],
  ['It exploded at 6 a.m.', '2020-03-11', '6 a.m.', '2020-03-11T06:00', '2020-03-11T06:00', 'minute'],
  ['The following Friday he fled.', '2020-03-11', 'The following Friday', '2020-03-13', '2020-03-13', 'day'],
  ['A month later he fled.', '2020-01-31', 'A month later', '2020-02', '2020-02', 'month'],
  ['Five years earlier he fled.', '2020-03-11', 'Five years earlier', '2015', '2015', 'year'],
])('%s hangs on %s', (text, anchorDay, phrase, start, end, precision) => {
  const [found] = find(text)
  expect([found.span.text, found.value, found.start]).toEqual([phrase, undefined, undefined])
  expect(resolveAnchored(found, anchorDay)).toMatchObject({ start, end, precision })
})

test.each([
  ['He fled years later.', '2020-03-11'],
  ['He fled on Friday.', '2020-03-11'],
  ['He fled a day later.', 'yesterday'],
])('nothing is reckoned from %s on %s', (text, day) => {
  expect(resolveAnchored(find(text)[0], day)).toBeUndefined()
})

test.each([
  ['The blast came two days after the raid.', 'next-words'],
  ['The blast came two days after.', 'story'],
  ['A day later the blast came.', 'story'],
  ['Within hours of the raid, the road was closed.', 'next-words'],
])('%s hangs on the %s', (text, to) => {
  expect(find(text)[0].anchor?.to).toBe(to)
})

test.each([
  ['He has ruled since 1979.', 'since'],
  ['He has ruled since at least 1979.', 'since'],
  ['The curfew holds until Sunday.', 'until'],
  ['He left before 2011.', 'before'],
  ['He left ahead of the 2011 vote.', 'before'],
  ['He must leave by Monday.', 'before'],
  ['He left after January 2011.', 'after'],
  ['He left in 2011.', undefined],
  ['He ruled from 1979 to 1991.', undefined],
])('%s: %s', (text, direction) => {
  expect(find(text)[0].direction).toBe(direction)
})

test.each([
  ['He was killed on Saturday.', '-'],
  ['He was killed in late December.', '-'],
  ['He was killed last week.', '-'],
  ['He was killed overnight.', '-'],
  ['He was killed yesterday.', '-'],
  ['He was killed on 3 March.', '-'],
  ['He was killed on 3 March 2019.', '2019-03-03'],
  ['He was killed in 2019.', '2019'],
])('without a date of publication: %s %s', (text, value) => {
  const [found] = findTimes(english.cut(text), {}, englishTimes)
  expect(found.value ?? '-').toBe(value)
  if (value === '-')
    expect([found.start, found.unresolved]).toEqual([undefined, 'the report has no date to count from'])
})

test.each([['2020-02-30'], ['soon'], ['14/03/2020'], ['']])(
  'a date of publication that is none counts as missing: %s',
  published => {
    expect(find('He was killed on Saturday.', published)[0].value).toBeUndefined()
  },
)

test.each([
  ['2020-03-15', '2020-03-14'],
  ['2020-03-14T00:30', '2020-03-14'],
  ['2020-03-15T00:30', '2020-03-14'],
  ['2020-03-13', '2020-03-07'],
])('published %s, Saturday was %s', (published, day) => {
  expect(find('Two died, police said Saturday.', published)[0].value).toBe(day)
})

test('an hour ago needs the hour of publication', () => {
  expect(find('It exploded three hours ago.', '2020-03-14T02:10').map(shown)).toEqual([
    'three hours ago | 2020-03-13T23:10 | 2020-03-13T23:10 | minute',
  ])
  expect(find('It exploded three hours ago.').map(shown)).toEqual([
    'three hours ago | - | 2020-03-13..2020-03-14 | day',
  ])
})

test('a named day is not that day before it was', () => {
  const text = 'The October 7 attack was the first.'
  expect(find(text, '2024-01-10')[0].value).toBe('2023-10-07')
  expect(find(text, '2020-03-14')[0].value).toBe('2019-10-07')
})

test('a length that ends with the report fills a stretch of the calendar', () => {
  expect(find('Prices doubled over the past three months.')[0].within).toEqual({
    start: '2019-12-14',
    end: '2020-03-14',
  })
})

test('every time of a sentence is found, in order, and each span is its text', () => {
  const text =
    'On Friday, a day after the truce of 5 March 2019 ended, he said he had fled in 2011 “at dawn”.'
  const found = find(text)
  expect(found.map(f => f.span.text)).toEqual(['Friday', 'a day after', '5 March 2019', '2011', 'dawn'])
  for (const { span } of found) expect(text.slice(span.start, span.end)).toBe(span.text)
})

const scraps = fc.constantFrom(
  'Monday',
  'March',
  'May',
  'late',
  'the',
  'of',
  'on',
  'from',
  'to',
  'and',
  '-',
  '3',
  '31',
  '2019',
  '99',
  '0',
  '24:00',
  '6 a.m.',
  'GMT',
  'last',
  'next',
  'week',
  'years',
  'ago',
  'later',
  'before',
  'dawn',
  'a',
  'two',
  'half',
  '1990s',
  "'80s",
  '19th century',
  'third quarter',
  'winter',
  'Easter',
  '9/11',
  '31/02/2020',
  '2020-02-30',
  '9999',
  '1000',
  '.',
  ',',
  '👍',
  'İ',
  '\n',
)

test('whatever the words, spans are their text, bounds are in order and days are days', () => {
  fc.assert(
    fc.property(
      fc.array(scraps, { maxLength: 14 }),
      fc.constantFrom('2020-03-14', '0001-01-01', '9999-12-31', undefined),
      (parts, published) => {
        const text = parts.join(' ')
        for (const { span, start, end } of findTimes(english.cut(text), { published }, englishTimes)) {
          expect(text.slice(span.start, span.end)).toBe(span.text)
          for (const bound of [start, end]) if (bound?.length === 10) expect(isDay(bound)).toBe(true)
          if (start && end) expect(start.slice(0, end.length) <= end).toBe(true)
        }
      },
    ),
    { numRuns: 500, seed: 7 },
  )
})

test.each([
  ['In 2016, the rebels held the town until June.', ['2016', '2016-06']],
  ['In the 2016 campaign he fought on until June.', ['2016', '2016-06']],
  ['The treaty of 2016 took effect in June.', ['2016', '2019-06']],
])('months take the year that opens their sentence: %s', (text, starts) => {
  expect(find(text).map(time => time.start)).toEqual(starts)
})

test.each([
  ['The governor extended the lockdown to May 1.', 'until'],
  ['The vote was postponed to Sunday.', 'until'],
  ['The bomber struck on Friday, shortly after noon.', undefined],
  ['The town has been cut off since Friday morning.', 'since'],
])('on which side of the time: %s', (text, direction) => {
  expect(find(text)[0].direction).toBe(direction)
})
