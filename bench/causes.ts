import { existsSync, readFileSync } from 'node:fs'
import { bundledCodebook } from '../src/codebook/file.ts'
import { causes } from '../src/language/en/causes.ts'
import { english } from '../src/language/en/english.ts'
import { findCauses } from '../src/reader/rules/causes.ts'
import { triggerFinder } from '../src/reader/rules/triggers.ts'
import type { OfferedCause, OfferedTrigger } from '../src/records/offer.ts'
import { type Extent, overlaps, spanOf } from '../src/records/span.ts'
import type { Words } from '../src/records/words.ts'
import { recordsOf } from './csv.ts'
import { table } from './table.ts'

export const about =
  'what led to what: causal sentences and their direction against the Causal News Corpus [FOLDER]'

/** A folder with `train_subtask1.csv` and `train_subtask2.csv`; it is no part of the repository. */
const CORPUS = '../shared/data/causal-news'

const CUES =
  /\b(?:because|due to|led to|leads to|result(?:ed|ing)? (?:in|of)|caus(?:ed?|ing)|trigger(?:ed|ing)?|spark(?:ed|ing)?|prompt(?:ed|ing)?|after|following|in response to|in retaliation|in the wake of)\b/i

type Finder = (words: Words) => OfferedCause[]

export async function run([folder = CORPUS]: string[]): Promise<void> {
  if (!existsSync(`${folder}/train_subtask1.csv`)) {
    console.log(`Nothing measured: ${folder} is not here. Name a folder of the Causal News Corpus.`)
    return
  }
  const ofCodebook = triggerFinder(bundledCodebook(), english.triggers)
  const finders: readonly (readonly [string, Finder])[] = [
    ['rules, triggers of the codebook', words => findCauses(words, ofCodebook(words), causes)],
    ['rules, any verb or noun as trigger', words => findCauses(words, anything(words), causes)],
  ]
  const sentences = recordsOf(readFileSync(`${folder}/train_subtask1.csv`, 'utf8'))
  const says: readonly (readonly [string, (text: string) => boolean])[] = [
    ...finders.map(([name, find]) => [name, (text: string) => isCausal(find(english.cut(text)))] as const),
    ['baseline: a cue word', (text: string) => CUES.test(text)],
  ]
  console.log(`Is it causal? ${sentences.length} sentences of ${folder}`)
  console.log(
    table(
      ['by', 'P', 'R', 'F'],
      says.map(([name, say]) => [name, ...precision(sentences.map(s => [say(s.text), s.label === '1']))]),
    ),
  )
  const pairs = recordsOf(readFileSync(`${folder}/train_subtask2.csv`, 'utf8')).map(row => row.text_w_pairs)
  console.log(`\nWhich way round? ${pairs.length} annotated causes`)
  console.log(
    table(
      ['by', 'both parts met', 'turned round'],
      finders.map(([name, find]) => [name, ...directions(pairs, find)]),
    ),
  )
}

/** What says only in which order things happened is no cause. */
const isCausal = (found: readonly OfferedCause[]): boolean =>
  found.some(({ kind }) => kind !== 'precedes' && kind !== 'part-of')

const anything = (words: Words): OfferedTrigger[] =>
  words.tokens
    .filter(t => t.pos === 'VERB' || t.pos === 'NOUN')
    .map(t => ({ span: spanOf(words.text, t.start, t.end), sentence: t.sentence, type: '', score: 1 }))

function precision(pairs: readonly (readonly [boolean, boolean])[]): string[] {
  const [found, gold] = [pairs.filter(([f]) => f).length, pairs.filter(([, g]) => g).length]
  const right = pairs.filter(([f, g]) => f && g).length
  const [p, r] = [right / Math.max(1, found), right / Math.max(1, gold)]
  return [p, r, (2 * p * r) / Math.max(1e-9, p + r)].map(n => (100 * n).toFixed(1))
}

/** Annotations are tags in the text: ARG0 the cause, ARG1 the effect. */
function directions(annotated: readonly string[], find: Finder): string[] {
  let [met, turned] = [0, 0]
  for (const tagged of annotated) {
    const { text, cause, effect } = untag(tagged)
    if (!cause || !effect) continue
    // The corpus takes the whole of which something is part for its cause; that is a link of another kind here.
    const found = find(english.cut(text)).filter(c => c.kind !== 'part-of')
    if (found.some(c => overlaps(c.cause, cause) && overlaps(c.effect, effect) && !overlaps(c.cause, effect)))
      met++
    else if (
      found.some(c => overlaps(c.cause, effect) && overlaps(c.effect, cause) && !overlaps(c.cause, cause))
    )
      turned++
  }
  return [String(met), String(turned)]
}

function untag(tagged: string): { text: string; cause?: Extent; effect?: Extent } {
  let text = ''
  const at = new Map<string, number>()
  for (const part of tagged.split(/(<\/?(?:ARG|SIG)\d>)/)) {
    if (/^<\/?(?:ARG|SIG)\d>$/.test(part)) at.set(part, text.length)
    else text += part
  }
  const extent = (tag: string): Extent | undefined =>
    at.has(`<${tag}>`) && at.has(`</${tag}>`)
      ? { start: at.get(`<${tag}>`)!, end: at.get(`</${tag}>`)! }
      : undefined
  return { text, cause: extent('ARG0'), effect: extent('ARG1') }
}
