import { readFileSync } from 'node:fs'

/** A corpus's labels and which of ours each can be; none where it is nothing of ours. Rows: label, ours ("a|b", "-"), note. */
export function labelTable(name: string): Map<string, string[]> {
  const [, ...rows] = readFileSync(`training/labels/${name}.tsv`, 'utf8').trimEnd().split('\n')
  return new Map(
    rows.map(row => {
      const [label, ours] = row.split('\t')
      return [label, ours === '-' ? [] : ours.split('|')]
    }),
  )
}
