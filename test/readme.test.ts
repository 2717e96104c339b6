import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadTools } from '../src/cli/tools.ts'
import { plain } from '../src/exports/text/paint.ts'
import { readingText } from '../src/exports/text/text.ts'
import { importSource } from '../src/imports/import.ts'
import { readReport } from '../src/pipeline.ts'

test('what the README shows is what is printed', async () => {
  const readme = readFileSync('README.md', 'utf8')
  const [report, shown] = [...readme.matchAll(/^```text\n(.*?)^```$/gms)].map(([, block]) => block)
  const tools = await loadTools({})
  if ('what' in tools) throw new Error(tools.what)
  const bytes = Buffer.from(report)
  const { drafts } = importSource({ name: 'report.txt', bytes, published: '2020-03-14' })
  const text = readingText(await readReport(drafts[0], tools), { width: 80, paint: plain, sentences: false })
  expect(text).toBe(shown)
})
