import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { importSource } from '../../src/imports/import.ts'
import type { Draft } from '../../src/records/report.ts'
import { type Expectation, loadExpectation } from './expectation.ts'

export interface Expected {
  readonly name: string
  readonly draft: Draft
  readonly expectation: Expectation
}

const FOLDER = join(import.meta.dirname, '../reports')
const SUFFIX = '.expected.yaml'

/** The whole reports of test/reports with what is expected of each. */
export const expectedReports = (): Expected[] =>
  readdirSync(FOLDER)
    .filter(file => file.endsWith(SUFFIX))
    .sort()
    .map(file => {
      const name = file.slice(0, -SUFFIX.length)
      const source = `${name}.md`
      const { drafts } = importSource({ name: source, bytes: readFileSync(join(FOLDER, source)) })
      return { name, draft: drafts[0], expectation: loadExpectation(join(FOLDER, file)) }
    })
