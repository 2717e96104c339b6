import type { Meaning, TimeForm } from '../times.ts'

/** Nothing that goes on as a number: "March 3,000", "2019/20". */
const ENDS = '(?![-/,.]?\\d)'
const YEAR = `(?:(?: ?, ?| |-){year}${ENDS})?`
/** A number after a month that counts something instead: "In March 20 people were killed". */
const NOT_COUNTED =
  '(?![\\d:%]|[.,/]\\d| ?(?:percent|per cent|people|years?|days?|hours?|a\\.m|p\\.m|am|pm)\\b)'
const THROUGH = '(?: ?- ?| to | and | through | until | or )'

/** Each meaning with its forms. Where two match, the longer wins; of equals, the earlier. */
const FORMS: Readonly<Record<Meaning, readonly string[]>> = {
  iso: ['{year}-{mm}-{dd}(?:[t ]{hour}:{minute}(?::\\d\\d)?(?:\\.\\d+)?(?:z|[+-]\\d\\d:?\\d\\d)?)?'],
  slashes: ['{first}(?:/|\\.|-){second}(?:/|\\.|-){year}'],
  named: ['{Named}(?:,? (?:in |of )?{year})?'],
  festival: [
    '(?:the )?(?:(?:holy |fasting )?(?:month|feast|festival) of )?{Festival}(?:,? (?:in |of )?{year})?',
  ],
  date: [
    `(?:{Anyweekday},? )?(?:the )?{day}(?: of | |-|){Month}${YEAR}`,
    `(?:{Anyweekday},? )?{Month} (?:the )?{day}${NOT_COUNTED}${YEAR}`,
    `{day} {Month} {yy}(?= ?(?:[\\])(\\[,.;:-]|$))`,
    `(?:{mod}[ -](?:the month of )?)?{Fullmonth}`,
    `(?:{mod}[ -](?:the month of )?)?{Month}(?:,? | of |, in ){year}${ENDS}`,
    `(?:{mod} )?{relative} {Fullmonth}`,
    '(?:{mod} )?{Fullmonth} (?:of )?{yearword}',
    '{Month} {day},? (?:of )?{yearword}',
    '{day} {Month},? (?:of )?{yearword}',
    `{Month} {day}${THROUGH}{day2}${NOT_COUNTED}${YEAR}`,
    `(?:the )?{day}${THROUGH}(?:the )?{day2}(?: of)? {Month}${YEAR}`,
    `{Month}${THROUGH}{Month2}(?:(?:, | of | ){year}${ENDS})?`,
    `{mod}[ -](?:the year )?{year}${ENDS}`,
    '(?:(?:fiscal|calendar|financial) (?:year )?|the year )?{year}(?![/,.]\\d|\\d|-\\d\\d-)',
    '{year}[-/]{yy2}',
    'the {day} of (?:this|the) month',
  ],
  weekday: [
    '{predawn} (?:on )?{Weekday}',
    '{Weekday} {predawn}',
    '(?:{mod} (?:on )?)?{Weekday}(?: {part})?',
    '{mod} {relative} {Weekday}',
    '{relative} {Weekday}(?: {part})?',
    '{Weekday} {mod} {part}',
    '{Weekday} (?:of )?{relative2} week',
    '{overnight}(?: on| from| into)? {Weekday}',
    '(?:the )?(?:{mod} )?{part} (?:of|on) {Weekday}',
    "{Weekday}'s (?:{mod} )?{part}",
    'the {Weekday} just past',
  ],
  deictic: [
    '(?:{mod} (?:on )?)?{deictic}(?: {part})?',
    '{deictic} {mod} {part}',
    '{predawn} (?:on )?{deictic}',
    '{deictic} {predawn}',
    '(?:{mod} )?{tonight}',
    '(?:{mod} )?{relative} {part}',
    '{overnight}',
    '(?:the )?(?:{mod} )?{part} of {deictic}',
  ],
  unit: [
    '(?:{mod} (?:in )?)?{relative} {single}',
    '(?:in )?{mod} (?:in )?the {single}',
    '(?:{mod} )?the current {single}',
    'the {weekend}',
  ],
  ago: [
    '(?:{count}|{number})(?:-| to | or )(?:{count2}|{number2}) {unit} {ago}',
    '{count} {unit} {ago}',
    '{number} {unit} {ago}',
    '{units} {ago}',
  ],
  anchored: [
    '{count} {unit} {beside}(?! than\\b)',
    '{number} {unit} {beside}(?! than\\b)',
    '{units} {beside}(?! than\\b)',
    '(?:on |in )?the {single} {edge}',
    '(?:on |in )?the (?:very )?{next} {single}',
    '(?:the )?(?:very )?{next} {part}',
    '(?:the )?{next} {Weekday}',
    '{next} day',
    '(?:later |earlier )?that (?:same )?{single}',
    '(?:later |earlier )?that (?:same )?{part}',
    '(?:later|earlier) (?:in the|the same) {single}',
    'within {units}(?: of)?',
    'within {count} {unit} of',
  ],
  clock: [
    '{hour}(?:[:.]{minute})?[ -]?{half}(?: \\(?{zone}\\)?)?',
    '{hour}:{minute}(?::\\d\\d)?(?: hours)?(?: \\(?{zone}\\)?)',
    '(?<=\\b(?:at|around|about|by|from|until|since|before|after|between|and|to|near) ){hour}:{minute}(?![\\d:])',
    '{clock4}(?: hours)? ?{zone}',
    '(?<=\\b(?:at|around|about|by|from|until|since|before|after) ){clock4} (?:hours|hrs)',
    "{hour} o'clock(?: in the {part})?",
    '(?<!\\b(?:high|the) ){noon}',
    '{hour}:{minute} in the {part}',
  ],
  part: [
    '{predawn}',
    '(?<=\\b(?:in|during|through|into|throughout|by) the )(?:{mod} )?{part}(?: hours)?',
    '(?<=\\b(?:at|before|after|around|by|until|since|from) ){part}',
    '(?:the )?(?:{mod} )?{part} (?:of|on)(?= (?:the )?(?:{Month}|\\d))',
    '(?<=\\b(?:during|in) the ){wholeday}(?! of\\b)',
    '(?<=\\b(?:in|at|around|about|before) )the (?:{mod} )?{part}(?: hours)?',
  ],
  season: [
    '(?:the )?(?:{mod}[ -])?{season} (?:of )?{year}',
    '(?:{mod} )?{relative} {season}',
    '{season} (?:of )?{yearword}',
    '(?<=\\b(?:in|during|by|since|until) )(?:the )?(?:{mod} )?{season}(?! of\\b)',
  ],
  decade: [
    "(?:the )?(?:{mod}[ -])?{decade}'?s",
    "(?:the )?(?:{mod}[ -])?'{twodigits}'?s",
    'the (?:{mod} )?{nineties}',
  ],
  century: ['(?:the )?(?:{mod}[ -])?{century}[- ]century'],
  fraction: [
    '(?:the )?{ordinal}[- ]{fraction}(?: of)?(?: fiscal)? {year}',
    '(?:the )?{ordinal}[- ]{fraction} of {yearword}',
    '(?:the )?{ordinal}[- ]{fraction}(?: of (?:the|this) year)?',
  ],
  last: [
    '(?:the )?(?:{backward}|{prior}) (?:{count}|{number}) {unit}',
    'the {backward} (?:{straight} )?(?:{units}|{single})',
    '(?:the )?{recent} {units}',
    '(?:the )?{forward} (?:{count}|{number}) {unit}',
    '(?:the )?{forward} {units}',
  ],
  duration: [
    '{count} {plushalf}[- ]{unit}',
    '(?:{count}|{number})(?: {straight})?[- ]{unit}(?:[- ]long)?',
    '(?:{count}|{number})(?:-| to | or )(?:{count2}|{number2})[- ]{unit}',
    '{units}(?= of )',
    '(?<=\\b(?:for|lasted|lasting|over|in|through) (?:the )?){units}',
    'half (?:a|an) {single}',
    '(?:a|an|one|{count}) {unit} and a half',
    'all {single}(?: long)?',
    '{units}-long',
    'the first (?:{count}|{number}) {units}',
    'the entire {single}',
  ],
  age: ['(?:{count}|{number})(?:-| ){unit}(?:-| )old', '(?<=\\baged )(?:{number}|{count})(?: {unit})?'],
  set: [
    '{often}',
    '(?:every|each) {Weekday}(?: {part})?',
    '{Weekdays}',
    '{Weekday} {nights}',
    '(?:every|each) {Fullmonth}',
    'every (?:{count}|{number}) {unit}',
    'every {other} {single}',
    '{times} (?:a|an|every|each) {single}',
  ],
  reference: ['(?<!\\bas ){reference}', '{bygone}(?= ?(?:[.,;:]|$|and\\b|or\\b|but\\b))'],
}

export const TIME_FORMS: readonly TimeForm[] = Object.entries(FORMS).flatMap(([means, forms]) =>
  forms.map(form => ({ means: means as Meaning, form })),
)
