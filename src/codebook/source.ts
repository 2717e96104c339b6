import { isMap, isPair, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import type { Problem } from '../records/problem.ts'
import { CodebookFormat } from './format.ts'

/** The text of one codebook file and what to call it in messages. */
export interface Source {
  readonly name: string
  readonly text: string
}

type Path = readonly PropertyKey[]

/** A source whose shape is right, and where each of its parts stands ("words.yaml:12:5"). */
export interface Parsed {
  readonly format: CodebookFormat
  readonly where: (path: Path) => string
}

/** Reads YAML into the codebook's format; each problem says line and column. */
export function parseSource(source: Source): { parsed?: Parsed; problems: Problem[] } {
  const lines = new LineCounter()
  const document = parseDocument(source.text, { lineCounter: lines })
  const at = (offset: number): string => {
    const { line, col } = lines.linePos(offset)
    return `${source.name}:${line}:${col}`
  }
  if (document.errors.length > 0)
    return {
      problems: document.errors.map(e => ({
        where: at(e.pos[0]),
        what: `This is not YAML: ${e.message.split('\n')[0]}`,
        remedy: 'Mend the file there.',
      })),
    }
  const where = (path: Path): string => at(offsetOf(document.contents, path))
  const checked = CodebookFormat.safeParse(document.toJS() ?? {})
  if (checked.success) return { parsed: { format: checked.data, where }, problems: [] }
  return { problems: checked.error.issues.map(issue => toProblem(issue, where)) }
}

interface Issue {
  readonly path: Path
  readonly message: string
  readonly keys?: readonly string[]
  readonly errors?: readonly (readonly Issue[])[]
}

function toProblem(issue: Issue, where: (path: Path) => string): Problem {
  const deeper = issue.errors?.flat().find(inner => inner.path.length > 0 || inner.keys)
  if (deeper) return toProblem({ ...deeper, path: [...issue.path, ...deeper.path] }, where)
  const key = issue.keys?.[0]
  const path = key === undefined ? issue.path : [...issue.path, key]
  const subject = path.map(String).join(' › ') || 'the file'
  return {
    where: where(path),
    what: key === undefined ? `${subject}: ${issue.message}.` : `${subject}: there is no key "${key}" here.`,
    remedy: 'data/codebook/README.md shows the keys of a codebook.',
  }
}

/** The offset of the deepest node on the path that exists; of its key where it is a value in a map. */
function offsetOf(node: Node | null, path: Path): number {
  let offset = node?.range?.[0] ?? 0
  let here: unknown = node
  for (const step of path) {
    if (isMap(here)) {
      const pair = here.items.find(item => isPair(item) && isScalar(item.key) && item.key.value === step)
      if (!pair || !isScalar(pair.key)) return offset
      offset = pair.key.range?.[0] ?? offset
      here = pair.value
    } else if (isSeq(here) && typeof step === 'number') {
      here = here.items[step]
      offset = (here as Node | undefined)?.range?.[0] ?? offset
    } else return offset
  }
  return offset
}
