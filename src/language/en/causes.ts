import type { CauseLexicon, CauseWords } from '../../reader/rules/causes/lexicon.ts'
import type { LinkKind } from '../../records/link.ts'

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

const rows = (kind: LinkKind, score: number, reversed: boolean, ...lines: readonly string[]): CauseWords[] =>
  lines.map(line => ({
    words: line.split(' ').map(word => new Set(word.split('|'))),
    kind,
    reversed,
    score,
  }))

const after = (verbs: ReadonlySet<string>, list: readonly CauseWords[]): CauseWords[] =>
  list.map(row => ({ ...row, verbs }))

/** What is done to somebody for something. */
const CHARGING =
  set(`arrest detain hold charge jail imprison convict sentence prosecute indict try execute hang fine
  expel deport dismiss fire sack suspend ban punish sanction question extradite impeach`)

/** What is done over something; of "arrested over 200 people" the next rows must hold an event. */
const OBJECTING =
  set(`resign quit protest rally march demonstrate strike walk boycott quarantine withdraw recall summon
  expel dismiss sack suspend sanction condemn criticise criticize arrest detain charge jail convict sentence sue clash
  apologise apologize impeach fine`)

const ANSWERING = new Set(['strike back', 'hit back', 'fire back', 'retaliate', 'punish'])

export const causes: CauseLexicon = {
  verbs: [
    ...rows(
      'prompts',
      0.9,
      false,
      'prompt',
      'trigger',
      'spark',
      'provoke',
      'ignite',
      'unleash',
      'precipitate',
    ),
    ...rows('prompts', 0.9, false, 'set in motion', 'set|touch off', 'give rise to', 'bring about'),
    ...rows('prompts', 0.85, false, 'lead to', 'result in', 'cause', 'spur', 'escalate into'),
    ...rows('prompts', 0.8, false, 'motivate', 'fuel|fuell', 'inspire', 'anger', 'enrage'),
    ...rows('prompts', 0.8, true, 'respond to', 'react to'),
    ...rows('prompts', 0.7, true, 'stem from', 'result from', 'arise from|out', 'grow out of'),
    ...rows(
      'enables',
      0.85,
      false,
      'pave the way for',
      'clear the way for',
      'open the way for|to',
      'enable',
      'allow',
    ),
    ...rows('precedes', 0.6, true, 'follow', 'come|occur|happen after', 'come|occur|happen in the wake of'),
    ...rows('precedes', 0.6, false, 'precede'),
  ],
  connectives: [
    ...rows(
      'retaliation',
      0.95,
      true,
      'in retaliation for|against|to',
      'in revenge for',
      'in reprisal for',
      'as revenge|retaliation|reprisal for',
    ),
    ...rows(
      'retaliation',
      0.9,
      true,
      'revenge|retaliation|vengeance|reprisal|reprisals|retribution for',
      'avenge|avenging|avenged',
      'retaliate|retaliated|retaliating for|against',
    ),
    ...rows(
      'prompts',
      0.9,
      true,
      'in response|reaction to',
      'as a result|consequence of',
      'because of',
      'because',
      'due to',
      'owing to',
      'on account of',
    ),
    ...rows(
      'prompts',
      0.8,
      true,
      'in connection with',
      'in protest against|at|over|of',
      'to protest',
      'to protest against',
      'in the wake of',
      'in the aftermath of',
      'in the face of',
      'citing',
    ),
    ...after(CHARGING, rows('prompts', 0.8, true, 'for', 'on suspicion of', 'on charges of')),
    ...after(OBJECTING, rows('prompts', 0.8, true, 'over')),
    ...after(ANSWERING, rows('retaliation', 0.85, true, 'for')),
    ...rows('prompts', 0.8, true, 'response|responses to'),
    ...rows('precedes', 0.6, true, 'after', 'following', 'in the days|weeks|months after'),
    ...rows('precedes', 0.6, false, 'before'),
    ...rows('part-of', 0.7, false, 'as part of', 'part of', 'during', 'in the course of'),
  ],
  backward: [
    ...rows('retaliation', 0.85, false, 'in retaliation', 'in revenge', 'in reprisal'),
    ...rows(
      'prompts',
      0.85,
      false,
      'in response',
      'as a result',
      'as a consequence',
      'consequently',
      'in reaction',
    ),
    ...rows(
      'precedes',
      0.6,
      false,
      'then',
      'afterwards|afterward',
      'minutes|hours|days|weeks|months later',
      'soon|shortly after|afterwards|afterward',
    ),
  ],
  answers: [
    ...rows('retaliation', 0.85, false, 'strike back', 'hit back', 'fire back', 'fight back', 'retaliate'),
    ...rows('retaliation', 0.8, false, 'answer with|by'),
    ...rows('prompts', 0.8, false, 'respond with|by', 'respond'),
  ],
  agent: set('by'),
  unreal: set("might may could would will can should must 'll 'd wo ca not n't never cannot to"),
  conditional: set('if unless whether lest'),
  pointing: set('it this that which these those'),
}
