import { expect, test } from 'vitest'
import { causalSentence } from '../../training/corpora/causal-news.ts'
import { wholeWords } from '../../training/corpora/extents.ts'
import { polnearAttributions } from '../../training/corpora/polnear.ts'

const text = 'The mayor said on Monday that the bridge is safe. “It will hold,” he said, “for years.”'

test.each([
  [
    'T1\tSource 0 9\tThe mayor\nT2\tCue 10 14\tsaid\nT3\tContent 25 48\tthat the bridge is safe\nE1\tAttribution:T9 Source:T1 Cue:T2 Content:T3',
    'The mayor|said|that the bridge is safe',
  ],
  [
    'T1\tCue 69 73\tsaid\nT2\tSource 66 68\the\nT3\tContent 50 65;75 87\t…\nE1\tContent:T3 Source:T2 Cue:T1',
    'he|said|“It will hold,”+“for years.”',
  ],
  [
    'T1\tCue 11 14\taid\nT2\tContent 25 49\tthat the bridge is safe.\nE1\tCue:T1 Content:T2',
    '|said|that the bridge is safe.',
  ],
  ['T1\tCue 69 73\tsaid\nT2\tSource 66 68\the\nE1\tSource:T2 Cue:T1', ''],
])('reads attributions from %j', (standoff, expected) => {
  const words = (pieces: readonly { start: number; end: number }[]) =>
    pieces.map(({ start, end }) => text.slice(start, end)).join('+')
  const found = polnearAttributions(standoff, text).map(
    ({ source, cue, content }) => `${words(source)}|${words(cue)}|${words(content)}`,
  )
  expect(found.join(' ')).toBe(expected)
})

test.each([
  [0, 4, 'The'],
  [1, 8, 'The mayor'],
  [3, 4, ''],
])('widens %i to %i to whole words', (start, end, expected) => {
  expect(
    wholeWords({ start, end }, text)
      .map(each => text.slice(each.start, each.end))
      .join(),
  ).toBe(expected)
})

test.each([
  [
    "<ARG0>The mayor 's speech</ARG0> <ARG1><SIG0>led to</SIG0> a march</ARG1> .",
    "The mayor's speech > led to a march | led to",
  ],
  [
    '<ARG1>They left</ARG1> <SIG0>so <ARG0>as</SIG0> not to wait</ARG0> .',
    'as not to wait > They left | so as',
  ],
  ['<ARG1>They left</ARG1> , <ARG0>hungry ( all )</ARG0>', 'hungry (all) > They left | '],
])('reads what led to what from %j', (marked, expected) => {
  const plain = marked.replace(/<[^>]*>/g, '')
  const { text, causes } = causalSentence(plain, true, [marked])
  const words = (extent?: { start: number; end: number }) =>
    extent ? text.slice(extent.start, extent.end) : ''
  const [{ cause, effect, signal }] = causes.list
  expect(`${words(cause)} > ${words(effect)} | ${words(signal)}`).toBe(expected)
  expect(causes.sentences).toEqual([{ start: 0, end: text.length, causal: true }])
})
