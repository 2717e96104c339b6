import type { Tie } from '../../records/actor.ts'
import { spanOf } from '../../records/span.ts'
import type { Bodies } from './bodies.ts'
import { actorOfBody } from './bodies.ts'
import type { Cast } from './cast.ts'
import { singular } from './kind.ts'
import type { Setting, Spoken } from './spoken.ts'
import type { DraftTie } from './ties.ts'

/** "Supporters of the militia", "Haddad's rival, Sami Nasser", "Haddad loyalist Sami Nasser": who sides with or against whom. */
export function sidesTaken(
  setting: Setting,
  spoken: readonly Spoken[],
  bodies: Bodies,
  cast: Cast,
): DraftTie[] {
  const owners = new Map([...bodies.to, ...bodies.persons.to])
  return spoken.flatMap(one => {
    const from = cast.actorOf.get(one)
    if (from === undefined || one.how === 'pronoun' || one.how === 'adjective') return []
    const side = sideOf(setting, one)
    const whom = side && (ownerBefore(setting, side.at, owners) ?? objectAfter(setting, side.at, bodies))
    if (!side || !whom || whom === one) return []
    const start = Math.min(one.span.start, whom.span.start)
    const evidence = spanOf(setting.words.text, start, Math.max(one.span.end, whom.span.end))
    return [{ from, to: actorOfBody(whom, cast), kind: side.kind, evidence }]
  })
}

interface Side {
  readonly kind: Tie['kind']
  /** The word that says so. */
  readonly at: number
}

/** The head of a phrase, or the word right before a name. */
function sideOf({ words, lexicon }: Setting, one: Spoken): Side | undefined {
  const at = one.how === 'name' ? one.from - 1 : one.to - 1
  const token = words.tokens[at]
  const kind = token && lexicon.ties.sides.get(singular(token.norm))
  return kind && token.sentence === one.head.sentence ? { kind, at } : undefined
}

function ownerBefore(
  { words }: Setting,
  at: number,
  owners: ReadonlyMap<number, Spoken>,
): Spoken | undefined {
  const { tokens } = words
  for (let i = at; i > at - 4 && i > 0; i--) {
    const owner = owners.get(i)
    if (owner) return owner.sentence === tokens[at].sentence ? owner : undefined
    if (!/^(?:ADJ|NOUN|PUNCT|PART)$/.test(tokens[i - 1].pos) && !/^'s?$/.test(tokens[i - 1].norm))
      return undefined
  }
  return undefined
}

/** Of "a critic of Russian president Vladimir Putin" the person. */
function objectAfter({ words, syntax }: Setting, at: number, bodies: Bodies): Spoken | undefined {
  const { tokens } = words
  if (tokens[at + 1]?.norm !== 'of') return undefined
  for (let i = at + 2; i < at + 6 && tokens[i]?.sentence === tokens[at].sentence; i++) {
    const found = bodies.from.get(i) ?? bodies.persons.from.get(i)
    const isWhole = found?.kind !== 'state' || syntax.chunkAt(i)?.to === found.to
    if (found && isWhole) return found
    if (!/^(?:DET|ADJ|NOUN|PROPN)$/.test(tokens[i].pos)) return undefined
  }
  return undefined
}
