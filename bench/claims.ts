import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { english } from '../src/language/en/english.ts'
import { findAttributions } from '../src/reader/rules/attributions.ts'
import { baseline } from './claims/baseline.ts'
import { goldOf } from './claims/polnear.ts'
import { Agreement } from './claims/score.ts'
import { table } from './table.ts'

export const about = 'who says what: cues, sources and contents against PolNeAR, beside a baseline [FOLDER]'

/** A folder with `text/` and `attributions/`; it is no part of the repository. */
const POLNEAR = '../shared/data/polnear/dev'

export async function run([folder = POLNEAR]: string[]): Promise<void> {
  if (!existsSync(join(folder, 'attributions'))) {
    console.log(
      `Nothing measured: ${folder} is not here. Name a folder of PolNeAR, which holds text/ and attributions/.`,
    )
    return
  }
  const reports = firstAnnotators(join(folder, 'attributions'))
  const [rules, plain] = [new Agreement(), new Agreement()]
  for (const [report, file] of reports) {
    const text = readFileSync(join(folder, 'text', `${report}.txt`), 'utf8')
    const gold = goldOf(text, readFileSync(join(folder, 'attributions', file), 'utf8'))
    const words = english.cut(text)
    rules.add(text, gold, findAttributions(words, english.attribution))
    plain.add(text, gold, baseline(words))
  }
  console.log(`${reports.size} reports of ${folder}, the first annotator of each; rules | baseline`)
  const header = ['part', 'P', 'R', 'F', 'P, baseline', 'R, baseline', 'F, baseline']
  const behind = plain.rows()
  console.log(
    table(
      header,
      rules.rows().map((row, i) => [...row, ...behind[i].slice(1)]),
    ),
  )
}

/** Some reports have several annotators; they are not averaged. */
function firstAnnotators(folder: string): Map<string, string> {
  const first = new Map<string, string>()
  for (const file of readdirSync(folder).sort()) {
    const report = file.replace(/_[^_]+\.ann$/, '')
    if (!first.has(report)) first.set(report, file)
  }
  return first
}
