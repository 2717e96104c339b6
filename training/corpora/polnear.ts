import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Extent } from '../../src/records/span.ts'
import type { Annotated, Attribution } from '../document.ts'
import { SHARED } from '../reports.ts'
import { wholeWords } from './extents.ts'

const PARTS = { train: 'train', dev: 'held' } as const

/** PolNeAR: who says what in political news; its own `dev` part is held. Empty where the corpus is not beside us. */
export function readPolnear(): Annotated[] {
  const folder = join(SHARED, 'polnear')
  if (!existsSync(folder)) return []
  return Object.entries(PARTS).flatMap(([part, split]) =>
    oneAnnotatorEach(readdirSync(join(folder, part, 'attributions'))).map(([name, file]) => {
      const text = readFileSync(join(folder, part, 'text', `${name}.txt`), 'utf8')
      const standoff = readFileSync(join(folder, part, 'attributions', file), 'utf8')
      return {
        id: `polnear/${name}`,
        corpus: 'polnear',
        split,
        text,
        attributions: polnearAttributions(standoff, text),
      }
    }),
  )
}

/** Some reports were annotated by up to six people, for measuring how far they agree: the first of them is taken. */
function oneAnnotatorEach(files: readonly string[]): [name: string, file: string][] {
  const first = new Map<string, string>()
  for (const file of [...files].sort()) {
    const name = file.replace(/_[0-9a-f]{4}\.ann$/, '')
    if (!first.has(name)) first.set(name, file)
  }
  return [...first]
}

/** The attributions of one file in the stand-off format of brat; what was marked for discussion is no attribution. */
export function polnearAttributions(standoff: string, text: string): Attribution[] {
  const marked = new Map(
    [...standoff.matchAll(/^(T\d+)\t\S+ ([\d ;]+)\t/gm)].map(([, id, ranges]) => [id, extents(ranges, text)]),
  )
  const events = [...standoff.matchAll(/^E\d+\t(.+)$/gm)].map(([, parts]) => parts.trim().split(' '))
  return events
    .map(parts => {
      const piecesOf = (part: string): Extent[] =>
        parts
          .filter(each => each.replace(/\d*:.*$/, '') === part)
          .flatMap(each => marked.get(each.slice(each.indexOf(':') + 1)) ?? [])
          .sort((a, b) => a.start - b.start)
      return { source: piecesOf('Source'), cue: piecesOf('Cue'), content: piecesOf('Content') }
    })
    .filter(({ cue, content }) => cue.length > 0 && content.length > 0)
}

function extents(ranges: string, text: string): Extent[] {
  return ranges.split(';').flatMap(range => {
    const [start, end] = range.split(' ').map(Number)
    return wholeWords({ start, end }, text)
  })
}
