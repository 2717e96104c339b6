import type { ExpectedEvent } from './expectation.ts'

export const PARTS = [
  'kind',
  'published',
  'event',
  'main mention',
  'type',
  'mode',
  'status',
  'background',
  'start',
  'end',
  'precision',
  'place',
  'agent',
  'patient',
  'toll',
  'harmed',
  'toll source',
  'part of',
  'claim',
  'stance',
  'claim about',
  'link',
  'tie',
  'not',
] as const
export type Part = (typeof PARTS)[number]

/**
 * One comparison of what was expected with what was read. `missed` is expected and not there, `extra` is there and not
 * expected, `wrong` is there and differs. `main` says that it is about the news itself, told in the first sentence.
 */
export interface Check {
  readonly part: Part
  readonly outcome: 'right' | 'wrong' | 'missed' | 'extra'
  readonly words: string
  readonly main: boolean
}

/** The words of all that is not right, in the order of the comparison. */
export const differences = (checks: readonly Check[]): string[] =>
  checks.filter(({ outcome }) => outcome !== 'right').map(({ words }) => words)

export const isMain = ({ sentence, background, optional }: ExpectedEvent): boolean =>
  sentence === 0 && background === false && !optional

/** Does one of `wanted` stand in `text`, letter case aside? */
export const holds = (text: string, wanted: readonly string[]): boolean =>
  wanted.some(words => text.toLowerCase().includes(words.toLowerCase()))

/** As `holds`, but only whole words: "back" does not stand in "backed". */
export const holdsWord = (text: string, wanted: readonly string[]): boolean => {
  const padded = ` ${text.toLowerCase().replace(/[^\p{L}\p{N}'’]+/gu, ' ')} `
  return wanted.some(words => padded.includes(` ${words.toLowerCase().replace(/[^\p{L}\p{N}'’]+/gu, ' ')} `))
}
