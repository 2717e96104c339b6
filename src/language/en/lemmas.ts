import { tokenize } from './tokens.ts'

const known = new Map<string, string>()

/**
 * The base form of a verb form that the tagger took for something else, or does not know: "wounding" → "wound",
 * "abducted" → "abduct". The tagger is asked again with the word in a verb's place; endings decide what it cannot.
 */
export function verbLemma(form: string): string {
  const cached = known.get(form)
  if (cached) return cached
  const again = tokenize(`they were ${form} by them`)[2]
  const lemma = again && again.lemma !== form ? again.lemma : byEnding(form)
  if (known.size < 20_000) known.set(form, lemma)
  return lemma
}

function byEnding(form: string): string {
  const match = /^(.{2,}?)(ied|ies|ed|ing|es|s)$/.exec(form)
  if (!match || /(?:ss|us|is)$/.test(form)) return form
  const [, stem, ending] = match
  if (ending === 'ied' || ending === 'ies') return `${stem}y`
  if (ending === 's') return stem
  if (ending === 'es') return /(?:s|x|z|ch|sh)$/.test(stem) ? stem : `${stem}e`
  if (/([bdgmnprt])\1$/.test(stem)) return stem.slice(0, -1)
  return /(?:[^aeiou][aiou][kvzc]|[aeiou]s|[rln]c|[rn]g|dg|at|ir|ur|u)$/.test(stem) ? `${stem}e` : stem
}
