import { z } from 'zod'

export const Problem = z.object({
  where: z.string().describe('File with line and column, field, or words of the report.'),
  what: z.string(),
  remedy: z.string().optional(),
})
export type Problem = z.infer<typeof Problem>
