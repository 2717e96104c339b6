import type { Tools } from '../../src/pipeline.ts'
import type { Reader } from '../../src/reader/reader.ts'
import { baseline as plainClaims } from '../claims/baseline.ts'
import { nearest } from '../roles/nearest.ts'
import type { Account, AccountEvent } from './account.ts'

/**
 * What little thought makes of a report: every word of the codebook that the rules find is an event of its own that
 * happened; the nearest mention before it is the agent, the nearest after it the patient. Claims as in `bench -- claims`.
 */
export async function baselineAccount(text: string, tools: Tools, rules: Reader): Promise<Account> {
  const words = tools.language.cut(text)
  const { triggers, mentions } = await rules.read(words)
  return {
    text,
    sentences: words.sentences,
    events: triggers.map(({ span, sentence, type, mode }): AccountEvent => {
      const inSentence = mentions.filter(mention => mention.sentence === sentence)
      const act = { start: span.start, end: span.end, arguments: [] }
      return {
        type,
        ...(mode && { mode }),
        status: 'happened',
        background: false,
        optional: false,
        triggers: [span],
        fillers: nearest(act, inSentence).map(({ role, mention }) => ({
          role: role === 'agent' ? role : 'patient',
          at: mention.span,
          also: [],
          alleged: false,
        })),
        tolls: [],
      }
    }),
    claims: plainClaims(words).map(({ cue, source, content }) => ({
      cue,
      source: source ? [source] : [],
      content: [content],
      stance: 'asserts',
      about: [],
    })),
    links: [],
    ties: [],
  }
}
