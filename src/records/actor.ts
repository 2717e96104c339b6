import { z } from 'zod'
import { Span } from './span.ts'

export const ACTOR_KINDS = [
  'state',
  'government',
  'military',
  'police',
  'armed-group',
  'igo',
  'ngo',
  'company',
  'media',
  'party',
  'civilians',
  'person',
  'organisation',
  'unknown',
] as const
export const ActorKind = z.enum(ACTOR_KINDS)
export type ActorKind = z.infer<typeof ActorKind>

export const Tie = z.object({
  kind: z.enum(['part-of', 'backed-by', 'led-by', 'role', 'ally', 'rival']),
  to: z.string().describe('An actor id.'),
  label: z.string().optional(),
  evidence: Span,
})
export type Tie = z.infer<typeof Tie>

export const Actor = z.object({
  id: z.string(),
  name: z.string().describe('Fullest form in the report.'),
  kind: ActorKind,
  country: z.string().optional().describe('ISO 3166-1 alpha-2.'),
  aliases: z.array(z.string()),
  ties: z.array(Tie),
  mentions: z.array(Span),
})
export type Actor = z.infer<typeof Actor>
