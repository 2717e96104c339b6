import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parse } from 'yaml'
import { bundledCodebook } from '../src/codebook/file.ts'
import { english } from '../src/language/en/english.ts'
import { compile } from './annotate/compile.ts'
import { Draft } from './annotate/draft.ts'
import { reportsOf } from './reports.ts'

/**
 * `annotate.ts show NAME…` prints reports with their sentences numbered; `annotate.ts compile DRAFTS FOLDER` turns
 * drafts (YAML files of a folder, see GUIDELINES.md) into stand-off labels under FOLDER and says what is wrong in them.
 */
const [command, ...args] = process.argv.slice(2)
if (command === 'show') args.forEach(show)
else if (command === 'compile' && args.length === 2) compileAll(args[0], args[1])
else throw new Error('annotate.ts show NAME… | compile DRAFTS FOLDER')

function reportNamed(name: string) {
  const report = reportsOf(name.split('/')[0]).get(name)
  if (!report) throw new Error(`there is no report "${name}"; is its set beside the repository?`)
  return report
}

function show(name: string): void {
  const { title, published, text } = reportNamed(name)
  const { sentences } = english.cut(text)
  console.log(`doc: ${name}\npublished: ${published ?? 'unknown'}\ntitle: ${title ?? 'none'}`)
  for (const { index, paragraph, start, end } of sentences) {
    if (index > 0 && paragraph !== sentences[index - 1].paragraph) console.log()
    console.log(`${index}: ${text.slice(start, end).replaceAll('\n', ' ')}`)
  }
  console.log()
}

function compileAll(folder: string, to: string): void {
  const codebook = bundledCodebook()
  const types = new Set(
    [...codebook.types.values()].flatMap(({ name, modes }) => [
      name,
      ...[...modes.keys()].map(mode => `${name}/${mode}`),
    ]),
  )
  let done = 0
  for (const file of readdirSync(folder).filter(name => name.endsWith('.yaml'))) {
    const faults = compileOne(join(folder, file), to, types)
    if (faults.length === 0) done++
    else {
      console.log(`${file}:\n${faults.map(fault => `  ${fault}\n`).join('')}`)
      process.exitCode = 1
    }
  }
  console.log(`${done} compiled`)
}

function compileOne(path: string, to: string, types: ReadonlySet<string>): readonly string[] {
  let yaml: unknown
  try {
    yaml = parse(readFileSync(path, 'utf8'))
  } catch (error) {
    return [`not YAML: ${(error as Error).message}`]
  }
  const draft = Draft.safeParse(yaml)
  if (!draft.success) return draft.error.issues.map(({ path: at, message }) => `${at.join('.')}: ${message}`)
  const standOff = compile(draft.data, english.cut(reportNamed(draft.data.doc).text), types)
  if (!('doc' in standOff)) return standOff
  const target = join(to, `${draft.data.doc}.json`)
  mkdirSync(dirname(target), { recursive: true })
  writeFileSync(target, `${JSON.stringify(standOff)}\n`)
  return []
}
