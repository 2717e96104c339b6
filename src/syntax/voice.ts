import type { Chunk } from '../records/words.ts'
import { objectsOf } from './complements.ts'
import { type Syntax, sameSentence } from './syntax.ts'

const BE = new Set("is are was were be been being get gets got 's 're".split(' '))

/** Verbs that hardly stand without an object: without one, "three people killed in attack" is a passive. */
const NEEDS_OBJECT = new Set(
  'kill wound injure arrest detain displace kidnap abduct destroy damage behead hospitalize hospitalise hurt evacuate trap jail sentence seize capture assassinate execute murder rescue charge convict free release acquit stab torture deport extradite expel oust accuse indict intern imprison massacre maim slay'.split(
    ' ',
  ),
)

const PARTICIPLE =
  /(?:ed|en|wn|ung|un|ught|elt|ept|ost|uck|ot|id|ut|de|ne|et|ld|urt|rn|orn|awn|nt|it|ead|ound|ain|ung|um)$/

/** Is what comes before the verb what it was done to? */
export function isPassive(syntax: Syntax, verb: Chunk): boolean {
  const { words } = syntax
  const head = words.tokens[verb.head]
  if (head.pos !== 'VERB' || !PARTICIPLE.test(head.norm)) return false
  const aux = words.tokens.slice(verb.from, verb.head)
  if (aux.some(t => BE.has(t.norm)) || isAfterBe(syntax, verb)) return true
  const after = words.tokens[verb.to]
  if (aux.some(t => t.pos === 'AUX')) return false
  const hasAgent = after !== undefined && sameSentence(words, verb.to, verb.from) && after.norm === 'by'
  if (hasAgent) return true
  if (isJoinedToPassive(syntax, verb)) return true
  const rest = [words.tokens[verb.to - 1].norm, after?.norm]
  if (head.norm === 'shot') return rest.includes('dead') && objectsOf(syntax, verb).length === 0
  return NEEDS_OBJECT.has(head.lemma) && objectsOf(syntax, verb).length === 0
}

/** "to be | taken": where the tagger took "be" for a verb. */
const isAfterBe = (syntax: Syntax, verb: Chunk): boolean => {
  const before = syntax.chunkAt(verb.from - 1)
  return (
    before?.kind === 'verb' &&
    sameSentence(syntax.words, before.from, verb.from) &&
    BE.has(syntax.words.tokens[before.head].norm)
  )
}

/** "were killed and wounded", "were killed and 12 wounded". */
function isJoinedToPassive(syntax: Syntax, verb: Chunk): boolean {
  const { words } = syntax
  for (let i = verb.from - 1; i >= 0 && i > verb.from - 8 && sameSentence(words, i, verb.from); i--) {
    const chunk = syntax.chunkAt(i)
    if (chunk?.kind === 'verb') {
      const between = words.tokens.slice(chunk.to, verb.from)
      const isJoined =
        between.some(t => t.norm === 'and' || t.norm === 'or') && objectsOf(syntax, verb).length === 0
      return isJoined && words.tokens.slice(chunk.from, chunk.head).some(t => BE.has(t.norm))
    }
  }
  return false
}
