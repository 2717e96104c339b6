import type { Extent } from '../../src/records/span.ts'
import type { Words } from '../../src/records/words.ts'
import type { Annotated, Layer, Mentions, Triggers } from '../document.ts'
import { LABELS, MAVEN_LABELS } from './labels.ts'

/** Labels by word. A mask has a bit for each label that the word may have; -1 is a word of which nothing is known. */
export interface Encoded {
  readonly id: string
  readonly corpus: string
  readonly split: string
  readonly group?: string
  readonly sentences: readonly number[]
  readonly name?: readonly number[]
  readonly noun?: readonly number[]
  readonly trigger?: readonly number[]
  readonly maven?: readonly number[]
  /** [word, label] */
  readonly status: readonly Pair[]
  readonly background: readonly Pair[]
  /** [word, event] */
  readonly events: readonly (readonly [number, string])[]
  /** [trigger, word, mask], and triggers with the mask of what unmarked words of their sentence can be. */
  readonly roles: readonly Triple[]
  readonly roleTriggers: readonly Pair[]
  readonly attribution?: readonly number[]
  /** [cue, word, label] */
  readonly say: readonly Triple[]
  readonly cause?: readonly number[]
  /** [first word, end, 0 or 1] */
  readonly causal: readonly Triple[]
}
type Pair = readonly [number, number]
type Triple = readonly [number, number, number]

interface Run {
  readonly from: number
  readonly to: number
}

const MAVEN = MAVEN_LABELS()

/** The marks of a text as labels of its words. */
export function encode(text: Annotated, words: Words): Encoded {
  const { id, corpus, split, group, mentions, triggers, causes } = text
  const run = runFinder(words)
  const size = words.tokens.length
  const runs = triggers?.list.map(trigger => run(trigger)) ?? []
  const marked =
    triggers?.list.flatMap((trigger, i) => (runs[i] ? [{ trigger, at: runs[i].from }] : [])) ?? []
  return {
    id,
    corpus,
    split,
    group,
    sentences: words.tokens.map(token => token.sentence),
    name: mentions && tagged('name', mentions, words, run),
    noun: mentions && tagged('noun', mentions, words, run),
    trigger: triggers && typed(triggers, words, runs),
    maven: corpus === 'maven' ? maven(text, runs, size) : undefined,
    status: marked.flatMap(({ trigger, at }) =>
      trigger.status ? [[at, LABELS.status.indexOf(trigger.status)] as const] : [],
    ),
    background: marked.flatMap(({ trigger, at }) =>
      trigger.background === undefined ? [] : [[at, Number(trigger.background)] as const],
    ),
    events: marked.flatMap(({ trigger, at }) => (trigger.event ? [[at, trigger.event] as const] : [])),
    ...roles(text, runs, run),
    ...said(text, size, run),
    cause: causes && caused(causes.list, size, run),
    causal:
      causes?.sentences.flatMap(sentence => {
        const found = run(sentence)
        return found ? [[found.from, found.to, Number(sentence.causal)] as const] : []
      }) ?? [],
  }
}

/** The words that an extent touches. */
function runFinder({ tokens }: Words): (extent: Extent) => Run | undefined {
  return ({ start, end }) => {
    let low = 0
    let high = tokens.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (tokens[middle].end > start) high = middle
      else low = middle + 1
    }
    let to = low
    while (to < tokens.length && tokens[to].start < end) to++
    return to > low ? { from: low, to } : undefined
  }
}

type Find = ReturnType<typeof runFinder>

const bits = (labels: readonly string[], among: readonly string[]): number =>
  labels.reduce((mask, label) => (among.includes(label) ? mask | (1 << among.indexOf(label)) : mask), 0)

/** Longer mentions first: what lies inside another of its layer gives way. */
function tagged(layer: Layer, mentions: Mentions, words: Words, run: Find): number[] {
  const labels: readonly string[] = LABELS[layer]
  const own = labels.filter(label => label.startsWith('B-')).map(label => label.slice(2))
  const open = own.filter(label => !mentions.complete[layer].includes(label))
  const other =
    1 |
    bits(
      open.flatMap(label => [`B-${label}`, `I-${label}`]),
      labels,
    )
  const masks = covered(words, mentions.within, run, other)
  const found = mentions.list
    .filter(mention => mention.layer === layer)
    .flatMap(mention => {
      const at = run(mention)
      return at ? [{ ...at, labels: mention.labels }] : []
    })
    .sort((a, b) => b.to - b.from - (a.to - a.from))
  const taken = new Set<number>()
  for (const { from, to, labels: can } of found) {
    const range = Array.from({ length: to - from }, (_, i) => from + i)
    if (range.some(i => taken.has(i))) continue
    for (const i of range) {
      taken.add(i)
      masks[i] = bits(
        can.map(label => `${i === from ? 'B' : 'I'}-${label}`),
        labels,
      )
    }
  }
  return masks
}

