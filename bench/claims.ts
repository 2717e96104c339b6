import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { attribution } from '../src/language/en/attribution.ts'
import { english } from '../src/language/en/english.ts'
import { findAttributions } from '../src/reader/rules/attributions.ts'
import { baseline } from './claims/baseline.ts'
import { type Gold, goldOf } from './claims/polnear.ts'
import { F, type Found, score } from './claims/score.ts'

/** `tsx bench/claims.ts FOLDER [LIMIT]`: a folder of PolNeAR with `text/` and `attributions/`. */
const [folder, limit] = process.argv.slice(2)
if (!folder) throw new Error('Name a folder of PolNeAR: one that holds text/ and attributions/.')

const firstAnnotator = new Map<string, string>()
for (const file of readdirSync(join(folder, 'attributions')).sort()) {
  const report = file.replace(/_[^_]+\.ann$/, '')
  if (!firstAnnotator.has(report)) firstAnnotator.set(report, file)
}

const reports = [...firstAnnotator].slice(0, limit ? Number(limit) : undefined)
const totals = { rules: new F(), baseline: new F() }
for (const [report, file] of reports) {
  const text = readFileSync(join(folder, 'text', `${report}.txt`), 'utf8')
  const gold: Gold[] = goldOf(text, readFileSync(join(folder, 'attributions', file), 'utf8'))
  const words = english.cut(text)
  const found: Found[] = findAttributions(words, attribution)
  score(text, gold, found, totals.rules)
  score(text, gold, baseline(words), totals.baseline)
}

console.log(`${reports.length} reports of ${folder}, first annotator of each`)
for (const [name, f] of Object.entries(totals)) {
  console.log(`\n${name}: ${f.found} found, ${f.gold} annotated`)
  console.table(f.rows())
}
