import type { Codebook } from '../../../codebook/codebook.ts'

/** What the entry says stands, unless the means are more particular: "suicide" and "bombing". */
export function chooseMode(
  codebook: Codebook,
  type: string,
  stated?: string,
  byMeans?: string,
): string | undefined {
  if (!stated || !byMeans) return stated ?? byMeans
  const order = [...(codebook.types.get(type)?.modes.keys() ?? [])]
  const kept = ['abduct', 'torture', 'sexual', 'targeted', 'crowd-control'].includes(stated)
  return kept || order.indexOf(stated) > order.indexOf(byMeans) ? stated : byMeans
}
