import { z } from 'zod'

/** A stretch of the report: UTF-16 code units into `report.text`, end exclusive; `text` is what stands there. */
export const Span = z.object({
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  text: z.string(),
})
export type Span = Readonly<z.infer<typeof Span>>

/** A stretch without its words, where these would be long. */
export interface Extent {
  readonly start: number
  readonly end: number
}

export const spanOf = (text: string, start: number, end: number): Span => ({
  start,
  end,
  text: text.slice(start, end),
})

export const overlaps = (a: Extent, b: Extent): boolean => a.start < b.end && b.start < a.end

export const contains = (outer: Extent, inner: Extent): boolean =>
  outer.start <= inner.start && inner.end <= outer.end

export const sameExtent = (a: Extent, b: Extent): boolean => a.start === b.start && a.end === b.end
