import type { Codebook, Entry } from '../../codebook/codebook.ts'
import type { Words } from '../../records/words.ts'
import { keepsCompany } from '../rules/triggers/company.ts'
import { type Form, formsOf } from '../rules/triggers/forms.ts'
import type { TriggerLexicon } from '../rules/triggers/lexicon.ts'
import { type Match, matchWords } from '../rules/triggers/match.ts'
import { meansOf, modeByMeans } from '../rules/triggers/means.ts'
import { chooseMode } from '../rules/triggers/mode.ts'
import { sentencesOf } from '../rules/triggers/sentences.ts'
import type { Range } from './spans.ts'

/** What the codebook knows of words whose type is settled. */
export interface KnownWords {
  /** The longest entry of the type that these words are, in the company that it asks for. */
  readonly entryAt: (range: Range, type: string) => Entry | undefined
  /** Does one entry of the type, of several words, hold them all? "blew | himself | up" */
  readonly areOne: (range: Range, type: string) => boolean
  /** The mode that the entry or the means around the words give. */
  readonly modeAt: (range: Range, type: string) => string | undefined
}

/** Prepares a codebook's words once, then looks them up in one text after the other. */
export function codebookWords(codebook: Codebook, lexicon: TriggerLexicon): (words: Words) => KnownWords {
  const forms = formsOf(codebook, lexicon)
  const means = meansOf(codebook)
  return words => {
    const about = sentencesOf(words, lexicon)
    const fitting = (range: Range, type: string): Known[] =>
      matchesIn(words, forms, range).filter(
        ({ form, from, to }) => form.entry.type === type && keepsCompany(words, about, form, from, to),
      )
    const entryAt = (range: Range, type: string): Entry | undefined =>
      fitting(range, type).sort((a, b) => b.anchors.length - a.anchors.length || a.form.rank - b.form.rank)[0]
        ?.form.entry
    const areOne = (range: Range, type: string): boolean =>
      fitting(range, type).some(({ from, to }) => from <= range.from && to >= range.to)
    const modeAt = (range: Range, type: string): string | undefined => {
      const entry = entryAt(range, type)
      const isVerb = entry ? entry.part !== 'noun' : words.tokens[range.from].pos === 'VERB'
      const byMeans = modeByMeans(words, about, lexicon, means, { ...range, type, isVerb })
      return byMeans || entry?.mode ? chooseMode(codebook, type, entry?.mode, byMeans) : undefined
    }
    return { entryAt, areOne, modeAt }
  }
}

interface Known extends Match {
  readonly form: Form
}

function matchesIn(words: Words, forms: ReadonlyMap<string, readonly Form[]>, { from, to }: Range): Known[] {
  const found: Known[] = []
  for (let i = from; i < to; i++)
    for (const form of forms.get(words.tokens[i].norm) ?? []) {
      const match = matchWords(words, form, i)
      if (match) found.push({ ...match, form })
    }
  return found
}
