import type { Codebook } from '../../codebook/codebook.ts'
import type { Language } from '../../language/language.ts'
import type { Offer } from '../../records/offer.ts'
import { overlaps } from '../../records/span.ts'
import type { Words } from '../../records/words.ts'
import { syntaxOf } from '../../syntax/syntax.ts'
import type { Reader } from '../reader.ts'
import { quotesOf } from '../rules/attributions/quotes.ts'
import { attributionsIn, type Said } from './attributions.ts'
import { type Run, runAll } from './batch.ts'
import { causesIn } from './causes.ts'
import type { Heads } from './heads.ts'
import { windowsOf } from './input.ts'
import { mentionsIn } from './mentions.ts'
import { codebookWords, type KnownWords } from './modes.ts'
import { type Opinion, type SecondOpinion, secondOpinion } from './opinion.ts'
import { rolesIn } from './roles.ts'
import type { Scored } from './scores.ts'
import { type SignalReader, signalReader } from './signals.ts'
import { triggersIn } from './triggers.ts'
import type { WordPieces } from './wordpiece.ts'

/** A trained model, ready to run. */
export interface Model {
  readonly heads: Heads
  readonly pieces: WordPieces
  readonly run: Run
}

/** Reads by a trained model. Modes, stances and kinds of links come from the word lists that the rules use, too. */
export function modelReader(
  language: Language,
  codebook: Codebook,
  { heads, pieces, run }: Model,
  beside?: Beside,
): Reader {
  const knownIn = codebookWords(codebook, language.triggers)
  return {
    name: 'model',
    read: async words => {
      const rules = beside && (await beside.rules.read(words))
      const second = beside && rules && secondOpinion(words, rules, beside.opinion)
      const ground = { ...groundOf(words, language, knownIn(words)), second }
      const windows = windowsOf(words, pieces, heads.maxPieces)
      const parts = new Map<number, Offer>()
      // Each window is decoded as soon as it has run: the numbers of a long report would not fit in memory together.
      for await (const { window, rows } of runAll(windows, run, heads.width))
        parts.set(window.from, decode(ground, { window, rows, heads }))
      const read = joined(windows.map(({ from }) => parts.get(from)!))
      return rules ? completed(read, rules) : read
    },
  }
}

/** The rules as a second opinion, and how their word and the model's are weighed. */
export interface Beside {
  readonly rules: Reader
  readonly opinion: Opinion
}

interface Ground extends Said {
  readonly second?: SecondOpinion
  readonly language: Language
  readonly known: KnownWords
  readonly signals: SignalReader
}

const groundOf = (words: Words, language: Language, known: KnownWords): Ground => ({
  syntax: syntaxOf(words),
  quotes: quotesOf(words),
  lexicon: language.attribution,
  language,
  known,
  signals: signalReader(syntaxOf(words), language.causes),
})

/** What one window offers; its roles number the mentions and triggers of the window. */
function decode(ground: Ground, scored: Scored): Offer {
  const { syntax, language, known, signals, second } = ground
  const mentions = mentionsIn(syntax.words, scored)
  const triggers = triggersIn(syntax, scored, known, second)
  const owner = new Map(
    triggers.flatMap(({ from, to, offered }) =>
      Array.from({ length: to - from }, (_, n) => [from + n, offered.span] as const),
    ),
  )
  const scene = {
    syntax,
    lexicon: language.causes,
    isTrigger: (i: number) => owner.has(i),
    triggerAt: (i: number) => owner.get(i),
  }
  return {
    mentions: mentions.map(({ offered }) => offered),
    triggers: triggers.map(({ offered }) => offered),
    roles: rolesIn(scored, triggers, mentions, second),
    attributions: attributionsIn(ground, scored),
    // With the rules beside, causes are theirs: see `completed`.
    causes: second ? [] : causesIn(scene, scored, signals),
  }
}

/**
 * Who says it, where the model left that open and the rules know. What led to what is the rules' alone: of the model's causes
 * one in twelve held on our own reports, of theirs one in three, and a link that no words bear misleads.
 */
function completed(read: Offer, rules: Offer): Offer {
  const attributions = read.attributions.map(one => {
    if (one.source) return one
    const source = rules.attributions.find(other => overlaps(other.cue, one.cue))?.source
    return source ? { ...one, source } : one
  })
  return { ...read, attributions, causes: rules.causes }
}

function joined(parts: readonly Offer[]): Offer {
  const mentions: Offer['mentions'][number][] = []
  const triggers: Offer['triggers'][number][] = []
  const roles: Offer['roles'][number][] = []
  for (const part of parts) {
    for (const role of part.roles)
      roles.push({
        ...role,
        mention: role.mention + mentions.length,
        trigger: role.trigger + triggers.length,
      })
    mentions.push(...part.mentions)
    triggers.push(...part.triggers)
  }
  return {
    mentions,
    triggers,
    roles,
    attributions: parts.flatMap(part => part.attributions),
    causes: parts.flatMap(part => part.causes),
  }
}
