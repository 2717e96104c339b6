import type { TimeLexicon } from '../times.ts'
import { TIME_FORMS } from './time-forms.ts'
import { FUTURE } from './time-future.ts'
import { NEVER_TIMES } from './time-never.ts'
import { TIME_SLOTS } from './time-slots.ts'

/** How English tells time. */
export const englishTimes: TimeLexicon = {
  slots: TIME_SLOTS,
  forms: TIME_FORMS,
  ordinalSuffixes: ['st', 'nd', 'rd', 'th'],
  directions: {
    since: 'since',
    until: 'until',
    till: 'until',
    before: 'before',
    by: 'before',
    'ahead of': 'before',
    'prior to': 'before',
    after: 'after',
    following: 'after',
  },
  approximate: ['about', 'around', 'roughly', 'some', 'approximately', 'nearly', 'almost', 'circa'],
  passed: ['the', 'at', 'least', 'about', 'around', 'shortly', 'just', 'early', 'in', 'on'],
  anchorFollows: ['after', 'before', 'following', 'of', 'to'],
  range: {
    joins: ['-', 'to', 'through', 'until', 'till'],
    lists: ['and'],
    opens: { between: ['and'] },
  },
  sameMoment: [
    'on',
    'at',
    'around',
    'about',
    'of',
    'in',
    'the',
    'local',
    'time',
    'early',
    'late',
    'just',
    'before',
    'after',
    'shortly',
  ],
  future: FUTURE,
  never: NEVER_TIMES,
}
