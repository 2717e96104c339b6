import { z } from 'zod'
import { STANCES } from '../../src/records/claim.ts'
import { HARM_KINDS, STATUSES } from '../../src/records/event.ts'
import { LINK_KINDS } from '../../src/records/link.ts'

/**
 * What an annotator writes. A quote is `SENTENCE:words` with the words exactly as they stand, and `#2` behind them for
 * the second place in the sentence where they stand: "4:attack#2".
 */
const Quote = z.string().regex(/^\d+:.+$/su, 'a quote is "SENTENCE:exact words"')
const Quotes = z.array(Quote).default([])
const Day = z.string().regex(/^\d{4}(?:-\d\d(?:-\d\d)?)?$/)

const Toll = z.strictObject({
  kind: z.enum(HARM_KINDS),
  low: z.number(),
  high: z.number().nullable(),
  number: Quote,
  who: Quote.optional(),
  source: Quote.optional(),
  /** Index, in this event's list, of the total that already counts this number. */
  partOf: z.number().optional(),
})

const Event = z.strictObject({
  type: z.string(),
  words: z.array(Quote).min(1),
  status: z.enum(STATUSES),
  background: z.boolean(),
  start: Day.optional(),
  end: Day.optional(),
  agent: Quotes,
  /** Agents that the report only alleges or suspects. */
  alleged: Quotes,
  patient: Quotes,
  recipient: Quotes,
  instrument: Quotes,
  place: Quotes,
  time: Quotes,
  tolls: z.array(Toll).default([]),
  /** Reading it as an event is right, and leaving it out is no mistake. */
  optional: z.boolean().default(false),
})

export const Draft = z.strictObject({
  doc: z.string(),
  annotator: z.string(),
  events: z.record(z.string(), Event).default({}),
  claims: z
    .array(
      z.strictObject({
        source: Quote.optional(),
        cue: Quote,
        content: z.union([Quote, z.array(Quote)]),
        stance: z.enum(STANCES).default('asserts'),
        about: z.array(z.string()).default([]),
      }),
    )
    .default([]),
  links: z
    .array(
      z.strictObject({
        from: z.string(),
        to: z.string(),
        kind: z.enum(LINK_KINDS),
        words: z.union([Quote, z.array(Quote)]),
      }),
    )
    .default([]),
  ties: z
    .array(
      z.strictObject({
        actor: Quote,
        kind: z.enum(['part-of', 'backed-by', 'led-by', 'role', 'ally', 'rival']),
        to: Quote,
      }),
    )
    .default([]),
  /** Every mention in the first `mentionsTo` sentences: "2:Taliban | armed-group". */
  mentionsTo: z.number().default(0),
  mentions: z.array(z.string().regex(/^\d+:.+\|.+$/su, 'a mention is "SENTENCE:words | label"')).default([]),
})
export type Draft = z.infer<typeof Draft>
