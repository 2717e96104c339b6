import { z } from 'zod'
import { STANCES } from '../../src/records/claim.ts'
import { HARM_KINDS, STATUSES } from '../../src/records/event.ts'
import { LINK_KINDS } from '../../src/records/link.ts'

const Extent = z.tuple([z.number().int().nonnegative(), z.number().int().nonnegative()])

/** Labels of one report at offsets (UTF-16 code units) into its text, which is not here. */
export const StandOff = z.object({
  doc: z.string(),
  annotator: z.string(),
  /** Made from the text that was annotated: an other text has an other key. */
  text: z.string(),
  events: z.array(
    z.object({
      type: z.string(),
      status: z.enum(STATUSES),
      background: z.boolean(),
      optional: z.boolean().optional(),
      start: z.string().optional(),
      end: z.string().optional(),
      triggers: z.array(Extent),
      roles: z.array(
        z.object({
          role: z.enum(['agent', 'alleged', 'patient', 'recipient', 'instrument', 'place', 'time']),
          at: Extent,
        }),
      ),
      tolls: z.array(
        z.object({
          kind: z.enum(HARM_KINDS),
          low: z.number(),
          high: z.number().nullable(),
          at: Extent,
          who: Extent.optional(),
          source: Extent.optional(),
          partOf: z.number().int().optional(),
        }),
      ),
    }),
  ),
  claims: z.array(
    z.object({
      source: Extent.optional(),
      cue: Extent,
      content: z.array(Extent),
      stance: z.enum(STANCES),
      about: z.array(z.number().int()),
    }),
  ),
  links: z.array(
    z.object({
      from: z.number().int(),
      to: z.number().int(),
      kind: z.enum(LINK_KINDS),
      words: z.array(Extent),
    }),
  ),
  ties: z.array(z.object({ actor: Extent, kind: z.string(), to: Extent })),
  mentions: z.object({
    /** Up to here every mention is marked. */
    to: z.number().int().nonnegative(),
    list: z.array(z.object({ at: Extent, label: z.string() })),
  }),
})
export type StandOff = z.infer<typeof StandOff>
