import type { TimeLexicon } from '../times.ts'

const words = (list: string): string[] => list.split(' ')

/** What looks ahead, and what looks back all the same. */
export const FUTURE: TimeLexicon['future'] = {
  auxiliaries: [
    'do',
    'does',
    'will',
    'shall',
    "'ll",
    'wo',
    'may',
    'could',
    'might',
    'should',
    'must',
    'would',
  ],
  cues: 'scheduled planned plans plan planning due set expected expects slated poised intends intend upcoming forthcoming begins starts opens deadline awaiting expect is are rescheduled postponed delayed'.split(
    ' ',
  ),
  pastCues: ['had', 'originally', 'initially', 'been'],
  pastVerbs: ['was', 'were'],
  turns: ['but'],
  before:
    'vow plan agree want hope intend expect schedule set slate promise threaten ask order call invite urge seek prepare pledge propose decide be need have wish mean aim due'.split(
      ' ',
    ),
  moves: words('extend prolong postpone delay reschedule move push defer shift adjourn renew'),
  movedBy: ['to', 'until', 'till'],
  lasted: words(
    'lasted continued held remained stayed lived served ruled governed fought waited worked ran went kept resisted survived did',
  ),
  beforeOwned: ['before'],
  meantFor: ['for'],
  gatherings: words(
    'talks meeting summit strike strikes protest protests rally rallies march marches demonstration demonstrations vote ballot election elections referendum hearing session conference funeral boycott shutdown',
  ),
  summons: words('invite summon plan schedule propose threaten'),
  callsFor: ['call', 'push', 'press'],
  announces: words('announce agree declare call organise organize'),
  back: ['since'],
  backWithOwned: ['for', 'over', 'after', 'following', 'from', 'about', 'in', 'by', 'regarding', 'of'],
  prepositions: ['ahead of', 'until', 'till', 'in time for', 'upcoming', 'starting', 'beginning'],
}
