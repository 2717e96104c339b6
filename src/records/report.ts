import { z } from 'zod'
import { Span } from './span.ts'

export const Report = z.object({
  id: z.string().describe('Made from content, so that the same report read twice has the same id.'),
  source: z.string().describe('Where it came from: the file as it was named, or its address.'),
  title: z.string().optional(),
  authors: z.array(z.string()),
  agency: z.string().optional().describe('News agency credited in the dateline or byline, such as "AP".'),
  published: z.string().optional().describe('ISO 8601 instant, UTC.'),
  updated: z.string().optional().describe('ISO 8601 instant, UTC.'),
  dateline: z
    .object({ span: Span, place: z.string().optional() })
    .optional()
    .describe('The place and day that open a wire story: "BAGHDAD (AP) —".'),
  url: z.string().optional(),
  image: z.string().optional(),
  excerpt: z.string().optional(),
  tags: z.array(z.string()),
  categories: z.array(z.string()),
  language: z.string().describe('BCP 47.'),
  kind: z
    .enum(['news', 'other'])
    .describe('Is this a report of events at all? A recipe, a quiz or a list of tips is "other".'),
  extent: z
    .enum(['full', 'summary'])
    .optional()
    .describe('"summary" where the source gives only the beginning or an abstract of the report.'),
  text: z.string().describe('The body as plain text; paragraphs are separated by a blank line.'),
  sentences: z.array(
    z.object({
      start: z.number().int().nonnegative(),
      end: z.number().int().nonnegative(),
      paragraph: z.number().int().nonnegative(),
    }),
  ),
})
export type Report = z.infer<typeof Report>

/** A report as an importer hands it over: everything that the file itself says, before anything was read in it. */
export type Draft = Omit<Report, 'id' | 'agency' | 'dateline' | 'language' | 'kind' | 'sentences'> & {
  /** Stated by the file, where it does. */
  readonly language?: string
  readonly agency?: string
  /**
   * The local calendar day and, where known, time of publication with its offset as the file gave it
   * ("2020-03-14T14:18:13+03:00"): weekdays in the text refer to this day, not to the UTC one.
   */
  readonly publishedLocal?: string
  /** Front matter and other fields that no field of ours holds, as they stood. */
  readonly extra?: Readonly<Record<string, unknown>>
}
