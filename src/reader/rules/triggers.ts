import type { Codebook } from '../../codebook/codebook.ts'
import type { OfferedTrigger } from '../../records/offer.ts'
import { spanOfTokens, type Words } from '../../records/words.ts'
import { keepsCompany } from './triggers/company.ts'
import { type Form, formsOf } from './triggers/forms.ts'
import type { TriggerLexicon } from './triggers/lexicon.ts'
import { type Match, matchWords } from './triggers/match.ts'
import { meansOf, modeByMeans } from './triggers/means.ts'
import { chooseMode } from './triggers/mode.ts'
import { withCausesOfOutcomes } from './triggers/outcomes.ts'
import { fitsPart } from './triggers/part.ts'
import { type Sentences, sentencesOf } from './triggers/sentences.ts'
import { withStanding } from './triggers/standing.ts'

/** Finds the words of a report that tell of an event of the codebook; in the order of the text, none over another. */
export type TriggerFinder = (words: Words) => readonly OfferedTrigger[]

/** Below this a word more often tells of nothing. */
const LEAST_SCORE = 0.28

/** Prepares the codebook's words once; the finder then takes time in proportion to the text. */
export function triggerFinder(codebook: Codebook, lexicon: TriggerLexicon): TriggerFinder {
  const forms = formsOf(codebook, lexicon)
  const means = meansOf(codebook)
  return words => {
    const about = sentencesOf(words, lexicon)
    const candidates = words.tokens.flatMap((token, i) => {
      const known = forms.get(token.norm)
      return known ? candidatesAt(words, about, lexicon, known, i) : []
    })
    const telling = settle(candidates).flatMap(c =>
      c.form.entry.type === '' ? [] : [{ ...c, type: c.form.entry.type }],
    )
    const found = withStanding(words, lexicon, telling).map(({ form, from, to, type, score }) => {
      const { mode, part } = form.entry
      const byMeans = modeByMeans(words, about, lexicon, means, { from, to, type, isVerb: part !== 'noun' })
      const trigger: OfferedTrigger = {
        span: spanOfTokens(words, from, to),
        sentence: words.tokens[from].sentence,
        type,
        ...(byMeans || mode ? { mode: chooseMode(codebook, type, mode, byMeans) } : {}),
        score,
      }
      const { isActive, subject } = about.argumentsOf(from, to, form.kind)
      const hasNoDoer = !isActive && !(about.isPassive(from, form.kind) && subject.length > 0)
      return { trigger, entry: form.entry, hasNoDoer }
    })
    return withCausesOfOutcomes(found, lexicon.outcomes)
  }
}

interface Candidate extends Match {
  readonly form: Form
  readonly score: number
}

/** The best verb and the best noun that start or end here; rarely more than one fits. */
function candidatesAt(
  words: Words,
  about: Sentences,
  lexicon: TriggerLexicon,
  forms: readonly Form[],
  i: number,
): Candidate[] {
  const found: Candidate[] = []
  for (const form of forms) {
    if (found.some(c => c.form.entry.part === form.entry.part)) continue
    const match = matchWords(words, form, i)
    if (!match) continue
    const fit = fitsPart(words, about, lexicon, form, i)
    const score = Math.round(fit * form.entry.score * 100) / 100
    if (score >= LEAST_SCORE && keepsCompany(words, about, form, match.from, match.to))
      found.push({ ...match, form, score })
  }
  return found
}

/** Longer phrases win over shorter ones, then the likelier, then the one that the codebook has first. */
function settle(candidates: readonly Candidate[]): Candidate[] {
  const nouns = new Map<number, Candidate[]>()
  for (const c of candidates)
    if (c.form.entry.part === 'noun') nouns.set(c.to - 1, [...(nouns.get(c.to - 1) ?? []), c])
  const taken = new Set<number>()
  const kept: Candidate[] = []
  const order = candidates.toSorted(
    (a, b) => b.anchors.length - a.anchors.length || b.score - a.score || a.form.rank - b.form.rank,
  )
  for (const candidate of order) {
    if (candidate.anchors.some(i => taken.has(i))) continue
    for (const i of candidate.anchors) taken.add(i)
    kept.push(spanOnNoun(candidate, nouns))
  }
  return kept.toSorted((a, b) => a.from - b.from)
}

/**
 * A phrase of a light verb and a noun ("staged a big protest", "held talks") is told by its noun where the noun alone would
 * tell the same type; one with a gap else by its verb ("took five people hostage").
 */
function spanOnNoun(candidate: Candidate, nouns: ReadonlyMap<number, readonly Candidate[]>): Candidate {
  if (candidate.form.entry.part !== 'verb' || candidate.anchors.length === 1) return candidate
  const last = candidate.anchors[candidate.anchors.length - 1]
  const noun = nouns.get(last)?.find(c => c.form.entry.type === candidate.form.entry.type)
  if (noun) return { ...candidate, from: noun.from, to: noun.to }
  const contiguous = candidate.anchors.findIndex((at, k) => at !== candidate.from + k)
  return contiguous < 0 ? candidate : { ...candidate, to: candidate.from + contiguous }
}
