/**
 * What a language knows about telling time, as data. A form is a regular expression over one lower-cased sentence in
 * which `{slot}` stands for any word of that slot (or a number of that kind) and is captured under its name; `{day2}` is
 * a second `{day}`. Capitals (`{Month}`) ask for a word that is written with one. What a form means is language-free.
 */
export interface TimeLexicon {
  /** Words of each slot with their values: `month` 1–12, `weekday` 1–7 from Monday, `count` a number or 'X'. */
  readonly slots: Readonly<Record<string, Readonly<Record<string, number | string>>>>
  readonly forms: readonly TimeForm[]
  /** What may follow the digits of a day: "3rd". */
  readonly ordinalSuffixes: readonly string[]
  /** Words that say on which side of the time something lies, up to three words before it. */
  readonly directions: Readonly<Record<string, Direction>>
  /** Words before a time that make it a rough one: "about". */
  readonly approximate: readonly string[]
  /** Words that may stand between a direction and its time: "since the". */
  readonly passed: readonly string[]
  /** Last words of an anchored time whose anchor follows: "two days after the attack". */
  readonly anchorFollows: readonly string[]
  /** Between two times these make one stretch: "to", "until"; after the opening words also those of `closing`. */
  readonly range: {
    readonly joins: readonly string[]
    /** Join days or years only where one follows the other: "2011 and 2012". */
    readonly lists: readonly string[]
    readonly opens: Readonly<Record<string, readonly string[]>>
  }
  /** Between a clock time or part of day and its day. */
  readonly sameMoment: readonly string[]
  readonly future: {
    readonly auxiliaries: readonly string[]
    /** Words near the time that look ahead: "scheduled", "due". */
    readonly cues: readonly string[]
    /** Before a cue these leave open whether what was expected has come: "had been scheduled". */
    readonly pastCues: readonly string[]
    /** Before a cue these leave a date open, and a weekday, which is near, ahead: "was due on Friday". */
    readonly pastVerbs: readonly string[]
    /** Behind the time these leave it open too: "but". */
    readonly turns: readonly string[]
    /** Lemmas after which an infinitive looks ahead: "vowed to strike". */
    readonly before: readonly string[]
    /** Before a weekday or month these look ahead whatever the verb says: "ahead of", "until". */
    readonly prepositions: readonly string[]
    /** Lemmas after which `movedBy` leads to a time ahead: "extended to". */
    readonly moves: readonly string[]
    readonly movedBy: readonly string[]
    /** Past forms after which even "until" leads to a time that is over: "fought on until". */
    readonly lasted: readonly string[]
    /** Before a time that owns something these leave it open: "before Friday's vote". */
    readonly beforeOwned: readonly string[]
    /** Before a weekday these look ahead: "a march for Friday". */
    readonly meantFor: readonly string[]
    /** Nouns of what is called together, and the lemmas that put it ahead of them, with "for", or leave it open. */
    readonly gatherings: readonly string[]
    readonly summons: readonly string[]
    readonly callsFor: readonly string[]
    readonly announces: readonly string[]
    /** Right before a time these look back: "since"; the others only where the time owns something: "for Friday's strikes". */
    readonly back: readonly string[]
    readonly backWithOwned: readonly string[]
  }
  readonly never: NeverTimes
}

export type Direction = 'since' | 'until' | 'before' | 'after'

export interface TimeForm {
  readonly means: Meaning
  readonly form: string
}

export type Meaning =
  | 'date'
  | 'iso'
  | 'slashes'
  | 'weekday'
  | 'deictic'
  | 'unit'
  | 'ago'
  | 'anchored'
  | 'clock'
  | 'part'
  | 'season'
  | 'decade'
  | 'century'
  | 'fraction'
  | 'last'
  | 'duration'
  | 'age'
  | 'set'
  | 'reference'
  | 'named'
  | 'festival'

export interface NeverTimes {
  /** Capitalised words that make a date part of a name: "15 May Organisation". */
  readonly namesAfter: readonly string[]
  /** Words after which four digits are a number of something: "Resolution 1973". */
  readonly numberedBefore: readonly string[]
  /** Words before four digits that make them an amount: "about 2000 troops". */
  readonly amountBefore: readonly string[]
  /** Units of measure after four digits: "2000 km". */
  readonly measuresAfter: readonly string[]
  /** Words before four digits that ask for a year, and others that leave it possible. */
  readonly yearPrepositions: readonly string[]
  readonly yearBefore: readonly string[]
  /** Months and weekdays that are also common words need one of these before them, or a number beside them. */
  readonly monthBefore: readonly string[]
  readonly doubtfulMonths: readonly number[]
}
