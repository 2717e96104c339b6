import { z } from 'zod'
import { Span } from './span.ts'
import { Time } from './time.ts'

export const STATUSES = ['happened', 'ongoing', 'planned', 'threatened', 'possible', 'denied'] as const
export const Status = z.enum(STATUSES)
export type Status = z.infer<typeof Status>

export const HARM_KINDS = ['killed', 'wounded', 'captured', 'missing', 'displaced', 'destroyed'] as const
export const HarmKind = z.enum(HARM_KINDS)
export type HarmKind = z.infer<typeof HarmKind>

export const Harm = z.object({
  kind: HarmKind,
  low: z
    .number()
    .nonnegative()
    .describe('"at least 12" is low 12, high null; "a dozen" 12, 12; "dozens" 24, null.'),
  high: z.number().nonnegative().nullable(),
  who: Span.optional().describe("Who was harmed, in the report's words."),
  actor: z.string().optional(),
  span: Span,
  claim: z
    .string()
    .optional()
    .describe('The claim that gives this number, where somebody other than the reporter says so.'),
  partOf: z
    .number()
    .int()
    .nonnegative()
    .optional()
    .describe('Index, in the same list, of the total in which this number is already counted.'),
})
export type Harm = z.infer<typeof Harm>

export const Participant = z.object({
  role: z.enum(['agent', 'patient', 'instrument', 'recipient', 'other']),
  actor: z.string().optional().describe('An actor id; absent for instruments and objects.'),
  span: Span,
  certainty: z.enum(['stated', 'alleged']).describe('"believed to be responsible" is alleged.'),
})
export type Participant = z.infer<typeof Participant>

export const EventRecord = z.object({
  id: z.string(),
  type: z.string().describe('PLOVER type, or a type that the codebook adds.'),
  mode: z.string().optional().describe('PLOVER mode, or one that the codebook adds.'),
  status: Status,
  background: z.boolean().describe('Told to explain the news, not the news itself.'),
  mentions: z
    .array(z.object({ trigger: Span, sentence: z.number().int().nonnegative() }))
    .describe('Every place in this report that speaks of this one event. The first is the fullest.'),
  participants: z.array(Participant),
  place: z.object({ id: z.string(), span: Span }).optional(),
  time: Time.optional(),
  harm: z
    .array(Harm)
    .describe('Tolls, one for each number that the report gives, also where two numbers disagree.'),
  confidence: z.number().min(0).max(1),
})
export type EventRecord = z.infer<typeof EventRecord>
