import { z } from 'zod'
import { Span } from './span.ts'

export const PRECISIONS = [
  'minute',
  'part-of-day',
  'day',
  'week',
  'month',
  'season',
  'year',
  'unknown',
] as const

export const Time = z.object({
  start: z
    .string()
    .describe(
      'Local calendar time, ISO 8601, as precise as is known: "2020-03-11", "2020-03-11T06:00", "2019-12".',
    ),
  end: z.string(),
  precision: z.enum(PRECISIONS),
  basis: z
    .enum(['stated', 'inferred'])
    .describe(
      "'stated' rests on `span`; 'inferred' follows from another event or from the date of publication.",
    ),
  span: Span.optional(),
  from: z.string().optional().describe('What it was inferred from: an event id, or "published".'),
})
export type Time = z.infer<typeof Time>

export const TimeMention = z.object({
  span: Span,
  value: z.string().optional().describe('TIMEX3 value; absent where unresolved.'),
  type: z.enum(['date', 'time', 'duration', 'set']),
  start: z.string().optional(),
  end: z.string().optional(),
})
export type TimeMention = z.infer<typeof TimeMention>
