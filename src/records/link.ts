import { z } from 'zod'
import { Span } from './span.ts'

export const LINK_KINDS = ['prompts', 'retaliation', 'enables', 'part-of', 'precedes'] as const
export const LinkKind = z.enum(LINK_KINDS)
export type LinkKind = z.infer<typeof LinkKind>

/** One event led to another, and the report says so in `evidence`. Links never form a circle. */
export const Link = z.object({
  from: z.string(),
  to: z.string(),
  kind: LinkKind,
  evidence: Span,
  confidence: z.number().min(0).max(1),
})
export type Link = z.infer<typeof Link>
