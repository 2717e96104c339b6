import { z } from 'zod'
import { Actor } from './actor.ts'
import { Claim } from './claim.ts'
import { EventRecord } from './event.ts'
import { Link } from './link.ts'
import { Place } from './place.ts'
import { Problem } from './problem.ts'
import { Report } from './report.ts'
import { TimeMention } from './time.ts'

/** What reading one report gives: the contract with users of the JSON. It may grow by optional fields only. */
export const Reading = z.object({
  casus: z.literal(1).describe('Version of this format.'),
  report: Report,
  events: z.array(EventRecord),
  claims: z.array(Claim),
  links: z.array(Link),
  actors: z.array(Actor),
  places: z.array(Place),
  times: z
    .array(TimeMention)
    .describe('Every time expression of the report, also those that no event uses, resolved or not.'),
  problems: z.array(Problem).describe('What was set aside or could not be read, in words; never silent.'),
})
export type Reading = z.infer<typeof Reading>
