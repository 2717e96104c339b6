import type { Language } from '../../src/language/language.ts'
import { runAll } from '../../src/reader/model/batch.ts'
import { windowsOf } from '../../src/reader/model/input.ts'
import { mentionsIn } from '../../src/reader/model/mentions.ts'
import type { Model } from '../../src/reader/model/reader.ts'
import { rolesIn } from '../../src/reader/model/roles.ts'
import { findRoles } from '../../src/reader/rules/roles.ts'
import type { Offer, OfferedMention, OfferedRole, OfferedTrigger } from '../../src/records/offer.ts'
import { type Extent, overlaps, spanOf } from '../../src/records/span.ts'
import type { Words } from '../../src/records/words.ts'
import { syntaxOf } from '../../src/syntax/syntax.ts'

type Roles = Pick<Offer, 'mentions' | 'triggers' | 'roles'>

/** Annotated triggers as if a reader had found them. */
export const offeredTriggers = (words: Words, triggers: readonly Extent[]): OfferedTrigger[] =>
  triggers.map(at => ({
    span: spanOf(words.text, at.start, at.end),
    sentence: words.tokens[firstWord(words, at)]?.sentence ?? 0,
    type: '',
    score: 1,
  }))

const firstWord = ({ tokens }: Words, at: Extent): number => tokens.findIndex(token => overlaps(token, at))

/** The rules' roles around triggers that are given. */
export function rulesRoles(
  words: Words,
  mentions: readonly OfferedMention[],
  triggers: readonly OfferedTrigger[],
  language: Language,
): Roles {
  return { mentions, triggers, roles: findRoles(syntaxOf(words), triggers, mentions, language.roles) }
}

/** The model's roles around triggers that are given, window by window as it reads. */
export async function modelRoles(
  words: Words,
  triggers: readonly OfferedTrigger[],
  { heads, pieces, run }: Model,
): Promise<Roles> {
  const mentions: OfferedMention[] = []
  const roles: OfferedRole[] = []
  for await (const { window, rows } of runAll(windowsOf(words, pieces, heads.maxPieces), run, heads.width)) {
    const scored = { window, rows, heads }
    const own = mentionsIn(words, scored)
    const here = triggers.flatMap((offered, trigger) => {
      const from = firstWord(words, offered.span)
      const to = words.tokens.findLastIndex(token => overlaps(token, offered.span)) + 1
      return from >= window.from && to <= window.to && from < to ? [{ trigger, from, to, offered }] : []
    })
    for (const role of rolesIn(scored, here, own))
      roles.push({ ...role, trigger: here[role.trigger].trigger, mention: role.mention + mentions.length })
    mentions.push(...own.map(({ offered }) => offered))
  }
  return { mentions, triggers, roles }
}
