import { expect, test } from 'vitest'
import { hasColour } from '../../src/cli/terminal.ts'

test.each<[env: Record<string, string>, terminal: boolean, colour: boolean]>([
  [{}, true, true],
  [{}, false, false],
  [{ NO_COLOR: '1' }, true, false],
  [{ NO_COLOR: '' }, true, true],
  [{ TERM: 'dumb' }, true, false],
  [{ FORCE_COLOR: '1' }, false, true],
  [{ FORCE_COLOR: '0' }, true, false],
  [{ FORCE_COLOR: '1', NO_COLOR: '1' }, false, true],
])('%j on a terminal (%s) gives colour: %s', (env, terminal, colour) => {
  expect(hasColour(env, terminal)).toBe(colour)
})
