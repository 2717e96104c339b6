import { existsSync, readFileSync } from 'node:fs'
import type { Role } from './document.ts'

/** A corpus's labels and which of ours each can be; none where it is nothing of ours. Rows: label, ours ("a|b", "-"), note. */
export function labelTable(name: string): Map<string, string[]> {
  return new Map(rows(name).map(([label, ours]) => [label, split(ours)]))
}

/** What a foreign label is with us; `isOpen`: some of its examples are ours and some are not, and the table cannot tell which. */
export interface Ours {
  readonly labels: readonly string[]
  readonly isOpen: boolean
}

/**
 * A table refined by words: NAME-words.tsv has rows of a foreign label, how the marked words begin in lower case, and ours.
 * The longest beginning that fits goes before the label's own row. "?" stands for an open label.
 */
export function byWord(name: string): (label: string, text: string) => Ours {
  const table = labelTable(name)
  const refined = rows(`${name}-words`).sort(([, a], [, b]) => b.length - a.length)
  return (label, text) => {
    const lower = text.toLowerCase()
    const row = refined.find(([of, beginning]) => of === label && lower.startsWith(beginning))
    const labels = row ? split(row[2]) : table.get(label)
    if (!labels) throw new Error(`${name}.tsv has no row for ${label}`)
    return labels.includes('?') ? { labels: [], isOpen: true } : { labels, isOpen: false }
  }
}

/** NAME-roles.tsv: our roles for a foreign one; a row of "TYPE.ROLE" goes before that of the role. */
export function roleTable(name: string): (type: string, role: string) => readonly Role[] {
  const table = labelTable(`${name}-roles`)
  return (type, role) => {
    const ours = table.get(`${type}.${role}`) ?? table.get(role)
    if (!ours) throw new Error(`${name}-roles.tsv has no row for ${type}.${role}`)
    return ours as Role[]
  }
}

function rows(name: string): string[][] {
  const path = `training/labels/${name}.tsv`
  if (!existsSync(path)) return []
  const [, ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n')
  return lines.map(line => line.split('\t'))
}

const split = (ours: string): string[] => (ours === '-' ? [] : ours.split('|'))
