import type { Extent } from '../../src/records/span.ts'

export interface Gold {
  readonly cue: Extent
  readonly source?: Extent
  /** From the first to the last character of a content in pieces. */
  readonly content: Extent
}

/** Attributions of a PolNeAR annotation file (brat standoff, offsets in code points) with a cue and a content. */
export function goldOf(text: string, annotations: string): Gold[] {
  const offsets = codeUnits(text)
  const spans = new Map<string, Extent>()
  const attributions: Gold[] = []
  const lines = annotations.split('\n').filter(line => line.trim() !== '')
  for (const line of lines.filter(l => l.startsWith('T'))) {
    const [id, place] = line.split('\t')
    if (!place) continue
    const numbers = place.match(/\d+/g)!.map(Number)
    spans.set(id, { start: offsets(numbers[0]), end: offsets(numbers.at(-1)!) })
  }
  for (const line of lines.filter(l => l.startsWith('E'))) {
    const roles = new Map(
      line
        .split('\t')[1]
        .split(' ')
        .map(part => part.split(':') as [string, string]),
    )
    const cue = spans.get(roles.get('Cue') ?? '')
    const content = spans.get(roles.get('Content') ?? '')
    const source = spans.get(roles.get('Source') ?? '')
    if (cue && content) attributions.push({ cue, content, ...(source && { source }) })
  }
  return attributions
}

function codeUnits(text: string): (point: number) => number {
  const starts: number[] = []
  for (let i = 0; i < text.length; i += (text.codePointAt(i) ?? 0) > 0xffff ? 2 : 1) starts.push(i)
  return point => starts[point] ?? text.length
}
