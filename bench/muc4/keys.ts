import { type Filler, SLOTS, type Slot, type Template } from './template.ts'

const NUMBER_OF: Readonly<Record<Slot, number>> = {
  date: 2,
  location: 3,
  type: 4,
  stage: 5,
  instrument: 6,
  perpetrator: 9,
  organisation: 10,
  target: 12,
  'target: number': 14,
  'target: effect': 16,
  'victim: name': 18,
  'victim: description': 19,
  'victim: number': 21,
  'victim: effect': 23,
}

const ROW = /^\s*(\d{1,2})\.\s+[A-Z ]+:\s+(.*)$/

/** The templates of each report in a file of keys; a report without incidents has an empty list. */
export function keysOf(file: string): Map<string, Template[]> {
  const keys = new Map<string, Template[]>()
  for (const rows of blocks(file)) {
    const id = /(?:DEV|TST\d)-MUC\d-\d{4}/.exec(rows.get(0)?.[0] ?? '')?.[0]
    if (!id) continue
    const templates = keys.get(id) ?? []
    keys.set(id, templates)
    const [number = '*'] = rows.get(1) ?? []
    if (!number.startsWith('*')) templates.push(templateOf(rows, number.includes('OPTIONAL')))
  }
  return keys
}

/** By number of the slot its lines, without the slot's name. */
function blocks(file: string): Map<number, string[]>[] {
  const all: Map<number, string[]>[] = []
  let lines: string[] | undefined
  for (const line of file.split(/\r?\n/)) {
    if (line.startsWith(';')) continue
    const [, number, rest] = ROW.exec(line) ?? []
    if (number) {
      if (number === '0') all.push(new Map())
      lines = [withoutName(rest)]
      all.at(-1)?.set(Number(number), lines)
    } else if (line.trim() !== '') addLine(lines, line.trim())
  }
  return all
}

/** The name ends where columns of blanks, a quotation mark, a star or a dash begin. */
const withoutName = (rest: string): string => /\s{2,}(\S.*)$/.exec(rest)?.[1].trim() ?? ''

/** A line that ends or begins with a slash goes on with an alternative. */
function addLine(lines: string[] | undefined, line: string): void {
  if (!lines) return
  const last = lines.at(-1) ?? ''
  if (line.startsWith('/') || last.endsWith('/') || last === '')
    lines[lines.length - 1] = `${last} ${line}`.trim()
  else lines.push(line)
}

const templateOf = (rows: Map<number, string[]>, optional: boolean): Template => ({
  optional,
  slots: Object.fromEntries(
    SLOTS.map(slot => [slot, (rows.get(NUMBER_OF[slot]) ?? []).flatMap(line => fillerOf(slot, line))]),
  ) as Record<Slot, Filler[]>,
})

function fillerOf(slot: Slot, line: string): Filler[] {
  const optional = line.startsWith('?')
  const words = line.replace(/^\?\s*/, '')
  if (/^[-*]?$/.test(words)) return []
  const forms = slot === 'date' || slot === 'location' ? words.split(/\s+\/\s+/) : undefined
  return [{ optional, ...(forms ? { forms, of: [] } : alternatives(words)) }]
}

const PIECES = /"([^"]*)"?|([/:])|([^"/:]+)/g

/** `DEATH: "PRIESTS" / "JESUITS"`, `"MAYOR": "CASTELLAR"`, `1 / PLURAL: "MEN"`: what stands before a colon, and for whom. */
function alternatives(words: string): Pick<Filler, 'forms' | 'of'> {
  const forms: string[] = []
  const of: string[] = []
  let isAfterColon = false
  for (const [, quoted, mark, bare] of words.matchAll(PIECES)) {
    if (mark === ':') isAfterColon = true
    else if (quoted !== undefined) (isAfterColon ? of : forms).push(quoted.trim())
    else if (bare?.trim() && !/^[?\s]*$/.test(bare)) {
      isAfterColon = false
      forms.push(bare.replace('?', '').trim())
    }
  }
  return { forms, of }
}
