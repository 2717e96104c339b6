import { NONE, plus, scores } from '../bench/own/check.ts'
import { share, table } from '../bench/table.ts'
import { kappa, type Pairs, sameOf } from './agreement/kappa.ts'
import { type Layer, layersOf } from './agreement/layers.ts'
import { ANNOTATION, annotatedReports } from './corpora/annotation.ts'

/**
 * `agreement.ts [FIRST SECOND]`: two folders of stand-off labels. Says for each layer how far the annotators of the reports in
 * both agree; with --reports, how far on the words and types of each.
 */
const [first = ANNOTATION, second = `${ANNOTATION}/second`] = process.argv
  .slice(2)
  .filter(arg => !arg.startsWith('--'))

const others = new Map(annotatedReports(second).map(one => [one.standOff.doc, one.standOff]))
const twice = annotatedReports(first).flatMap(({ standOff, text }) => {
  const other = others.get(standOff.doc)
  return other ? [{ text, first: standOff, second: other }] : []
})
const reports = twice.map(layersOf)

console.log(`${twice.length} reports annotated twice, ${first} and ${second}\n`)
if (reports.length > 0) {
  const rows = reports[0].map(({ name }, index) =>
    row(
      name,
      reports.map(layers => layers[index]),
    ),
  )
  console.log(table(['layer', 'both', 'first', 'second', 'F1', 'the same', 'kappa'], rows))
}
if (process.argv.includes('--reports')) {
  const rows = twice.map(({ first, second }, index) => {
    const [words, types] = reports[index]
    const found = 'counts' in words ? scores(words.counts)[2] : '-'
    const pairs = 'pairs' in types ? types.pairs : []
    return [first.doc, `${first.annotator}, ${second.annotator}`, found, share(sameOf(pairs), pairs.length)]
  })
  console.log(`\n${table(['report', 'annotators', 'words F1', 'types the same'], rows)}`)
}

/** `both`, `first` and `second`: how many there are in both, only in the first, only in the second. */
function row(name: string, layers: readonly Layer[]): string[] {
  const counts = layers.flatMap(layer => ('counts' in layer ? [layer.counts] : [])).reduce(plus, NONE)
  const pairs: Pairs = layers.flatMap(layer => ('pairs' in layer ? layer.pairs : []))
  if (layers.some(layer => 'pairs' in layer)) {
    return [name, String(pairs.length), '', '', '', share(sameOf(pairs), pairs.length), two(kappa(pairs))]
  }
  const { right, wrong, missed, extra } = counts
  return [name, String(right), String(wrong + missed), String(wrong + extra), scores(counts)[2], '', '']
}

function two(value: number): string {
  return Number.isNaN(value) ? '-' : value.toFixed(2)
}
