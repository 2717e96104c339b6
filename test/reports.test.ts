import { afterAll, expect, test } from 'vitest'
import { loadTools } from '../src/cli/tools.ts'
import { readReport } from '../src/pipeline.ts'
import { type Check, differences, holdsWord } from './expectations/check.ts'
import { compare } from './expectations/compare.ts'
import { knownDifferences, writeKnown } from './expectations/known.ts'
import { expectedReports } from './expectations/reports.ts'

/** Whoever asks for it has the list of known differences written anew and reads it as a diff. */
const UPDATE = process.env.CASUS_UPDATE === '1'

/** What may never be on the list of known differences: without these, what was read misleads. */
const MUST: Readonly<Record<string, (check: Check) => boolean>> = {
  'news is told from other texts': ({ part }) => part === 'kind' || part === 'published',
  'nothing is read that must not be there': ({ part }) => part === 'not',
  'the news itself is found': ({ part, main }) => part === 'event' && main,
  // A day that is not found is on the list of what is known; a wrong one never.
  'the news itself has no wrong day': ({ part, main, outcome }) =>
    main && (part === 'start' || part === 'end') && outcome === 'wrong',
}

const tools = await loadTools({ reader: 'rules' })
if ('what' in tools) throw new Error(tools.what)

const known = knownDifferences()
const found: Record<string, string[]> = {}
const reports = expectedReports()

test.each(reports)('$name', async ({ name, draft, expectation }) => {
  const checks = compare(expectation, await readReport(draft, tools))
  const rest = checks.filter(check => !Object.values(MUST).some(concerns => concerns(check)))
  found[name] = differences(rest)
  for (const [must, concerns] of Object.entries(MUST))
    expect.soft(differences(checks.filter(concerns)), must).toEqual([])
  if (!UPDATE) expect(found[name]).toEqual(known[name] ?? [])
})

afterAll(() => {
  if (UPDATE) writeKnown(found)
})

test('every report with known differences is there', () => {
  const names = reports.map(({ name }) => name)
  expect(Object.keys(known).filter(name => !names.includes(name))).toEqual([])
})

test.each(reports)('the expectation of $name speaks of its text', ({ draft, expectation }) => {
  const sentences = tools.language
    .cut(draft.text)
    .sentences.map(({ start, end }) => draft.text.slice(start, end))
  const typos = expectation.events.flatMap(({ what, trigger, sentence, harm }) => [
    ...(sentence === undefined || trigger.some(word => holdsWord(sentences[sentence] ?? '', [word]))
      ? []
      : [trigger]),
    ...harm
      .flatMap(({ who = '', source = '' }) => [who, source])
      .filter(words => !draft.text.includes(words)),
    ...what.filter(one => {
      const [type, mode] = one.split('/')
      const entry = tools.codebook.types.get(type)
      return !entry || (mode !== undefined && !entry.modes.has(mode))
    }),
  ])
  expect(typos).toEqual([])
})
