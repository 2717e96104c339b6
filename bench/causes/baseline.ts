import type { OfferedCause } from '../../src/records/offer.ts'
import { spanOf } from '../../src/records/span.ts'
import type { Finder } from '../held/compare.ts'

const EFFECT_FIRST =
  'because|due to|result(?:ed|ing)? of|after|following|in response to|in retaliation|in the wake of'
const CAUSE_FIRST =
  'led to|leads to|result(?:ed|ing)? in|caus(?:ed?|ing)|trigger(?:ed|ing)?|spark(?:ed|ing)?|prompt(?:ed|ing)?'
const CUES = new RegExp(`\\b(?:(${EFFECT_FIRST})|(?:${CAUSE_FIRST}))\\b`, 'i')

/** The first word of a list: what stands before it in the sentence, and what stands after, are cause and effect. */
export const cueWords: Finder = {
  name: 'cue words',
  find: async ({ text, sentences }) => ({
    causes: sentences.flatMap(({ start, end, index }): OfferedCause[] => {
      const cue = CUES.exec(text.slice(start, end))
      if (!cue) return []
      const at = start + cue.index
      const [before, after] = [
        { start, end: Math.max(start, at - 1) },
        { start: Math.min(end, at + cue[0].length + 1), end },
      ]
      const [cause, effect] = cue[1] ? [after, before] : [before, after]
      const signal = spanOf(text, at, at + cue[0].length)
      return [{ cause, effect, signal, kind: 'prompts', sentence: index, score: 1 }]
    }),
  }),
}
