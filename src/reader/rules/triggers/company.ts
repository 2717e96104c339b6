import type { Chunk, Token, Words } from '../../../records/words.ts'
import type { Company, Form } from './forms.ts'
import type { Sentences } from './sentences.ts'

/** How far "with" and "without" look, in words: a long sentence tells of several things. */
const REACH = 18

/** Does the word at `from`…`to` keep the company that its entry asks for? */
export function keepsCompany(words: Words, about: Sentences, form: Form, from: number, to: number): boolean {
  const company = form.company
  if (!company) return true
  const sentence = words.sentences[words.tokens[from].sentence]
  const near = (set: ReadonlySet<string> | undefined): boolean =>
    set !== undefined &&
    someNear(words, set, Math.max(sentence.from, from - REACH), from, to, Math.min(sentence.to, to + REACH))
  if (company.nowhere && about.hasAny(company.nowhere)) return false
  if (company.with && !near(company.with)) return false
  if (company.without && near(company.without)) return false
  const [one, two] = [from - 1, from - 2].map(i => (i >= sentence.from ? words.tokens[i] : undefined))
  if (company.before && !is(company.before, one) && !is(company.before, two)) return false
  if (company.notBefore && (is(company.notBefore, one) || (isInner(two, one) && is(company.notBefore, two))))
    return false
  const next = to < sentence.to ? words.tokens[to] : undefined
  if (company.after && !is(company.after, next)) return false
  if (company.notAfter && is(company.notAfter, next)) return false
  return joins(words, about, form, company, from, to)
}

/** "air strike": the second word back counts only as part of one phrase with the first. */
const isInner = (two: Token | undefined, one: Token | undefined): boolean =>
  two !== undefined &&
  one !== undefined &&
  ['NOUN', 'ADJ', 'PROPN', 'DET', 'ADP', 'PART', 'NUM'].includes(one.pos)

function joins(
  words: Words,
  about: Sentences,
  form: Form,
  company: Company,
  from: number,
  to: number,
): boolean {
  if (!company.subject && !company.notSubject && !company.object && !company.notObject) return true
  const { subject, object } = about.argumentsOf(from, to, form.kind)
  if (company.subject && !holds(words, company.subject, subject)) return false
  if (company.notSubject && holds(words, company.notSubject, subject)) return false
  if (company.object && !holds(words, company.object, object)) return false
  return !(company.notObject && holds(words, company.notObject, object))
}

const holds = (words: Words, set: ReadonlySet<string>, chunks: readonly Chunk[]): boolean =>
  chunks.some(chunk => {
    for (let i = chunk.head; i >= chunk.from && i > chunk.head - 4; i--)
      if (is(set, words.tokens[i])) return true
    return false
  })

function someNear(
  words: Words,
  set: ReadonlySet<string>,
  low: number,
  from: number,
  to: number,
  high: number,
): boolean {
  for (let i = low; i < from; i++) if (is(set, words.tokens[i])) return true
  for (let i = to; i < high; i++) if (is(set, words.tokens[i])) return true
  return false
}

/** Is the token one of the set: as written, in its dictionary form, or by a built-in class? */
export function is(set: ReadonlySet<string>, token: Token | undefined): boolean {
  if (token === undefined) return set.has('@end')
  if (set.has(token.norm) || set.has(token.lemma)) return true
  if (token.norm.endsWith('s') && set.has(token.norm.slice(0, -1))) return true
  if (token.pos === 'PROPN' && set.has('@name') && /^\p{Lu}/u.test(token.text)) return true
  if (token.pos === 'NUM' && set.has('@number')) return true
  return token.pos === 'PUNCT' && set.has('@end')
}
