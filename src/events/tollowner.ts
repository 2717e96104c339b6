import type { FoundToll } from '../records/found.ts'
import type { OfferedTrigger } from '../records/offer.ts'
import { headOf, sameSentence } from '../syntax/syntax.ts'
import { type Anchors, ownerOf } from './owner.ts'
import type { Scene } from './scene.ts'

/**
 * Trigger → the tolls it tells, by their indices. A toll belongs to the event of its own word; where that is no trigger,
 * to what its clause hangs on; else to an event of its sentence, or the one told last before it, that can do such harm.
 */
export function tollsByTrigger(scene: Scene, anchors: Anchors): Map<number, number[]> {
  const placed = inOrder(scene)
  /** Triggers that have told a toll so far. */
  const telling = new Set<number>()
  const byTrigger = new Map<number, number[]>()
  scene.tolls.forEach((toll, i) => {
    const owner = ownerOfToll(scene, toll, anchors, placed, telling)
    if (owner === undefined) return
    telling.add(owner)
    byTrigger.set(owner, [...(byTrigger.get(owner) ?? []), i])
  })
  return byTrigger
}

interface Placed {
  readonly index: number
  readonly head: number
  readonly trigger: OfferedTrigger
}

const inOrder = ({ offer, syntax }: Scene): Placed[] =>
  offer.triggers
    .map((trigger, index) => ({ index, trigger, head: headOf(syntax, trigger.span) }))
    .sort((a, b) => a.head - b.head)

function ownerOfToll(
  scene: Scene,
  toll: FoundToll,
  anchors: Anchors,
  placed: readonly Placed[],
  telling: ReadonlySet<number>,
): number | undefined {
  const { syntax, offer } = scene
  const can = (trigger: number) => canDo(scene, offer.triggers[trigger], toll)
  const own = anchors.triggers.get(toll.word)
  if (own !== undefined && can(own))
    return tellsByVerb(scene, toll.word) ? own : (causeOf(scene, toll, placed)?.index ?? own)
  const hung = ownerOf(syntax, syntax.words.tokens[toll.word], anchors)
  if (hung && hung !== 'saying' && can(hung.trigger)) return hung.trigger
  return nearest(scene, toll, placed, telling)?.index ?? own
}

/** "were injured"; not "the number of injured". */
function tellsByVerb({ syntax }: Scene, word: number): boolean {
  const chunk = syntax.chunkAt(word)
  if (chunk?.kind !== 'verb' || chunk.head !== word) return false
  const isNamed =
    sameSentence(syntax.words, chunk.from - 1, word) && syntax.words.tokens[chunk.from - 1].pos === 'ADP'
  return !isNamed
}

/** "raised the number of injured in the collision": of a bare state the sentence may name what brought it about. */
function causeOf(scene: Scene, toll: FoundToll, placed: readonly Placed[]): Placed | undefined {
  const { syntax, lexicon } = scene
  const lemmaAt = (token: number) => syntax.words.tokens[token].lemma
  if (!lexicon.outcomes.has(lemmaAt(toll.word))) return undefined
  const at = firstAfter(placed, toll.word)
  return placed
    .slice(Math.max(0, at - FAR), at)
    .reverse()
    .find(
      p =>
        p.trigger.sentence === toll.sentence &&
        !lexicon.outcomes.has(lemmaAt(p.head)) &&
        canDo(scene, p.trigger, toll),
    )
}

/** How many triggers back an event may lie. */
const FAR = 40
/** Within so many, an attack or a crash is likelier to have done harm than a march or a theft. */
const NEAR = 6
const MILD: ReadonlySet<string> = new Set(['PROTEST', 'CRIME'])

/**
 * The last before it, in its sentence the first after it too, that can do such harm and is told as real. "The dead", "the
 * number of injured", "still missing" speak of harm already told, so an event that told some comes first.
 */
function nearest(
  scene: Scene,
  toll: FoundToll,
  placed: readonly Placed[],
  telling: ReadonlySet<number>,
): Placed | undefined {
  const after = firstAfter(placed, toll.word)
  const fits = ({ trigger }: Placed) =>
    canDo(scene, trigger, toll) && /^(?:happened|ongoing)$/.test(scene.statusOf(trigger))
  const before = placed.slice(Math.max(0, after - FAR), after).reverse()
  const here = ({ trigger }: Placed) => trigger.sentence === toll.sentence
  const inSentence =
    before.find(p => here(p) && fits(p)) ?? placed.slice(after, after + FAR).find(p => here(p) && fits(p))
  if (inSentence) return inSentence
  const isBackReference = scene.syntax.words.tokens[toll.word].pos !== 'VERB' || toll.kind === 'missing'
  const told = isBackReference ? before.find(p => fits(p) && telling.has(p.index)) : undefined
  return (
    (told && wholeOf(scene, told, before, telling)) ??
    told ??
    before.slice(0, NEAR).find(p => fits(p) && !MILD.has(p.trigger.type)) ??
    before.find(fits)
  )
}

/** Of "the bombing, after three died in hospital" the bombing, where both tell tolls. */
const wholeOf = (
  { syntax, lexicon }: Scene,
  told: Placed,
  before: readonly Placed[],
  telling: ReadonlySet<number>,
): Placed | undefined =>
  before.find(
    p =>
      p.trigger.sentence === told.trigger.sentence &&
      telling.has(p.index) &&
      !lexicon.outcomes.has(syntax.words.tokens[p.head].lemma),
  )

function firstAfter(placed: readonly Placed[], word: number): number {
  let low = 0
  let high = placed.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (placed[middle].head < word) low = middle + 1
    else high = middle
  }
  return low
}

/** Types and modes of the codebook that take people captive. */
const CAPTURES = /abduct|hostage|arrest|detain/

/** The mode of what makes people ill. */
const SPREADS = 'epidemic'

/** Arrests kill nobody, storms arrest nobody, and no bomb infects anybody. */
function canDo({ lexicon }: Scene, { type, mode }: OfferedTrigger, { kind, isCase }: FoundToll): boolean {
  if (isCase) return type === 'DISASTER' && (mode ?? SPREADS) === SPREADS
  if (kind === 'captured') return mode ? CAPTURES.test(mode) : type === 'COERCE' || type === 'CRIME'
  return lexicon.harmful.has(type) && type !== 'COERCE'
}
