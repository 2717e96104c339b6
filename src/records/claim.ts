import { z } from 'zod'
import { Span } from './span.ts'

export const SOURCE_KINDS = [
  'official',
  'military',
  'armed-group',
  'witness',
  'analyst',
  'media',
  'organisation',
  'person',
  'unknown',
] as const

export const STANCES = [
  'asserts',
  'denies',
  'doubts',
  'believes',
  'threatens',
  'promises',
  'declines',
] as const
export const Stance = z.enum(STANCES)
export type Stance = z.infer<typeof Stance>

export const Claim = z.object({
  id: z.string(),
  source: z
    .object({
      actor: z.string().optional(),
      span: Span,
      kind: z.enum(SOURCE_KINDS),
      anonymous: z.boolean(),
    })
    .optional(),
  cue: Span.describe('The words that hand the statement to its source: "said", "according to".'),
  stance: Stance,
  content: z.object({ start: z.number().int().nonnegative(), end: z.number().int().nonnegative() }),
  about: z.array(z.string()).describe('The events that the content speaks of.'),
})
export type Claim = z.infer<typeof Claim>
