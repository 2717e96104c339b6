import type { Codebook } from '../../codebook/codebook.ts'
import type { Language } from '../../language/language.ts'
import { syntaxOf } from '../../syntax/syntax.ts'
import type { Reader } from '../reader.ts'
import { findAttributions } from './attributions.ts'
import { findCauses } from './causes.ts'
import type { KnownNames } from './mentions/names.ts'
import { findMentions } from './mentions.ts'
import { findRoles } from './roles.ts'
import { triggerFinder } from './triggers.ts'

/** Reads by rules and word lists: the codebook's words for triggers, the order of chunks for roles, cues for the rest. */
export function rulesReader(language: Language, codebook: Codebook, names: KnownNames): Reader {
  const findTriggers = triggerFinder(codebook, language.triggers)
  return {
    name: 'rules',
    read: async words => {
      const syntax = syntaxOf(words)
      const mentions = findMentions(words, names, language.actors)
      const triggers = findTriggers(words)
      return {
        mentions,
        triggers,
        roles: findRoles(syntax, triggers, mentions, language.roles),
        attributions: findAttributions(words, language.attribution),
        causes: findCauses(words, triggers, language.causes),
      }
    },
  }
}
