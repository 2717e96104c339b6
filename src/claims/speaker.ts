import type { Actor } from '../records/actor.ts'
import type { Claim } from '../records/claim.ts'
import { contains, type Extent, overlaps, type Span } from '../records/span.ts'
import type { Token } from '../records/words.ts'
import type { Syntax } from '../syntax/syntax.ts'
import { type ClaimLexicon, SOURCE_OF_ACTOR, type SourceKind } from './lexicon.ts'

/** Who appears, and every place that speaks of one of them; `actor` indexes `actors`. */
export interface Cast {
  readonly actors: readonly Actor[]
  readonly at: readonly { readonly span: Span; readonly actor: number; readonly sentence: number }[]
}

export interface Setting {
  readonly syntax: Syntax
  readonly cast: Cast
  readonly lexicon: ClaimLexicon
}

/** The source of a claim: its actor where one is known, what kind of source it is, and whether it stays unnamed. */
export function speakerOf(setting: Setting, span: Span): NonNullable<Claim['source']> {
  const { syntax, cast } = setting
  const head = headOf(syntax, span)
  const meant = antecedent(setting, span)
  const at = cast.at.find(m => contains(m.span, head) && overlaps(m.span, span)) ?? meant
  const actor = at && cast.actors[at.actor]
  const kind = kindOf(setting, span, head, actor)
  return {
    ...(actor && { actor: actor.id }),
    span,
    kind,
    anonymous: isAnonymous(setting, span, head, actor),
  }
}

const RELATIVE = /^(?:who|which|that|whom)$/

/** "who said": whoever was spoken of just before. */
function antecedent({ syntax, cast }: Setting, span: Span): Cast['at'][number] | undefined {
  if (!RELATIVE.test(span.text.toLowerCase())) return undefined
  const sentence = syntax.words.tokens[syntax.tokenAt(span.start)]?.sentence
  return cast.at.filter(m => m.sentence === sentence && m.span.end <= span.start).at(-1)
}

/** The head of the first noun chunk: "spokesman" in "a spokesman for the army"; the last word where there is no chunk. */
function headOf(syntax: Syntax, span: Span): Token {
  const { tokens } = syntax.words
  const first = syntax.tokenAt(span.start)
  for (let i = first; i < tokens.length && tokens[i].start < span.end; i++) {
    const chunk = syntax.chunkAt(i)
    if (chunk?.kind === 'noun') return tokens[chunk.head].end <= span.end ? tokens[chunk.head] : tokens[i]
  }
  return tokens[first]
}

function kindOf(setting: Setting, span: Span, head: Token, actor: Actor | undefined): SourceKind {
  const { lexicon } = setting
  const here = kindOfWords(setting, wordsIn(setting.syntax, span), head)
  if (here && here !== 'organisation') return here
  const isFirm = actor && !['person', 'unknown', 'organisation'].includes(actor.kind)
  if (isFirm) return SOURCE_OF_ACTOR[actor.kind]
  if (here) return here
  const role = actor && kindOfRole(setting, actor)
  if (role) return role
  if (listed(lexicon.spokespeople, head)) return 'official'
  return actor ? SOURCE_OF_ACTOR[actor.kind] : 'unknown'
}

/** A word as lists may hold it; the tagger leaves a capitalised plural as it is: "Witnesses". */
const formsOf = (token: Token): string[] => [
  token.lemma,
  token.norm,
  token.norm.replace(/s$/, ''),
  token.norm.replace(/(?<=[sxh])es$/, ''),
]

const lookUp = <V>(map: ReadonlyMap<string, V>, token: Token): V | undefined => {
  const form = formsOf(token).find(f => map.has(f))
  return form === undefined ? undefined : map.get(form)
}

const listed = (set: ReadonlySet<string>, token: Token): boolean => formsOf(token).some(f => set.has(f))

/** A word beside the head outranks it: "military official", "the Taliban's spokesman"; a bare "spokesman" says nothing. */
function kindOfWords(
  { lexicon, cast }: Setting,
  words: readonly Token[],
  head: Token,
): SourceKind | undefined {
  const beside = words.filter(t => t !== head)
  const modifier = beside
    .map(t => lexicon.modifiers.get(t.lemma) ?? lexicon.modifiers.get(t.norm))
    .find(Boolean)
  const own = lookUp(lexicon.heads, head)
  if (own && !['official', 'person', 'organisation'].includes(own)) return own
  if (modifier) return modifier
  if (listed(lexicon.spokespeople, head)) {
    const group = cast.at.find(
      m => beside.some(t => contains(m.span, t)) && cast.actors[m.actor].kind !== 'person',
    )
    return group && SOURCE_OF_ACTOR[cast.actors[group.actor].kind]
  }
  return own
}

/** What the report says elsewhere that this person is: "Sajad Jiyad, a researcher at a think tank". */
function kindOfRole(setting: Setting, actor: Actor): SourceKind | undefined {
  for (const tie of actor.ties) {
    if (tie.kind !== 'role' && tie.kind !== 'part-of' && tie.kind !== 'led-by') continue
    const other = setting.cast.actors.find(a => a.id === tie.to)
    const label = tie.label?.toLowerCase().split(/\s+/) ?? []
    const said = label.map(word => setting.lexicon.heads.get(word)).find(kind => kind && kind !== 'official')
    if (said) return said
    if (other && other.kind !== 'person' && other.kind !== 'unknown') return SOURCE_OF_ACTOR[other.kind]
  }
  for (const mention of actor.mentions) {
    const near = aroundName(setting.syntax, mention)
    for (const token of near) {
      const kind = kindOfWords(setting, near, token)
      if (kind && lookUp(setting.lexicon.heads, token)) return kind
    }
  }
  return undefined
}

/** The noun chunk that holds a name, and the apposition after it. */
function aroundName(syntax: Syntax, name: Extent): Token[] {
  const { tokens } = syntax.words
  const last = syntax.tokenAt(name.end - 1)
  const chunk = syntax.chunkAt(last)
  const before = tokens.slice(chunk?.kind === 'noun' ? chunk.from : last, last)
  if (tokens[last + 1]?.norm !== ',') return before
  const after = syntax.chunkAt(last + 2)
  return after?.kind === 'noun' ? [...before, ...tokens.slice(after.from, after.to)] : before
}

const wordsIn = (syntax: Syntax, span: Extent): Token[] => {
  const from = syntax.tokenAt(span.start)
  let to = from
  while (to < syntax.words.tokens.length && syntax.words.tokens[to].start < span.end) to++
  return syntax.words.tokens.slice(from, to)
}

function isAnonymous(setting: Setting, span: Span, head: Token, actor: Actor | undefined): boolean {
  const { syntax, lexicon } = setting
  const sentence = syntax.words.sentences[head.sentence]
  const rest = syntax.words.tokens.slice(syntax.tokenAt(span.start), sentence.to)
  if (rest.some(t => lexicon.anonymity.has(t.norm))) return true
  const isNamed = (text: string): boolean => /\p{Lu}\p{Ll}+ \p{Lu}/u.test(text)
  if (head.pos === 'PRON') return actor !== undefined && lexicon.unnamed.has(lastWord(actor.name))
  if (!listed(lexicon.unnamed, head)) return false
  return !(actor?.kind === 'person' && isNamed(actor.name))
}

const lastWord = (name: string): string => name.toLowerCase().split(/\s+/).at(-1)!.replace(/s$/, '')
