import { z } from 'zod'
import { Span } from './span.ts'

export const Place = z.object({
  id: z.string(),
  name: z.string(),
  lat: z.number().min(-90).max(90).optional(),
  lon: z.number().min(-180).max(180).optional(),
  country: z.string().optional().describe('ISO 3166-1 alpha-2.'),
  admin1: z.string().optional(),
  precision: z.enum(['exact', 'settlement', 'district', 'province', 'country', 'region']),
  gazetteer: z
    .string()
    .optional()
    .describe(
      'Gazetteer and its key, "geonames:98182"; absent where the place is known only by its surroundings.',
    ),
  mentions: z.array(Span),
})
export type Place = z.infer<typeof Place>