/** `other` where the layer was annotated, -1 where it was not. */
function covered(
  { tokens }: Words,
  within: readonly Extent[] | undefined,
  run: Find,
  other: number,
): number[] {
  const masks = new Array<number>(tokens.length).fill(within ? -1 : other)
  for (const extent of within ?? []) {
    const at = run(extent)
    if (at) masks.fill(other, at.from, at.to)
  }
  return masks
}

function typed(
  { list, complete, within }: Triggers,
  words: Words,
  runs: readonly (Run | undefined)[],
): number[] {
  const { trigger: labels } = LABELS
  const open = labels.filter(label => label !== 'O' && !complete.includes(label))
  const masks = covered(words, within, runFinder(words), 1 | bits(open, labels))
  list.forEach(({ types, isTypeUnknown }, i) => {
    const at = runs[i]
    if (!at) return
    masks.fill(isTypeUnknown ? -1 : types.length === 0 ? 1 : bits(types, labels), at.from, at.to)
  })
  return masks
}

function maven(
  { triggers }: Annotated,
  runs: readonly (Run | undefined)[],
  size: number,
): number[] | undefined {
  if (!triggers) return undefined
  const labels = new Array<number>(size).fill(triggers.complete.length > 0 ? 0 : -1)
  triggers.list.forEach((trigger, i) => {
    const at = runs[i]
    if (at && trigger.maven) labels.fill(MAVEN.indexOf(trigger.maven), at.from, at.to)
  })
  return labels
}

function roles(
  { roles: layer, triggers }: Annotated,
  runs: readonly (Run | undefined)[],
  run: Find,
): Pick<Encoded, 'roles' | 'roleTriggers'> {
  if (!layer || !triggers) return { roles: [], roleTriggers: [] }
  const { role: labels } = LABELS
  const open = labels.filter(
    label => label !== 'none' && !(layer.complete as readonly string[]).includes(label),
  )
  // A filler of one trigger may stand for another of the same event elsewhere: only marked ones are known there.
  const other = 1 | bits(open, labels)
  const isMarked = new Set(layer.list.map(filler => filler.trigger))
  const all = triggers.list.flatMap((_, i) => {
    const at = runs[i]
    return at && (layer.complete.length > 0 || isMarked.has(i)) ? [[at.from, other] as const] : []
  })
  const list = layer.list.flatMap(filler => {
    const [at, found] = [runs[filler.trigger], run(filler)]
    if (!at || !found) return []
    const mask = bits(filler.alleged ? ['alleged'] : filler.roles, labels)
    // The head is the last word; the words before it count neither as filler nor as none.
    return Array.from({ length: found.to - found.from }, (_, i) => {
      const word = found.from + i
      return [at.from, word, word === found.to - 1 ? mask : -1] as const
    })
  })
  return { roles: list, roleTriggers: all }
}

function said({ attributions }: Annotated, size: number, run: Find): Pick<Encoded, 'attribution' | 'say'> {
  if (!attributions) return { say: [] }
  const { attribution: labels } = LABELS
  const tags = new Array<number>(size).fill(0)
  const mark = (extents: readonly Extent[], label: string) => {
    for (const extent of extents) {
      const at = run(extent)
      if (!at) continue
      tags.fill(labels.indexOf(`I-${label}`), at.from, at.to)
      tags[at.from] = labels.indexOf(`B-${label}`)
    }
  }
  // What is inside the content of another gives way to none: cues and sources are marked last.
  const bySize = [...attributions].sort((a, b) => length(b.content) - length(a.content))
  for (const { content } of bySize) mark(content, 'content')
  for (const { source } of attributions) mark(source, 'source')
  for (const { cue } of attributions) mark(cue, 'cue')
  const say = attributions.flatMap(({ source, cue, content }) => {
    const at = cue.length > 0 ? run(cue[0]) : undefined
    if (!at) return []
    const words = (extents: readonly Extent[], label: number) =>
      extents.flatMap(extent => {
        const found = run(extent)
        return found
          ? Array.from({ length: found.to - found.from }, (_, i) => [at.from, found.from + i, label] as const)
          : []
      })
    return [...words(source, 1), ...words(content, 2)]
  })
  return { attribution: tags, say }
}

const length = (extents: readonly Extent[]): number =>
  extents.reduce((sum, { start, end }) => sum + end - start, 0)

function caused(
  list: readonly { readonly cause: Extent; readonly effect: Extent; readonly signal?: Extent }[],
  size: number,
  run: Find,
): number[] | undefined {
  if (list.length === 0) return undefined
  const { cause: labels } = LABELS
  const tags = new Array<number>(size).fill(0)
  for (const relation of list) {
    for (const part of ['cause', 'effect', 'signal'] as const) {
      const extent = relation[part]
      const at = extent && run(extent)
      if (!at || (part !== 'signal' && tags.slice(at.from, at.to).some(tag => tag !== 0))) continue
      tags.fill(labels.indexOf(`I-${part}`), at.from, at.to)
      tags[at.from] = labels.indexOf(`B-${part}`)
    }
  }
  return tags
}
