import { bundledCodebook } from '../../src/codebook/file.ts'
import { HARM_KINDS, STATUSES } from '../../src/records/event.ts'
import { MENTION_NAMES, MENTION_NOUNS, ROLES } from '../document.ts'
import { labelTable } from '../labels.ts'

const inside = (labels: readonly string[]): string[] => [
  'O',
  ...labels.flatMap(label => [`B-${label}`, `I-${label}`]),
]

export const TYPES: readonly string[] = [...bundledCodebook().types.keys()].sort()

/** The labels of each head, in the order of its output. */
export const LABELS = {
  name: inside(MENTION_NAMES),
  noun: inside(MENTION_NOUNS),
  trigger: ['O', ...TYPES],
  status: [...STATUSES],
  background: ['news', 'background'],
  attribution: inside(['source', 'cue', 'content']),
  cause: inside(['cause', 'effect', 'signal']),
  role: ['none', 'agent', 'alleged', ...ROLES.filter(role => role !== 'agent'), ...HARM_KINDS],
  say: ['none', 'source', 'content'],
} as const

export const MAVEN_LABELS = (): string[] => ['O', ...[...labelTable('maven').keys()].sort()]
