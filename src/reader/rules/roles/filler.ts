import type { MentionLabel, OfferedMention, OfferedRole } from '../../../records/offer.ts'
import type { Chunk } from '../../../records/words.ts'
import { lastTokenOf, type Syntax } from '../../../syntax/syntax.ts'
import type { RoleLexicon } from './lexicon.ts'

export type Role = OfferedRole['role']

/** A noun chunk in a role, before it is known what it names. */
export interface Filler {
  readonly role: Role
  readonly chunk: Chunk
  readonly score: number
  readonly certainty?: 'alleged'
}

/** What roles are looked for in. */
export interface Ground {
  readonly syntax: Syntax
  readonly lexicon: RoleLexicon
  readonly mentions: readonly OfferedMention[]
  /** The mentions whose head starts or ends in a chunk. */
  readonly inside: (chunk: Chunk) => readonly number[]
  /** Does the chunk's own head tell of an event? */
  readonly isEvent: (chunk: Chunk) => boolean
}

/** A trigger, with the chunk and the token that it turns on. */
export interface Act {
  readonly index: number
  readonly type: string
  readonly start: number
  readonly end: number
  readonly chunk: Chunk
  readonly head: number
}

export const ACTS: ReadonlySet<MentionLabel> = new Set([
  'person',
  'people',
  'organisation',
  'armed-group',
  'state',
  'nationality',
])
export const TOOLS: ReadonlySet<MentionLabel> = new Set(['weapon', 'vehicle'])
const NAMED: ReadonlySet<MentionLabel> = new Set(['person', 'organisation', 'armed-group', 'state'])
export const SITES: ReadonlySet<MentionLabel> = new Set(['place', 'facility', 'state'])

export function mentionsByChunk(syntax: Syntax, mentions: readonly OfferedMention[]): Ground['inside'] {
  const at = new Map<Chunk, number[]>()
  mentions.forEach((mention, index) => {
    const ends = [lastTokenOf(syntax, mention.head), syntax.tokenAt(mention.head.start)]
    for (const chunk of new Set(ends.map(syntax.chunkAt))) {
      if (!chunk) continue
      const known = at.get(chunk)
      if (known) known.push(index)
      else at.set(chunk, [index])
    }
  })
  return chunk => at.get(chunk) ?? []
}

/** The chunk that says who or what: of "dozens | of pupils" the pupils, of "his challenger, | Raila Odinga," the name. */
export function meantBy(ground: Ground, chunk: Chunk): Chunk {
  const { syntax, lexicon } = ground
  const { tokens } = syntax.words
  const head = tokens[chunk.head]
  const isMany = head.pos === 'NUM' || lexicon.quantities.has(head.norm)
  const after = tokens[chunk.to]?.norm
  const named = mentionOf(ground, chunk) !== undefined
  if (!(isMany && after === 'of') && !(!named && after === ',')) return chunk
  const next = syntax.chunkAt(chunk.to + 1)
  if (next?.kind !== 'noun' || next.sentence !== chunk.sentence) return chunk
  const mention = mentionOf(ground, next)
  if (mention === undefined) return chunk
  if (after === 'of') return next
  const { label } = ground.mentions[mention]
  return NAMED.has(label) && tokens[next.to]?.norm === ',' ? next : chunk
}

/** The mention that the chunk's own head names, or the name that goes on past it: "Government | of National Unity". */
export function mentionOf({ syntax, mentions, inside }: Ground, chunk: Chunk): number | undefined {
  const head = syntax.words.tokens[chunk.head]
  const own = inside(chunk)
  return (
    own.find(m => mentions[m].head.end === head.end) ??
    own.find(m => mentions[m].head.start <= head.start && mentions[m].head.end > chunk.end)
  )
}

/** The roles that a filler comes to; a weapon's or vehicle's owner besides. */
export function rolesOf(ground: Ground, act: Act, filler: Filler): OfferedRole[] {
  const chunk = meantBy(ground, filler.chunk)
  const mention = mentionOf(ground, chunk)
  if (mention === undefined) return []
  const { label } = ground.mentions[mention]
  // A roadside bomb may be an event as well as what killed.
  if (ground.isEvent(chunk) && !TOOLS.has(label)) return []
  const role = allowed(filler.role, label)
  if (!role) return []
  const offered = (m: number, as: Role, sure: number): OfferedRole => ({
    trigger: act.index,
    mention: m,
    role: as,
    certainty: filler.certainty ?? 'stated',
    score: sure * ground.mentions[m].score,
  })
  const owner = filler.role === 'agent' && TOOLS.has(label) ? ownerOf(ground, chunk) : undefined
  return [
    offered(mention, role, filler.score),
    ...(owner === undefined ? [] : [offered(owner, 'agent', 0.8 * filler.score)]),
  ]
}

/** A weapon that "hits" is what it was done with; a place that something is "in" is where. */
function allowed(role: Role, label: MentionLabel): Role | undefined {
  if (role === 'agent')
    return TOOLS.has(label) ? 'instrument' : ACTS.has(label) || label === 'place' ? 'agent' : undefined
  if (role === 'instrument') return TOOLS.has(label) || label === 'object' ? 'instrument' : undefined
  if (role === 'place') return SITES.has(label) ? 'place' : undefined
  if (role === 'recipient') return ACTS.has(label) || label === 'place' ? 'recipient' : undefined
  return role
}

/** Whose the warplanes are: "Israel's warplanes", "Russian jets", "warplanes of the coalition". */
function ownerOf(ground: Ground, chunk: Chunk): number | undefined {
  const { syntax, lexicon, mentions, inside } = ground
  const { tokens } = syntax.words
  const before = inside(chunk).filter(m => {
    const { label, span } = mentions[m]
    // "fighter jets" are a kind of jets; "the fighters' jets" are somebody's.
    const isKind = label === 'people' && !/^'s?$/.test(tokens[syntax.tokenAt(span.end)]?.norm ?? '')
    return ACTS.has(label) && !isKind && span.end <= tokens[chunk.head].start
  })
  if (before.length > 0) return outermost(mentions, before).at(-1)
  if (!lexicon.ownedBy.has(tokens[chunk.to]?.norm)) return undefined
  const next = syntax.chunkAt(chunk.to + 1)
  const owner =
    next?.kind === 'noun' && next.sentence === chunk.sentence ? mentionOf(ground, next) : undefined
  return owner !== undefined && ACTS.has(mentions[owner].label) ? owner : undefined
}

/** "Iraq's military" without the "Iraq" in it. */
export const outermost = (mentions: readonly OfferedMention[], some: readonly number[]): number[] =>
  some.filter(
    m =>
      !some.some(
        o =>
          o !== m &&
          mentions[o].span.start <= mentions[m].span.start &&
          mentions[m].span.end <= mentions[o].span.end,
      ),
  )
