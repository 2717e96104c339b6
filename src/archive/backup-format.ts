import { z } from 'zod'
import type { Row, Value } from '../store/tables.ts'

export const FORMAT = 1

/** First line of a backup: what it is, and what follows. */
export const Header = z.object({
  casus: z.literal('backup'),
  format: z.number().int(),
  /** Number of the last migration. */
  schema: z.number().int(),
  /** An instant, UTC. */
  made: z.string(),
  /** In the order in which they follow. */
  tables: z.array(
    z.object({ name: z.string(), columns: z.array(z.string()), rows: z.number().int().nonnegative() }),
  ),
})
export type Header = z.infer<typeof Header>

/** Last line: of all lines before it, as they stand, with their ends. */
export const Footer = z.object({
  end: z.literal(true),
  rows: z.number().int().nonnegative(),
  sha256: z.string(),
})
export type Footer = z.infer<typeof Footer>

/** Bytes as {"base64": "…"}; all else as it is. */
const Cell = z.union([z.string(), z.number(), z.null(), z.strictObject({ base64: z.string() })])

/** A row is a list: the name of its table, then its values in the order of the columns. */
const RowLine = z.tuple([z.string()]).rest(Cell)

export function rowLine(table: string, columns: readonly string[], row: Row): string {
  return JSON.stringify([table, ...columns.map(column => cellOf(row[column]))])
}

const cellOf = (value: Value | ArrayBuffer) => {
  if (value instanceof ArrayBuffer) return { base64: Buffer.from(value).toString('base64') }
  return value instanceof Uint8Array ? { base64: Buffer.from(value).toString('base64') } : value
}

export interface NamedRow {
  readonly table: string
  readonly row: Row
}

/** Undefined where the line is no row of the tables that the header names. */
export function rowOfLine(
  line: unknown,
  tables: ReadonlyMap<string, readonly string[]>,
): NamedRow | undefined {
  const parsed = RowLine.safeParse(line)
  if (!parsed.success) return undefined
  const [table, ...cells] = parsed.data
  const columns = tables.get(table)
  if (columns?.length !== cells.length) return undefined
  return { table, row: Object.fromEntries(cells.map((cell, at) => [columns[at], fromCell(cell)])) }
}

const fromCell = (cell: z.infer<typeof Cell>): Value =>
  typeof cell === 'object' && cell !== null ? Buffer.from(cell.base64, 'base64') : cell
