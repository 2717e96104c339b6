import type { Chunk } from '../records/words.ts'
import { subjectsOf } from '../syntax/subject.ts'
import { lastTokenOf, type Syntax, sameSentence } from '../syntax/syntax.ts'
import type { Happening, Scene } from './scene.ts'

export function introduced(
  scene: Scene,
  index: number,
  chunk: Chunk | undefined,
  head: number,
  form: 'verb' | 'noun',
): Pick<Happening, 'reference' | 'cue'> {
  const { syntax, lexicon } = scene
  if (form === 'verb') return { reference: chunk ? referenceOfVerb(scene, index, chunk) : 'new' }
  const { tokens } = syntax.words
  const first = syntax.tokenAt(scene.offer.triggers[index].span.start)
  const before = tokens.slice(chunk?.from ?? first, Math.max(first, head)).map(t => t.norm)
  const cue = before.some(w => lexicon.other.has(w))
    ? 'other'
    : before.some(w => lexicon.earlier.has(w))
      ? 'earlier'
      : undefined
  const opening = before[0] ?? ''
  if (chunk && isSaidOfIt(syntax, chunk)) return { reference: 'demonstrative' }
  if (before.includes("'s") && opening !== 'a' && opening !== 'an') return { reference: 'possessive', cue }
  if (lexicon.demonstrative.has(opening)) return { reference: 'demonstrative', cue }
  // "the killing of Americans" is definite by what follows, not by what was told before.
  const after = chunk && tokens[chunk.to]
  if (lexicon.definite.has(opening)) return { reference: after?.norm === 'of' ? 'bare' : 'definite', cue }
  return { reference: opening === '' || !/^an?$/.test(opening) ? 'bare' : 'new', cue }
}

/** "It was the second salvo in four days": what "it" is was told before. */
function isSaidOfIt(syntax: Syntax, chunk: Chunk): boolean {
  const { tokens } = syntax.words
  const verb = syntax.chunkAt(chunk.from - 1)
  if (
    verb?.kind !== 'verb' ||
    tokens[verb.head].lemma !== 'be' ||
    !sameSentence(syntax.words, verb.head, chunk.from)
  )
    return false
  const [subject] = subjectsOf(syntax, verb)
  return subject !== undefined && /^(?:it|this|that|these|those)$/.test(tokens[subject.head].norm)
}

/** "After the contractor was killed": an outcome for somebody known is itself known. */
function referenceOfVerb(scene: Scene, trigger: number, verb: Chunk): Happening['reference'] {
  const { syntax, lexicon } = scene
  if (isElliptic(syntax, verb, lexicon.elliptic)) return 'demonstrative'
  const isDoer = scene
    .rolesOf(trigger)
    .some(
      r =>
        r.role === 'agent' &&
        r.filler.label !== 'person' &&
        isKnownDoer(scene, lastTokenOf(syntax, r.filler.head)),
    )
  if (isDoer) return 'definite'
  if (!lexicon.outcomes.has(syntax.words.tokens[verb.head].lemma)) return 'new'
  const isKnown = scene
    .rolesOf(trigger)
    .some(
      r => r.role !== 'agent' && r.role !== 'place' && isDefinite(scene, lastTokenOf(syntax, r.filler.head)),
    )
  return isKnown ? 'definite' : 'new'
}

/** "Some struck the area": the subject stands for what the sentence before named. */
function isElliptic(syntax: Syntax, verb: Chunk, elliptic: ReadonlySet<string>): boolean {
  const { tokens } = syntax.words
  const before = tokens[verb.from - 1]
  if (
    before &&
    sameSentence(syntax.words, verb.from - 1, verb.from) &&
    before.pos !== 'NOUN' &&
    elliptic.has(before.norm)
  )
    return true
  const [subject] = subjectsOf(syntax, verb)
  return subject !== undefined && elliptic.has(tokens[subject.head].norm)
}

/** "The bomber blew himself up", "the gunmen fired": who did it was told before, and so it was. */
const isKnownDoer = (scene: Scene, head: number): boolean =>
  isDefinite(scene, head) && scene.lexicon.doers.has(scene.syntax.words.tokens[head].lemma)

/** "the contractor", "those bases". */
export function isDefinite({ syntax, lexicon }: Scene, head: number): boolean {
  const opening = syntax.words.tokens[syntax.chunkAt(head)?.from ?? head]
  return opening.pos === 'DET' && lexicon.definite.has(opening.norm)
}
