import type { StatusCues } from '../../events/status/cues.ts'
import { verbForms } from './inflection.ts'

const split = (list: string): string[] => list.trim().split(/\s+/)
const words = (list: string): ReadonlySet<string> => new Set(split(list))

/** Every form of the verbs given. */
const forms = (verbs: string): string[] =>
  split(verbs).flatMap(verb => {
    const { base, third, past, ing } = verbForms(verb)
    return [base, third, ...past, ...ing]
  })

function table<Effect extends string>(rows: Readonly<Record<Effect, string[]>>): ReadonlyMap<string, Effect> {
  const map = new Map<string, Effect>()
  for (const effect of Object.keys(rows) as Effect[]) for (const form of rows[effect]) map.set(form, effect)
  return map
}

/**
 * How English says that something did not happen, or not yet. `inherit` passes on the status of the governing verb;
 * `threatened` is read as planned where what is promised does no harm.
 */
export const statusCues: StatusCues = {
  modals: table({
    planned: split("will shall 'll wo gonna"),
    future: split("would 'd"),
    possible: split('may might can could should must ought ca cannot cant'),
  }),
  negations: words("not n't never neither nor hardly scarcely"),
  /** After "not", the negation is of something else: "not only attacked". */
  notReally: words('only just merely simply until even far long'),
  presentBe: words("is are am 's 're 'm"),
  pastBe: words('was were been'),
  have: words("has have had 've 'd having"),
  /** "No rebels attacked", "nobody was hurt". */
  emptySubjects: words('no none nobody neither nothing'),

  /** Before "to": "plans to attack", "refused to attack". */
  infinitive: table({
    planned: [
      ...forms(
        'vote plan plot conspire intend expect schedule prepare agree decide aim order arrange ready mean project slate tip',
      ),
      ...split(
        'set due going about poised scheduled expected planned ready preparing plan plans intention decision agreement pledge promise commitment',
      ),
      ...forms('promise pledge commit undertake'),
    ],
    threatened: [...forms('threaten vow swear'), ...split('threat threats vow vows ultimatum')],
    possible: [
      ...forms(
        'want seek hope wish call urge ask demand request invite encourage tell instruct command allow permit authorise authorize press push plead beg appeal advise enable warn need offer tempt consider propose dare',
      ),
      ...split(
        'warrant warrants proposal proposals motion effort efforts able likely unlikely possible willing unwilling eager keen free reluctant reason reasons right ability power authority chance opportunity capability capacity plea calls need desire bid permission invitation request obliged authorized authorised legitimized legitimised supposed necessary way ways obligation excuse pretext justification wants entitled easier hard difficult impossible tempted',
      ),
    ],
    denied: [
      ...forms('refuse decline fail neglect forget hesitate'),
      ...split('refusal failure failing too yet unable'),
    ],
    happened: [
      ...forms(
        'begin start continue manage help use proceed try attempt force compel lead cause come appear seem claim go rush',
      ),
      ...split(
        'first last second third latest deadliest only worst biggest largest attempt attempts known believed said reported alleged thought continues',
      ),
    ],
  }),

  /** Before a word in -ing, perhaps with a preposition between: "denied bombing", "stopped them from attacking". */
  gerund: table({
    denied: [...forms('deny avoid refuse exclude cancel'), ...split('without')],
    possible: [
      ...forms(
        'consider propose suggest contemplate weigh mull prevent stop deter discourage bar ban discuss recommend risk advocate prohibit forbid keep block',
      ),
      ...split(
        'towards toward risk possibility option prospect capable incapable danger idea purpose intention hope way',
      ),
    ],
    planned: forms('plan schedule'),
  }),

  /** Of a noun it governs, as its verb or before "of", "for", "on", "against": "planned an attack", "threat of war". */
  object: table({
    planned: [
      ...forms(
        'plan schedule prepare plot organise organize arrange mull foil thwart postpone delay expect await anticipate order invite',
      ),
      ...split('plan plans plot plots preparation preparations eve ahead upcoming proposal proposals'),
    ],
    threatened: [...forms('threaten vow promise'), ...split('threat threats vow vows')],
    possible: [
      ...forms(
        'prevent avert avoid deter fear risk urge demand propose seek want suggest advocate discourage call consider contemplate discuss favour favor oppose threaten need recommend forestall ask apply beg signal herald portend refrain desist abstain step protect guard defend shield warn encourage authorise authorize',
      ),
      ...split(
        'possibility brink verge edge risk fear fears prospect prospects danger call calls demand demands warning warnings end potential possible talk likelihood chance chances case event hope hopes appeal appeals option options support justification excuse pretext speculation concern concerns ban capable proposal push pressure request plea',
      ),
    ],
    denied: [
      ...forms('deny reject cancel scrap abandon rule'),
      ...split('lack absence without denial instead no'),
    ],
  }),
  /** These make the status of what they govern with a preposition only. */
  needsPreposition: words(
    'ask asks asked asking apply applies applied beg begs begged refrain refrains refrained refraining desist abstain abstained step steps stepped stepping protect protects protected guard guards guarded defend defends defended shield shielded call calls called calling warn warns warned warning talk case event ahead instead rule ruled rules ruling hope hopes end invite invites invited inviting',
  ),
  /** These say nothing of what is already known: "fears about the attack", "denied the bombing". */
  onlyNew: new Set([
    ...forms(
      'fear oppose favor favour discuss warn deny reject condemn expect await need want justify support protect guard defend shield threaten anticipate consider invite order',
    ),
    ...split(
      'fears concern concerns speculation support options justification warning warnings possible potential excuse pretext request hope hopes threat threats danger case event talk denial',
    ),
  ]),
  /** These govern "to …" only right before it: "is set to attack", not "set up a post to attack". */
  adjacent: words(
    'set due going about poised ready free able use used uses using come comes came go goes went too first last second third latest only made make',
  ),
  /** Before the noun itself: "a planned attack", "further attacks". */
  /** "A wave of attacks", "another cycle of violence": what is said of the first is said of the second. */
  containers: words(
    'cycle wave series round spate string number campaign barrage kind type sort resumption continuation start beginning outbreak opening',
  ),
  /** To order a mobilisation or an inquiry is to do it; to order a vote is not. */
  decrees: new Set(forms('order')),
  decreed:
    words(`mobilisation mobilization inquiry investigation probe inquest lockdown curfew ban closure shutdown quarantine
    emergency blockade sanctions suspension halt alert autopsy`),
  /** "Push the country into a war". */
  into: words('into'),
  /** "No longer". */
  nevermore: words('longer'),
  /** "Any group that attacks", "whoever attacks". */
  anyone: words('any anyone anybody whoever whatever whichever'),
  relatives: words('that who which'),
  /** "Analysts believe that they will retaliate". */
  guesses: new Set(forms('believe think predict forecast suppose guess reckon imagine')),
  /** A question that opens with these asks whether. */
  asking: words('did do does has have had is are was were will would could can should may might'),
  /** "Would be a red line": what is judged so has not been done. */
  judgments: words(
    'line mistake error act declaration provocation catastrophe disaster crime violation breach suicide madness',
  ),
  /** "Was able to" tells that it was done. */
  ability: words('able'),
  modifiers: table({
    planned: split(
      'planned upcoming scheduled proposed forthcoming intended foiled thwarted coming expected postponed impending',
    ),
    threatened: split('threatened'),
    possible: split('possible potential imminent hypothetical future feared would-be eventual'),
    denied: split('no'),
    ongoing: split('ongoing continuing on-going unfolding current'),
  }),
  /** What these are said to have done, the report says did not happen: "denied that its jets struck". */
  attitudes: table({
    denied: [...forms('deny dismiss reject refute disprove'), ...split('denial')],
    possible: [
      ...forms('doubt fear worry hope speculate suspect wonder imagine'),
      ...split('doubts fears worries hopes speculation'),
    ],
    threatened: [...forms('threaten vow swear'), ...split('vow threat')],
  }),
  /** "said it would": the future, seen from the past. */
  reports: new Set(
    forms(
      'say announce tell promise pledge agree add declare confirm indicate state decide report vow warn threaten insist',
    ),
  ),

  /** An event that is the subject or object of these is said to take place, and when: "the talks will begin". */
  occurrence: new Set([
    ...forms(
      'begin start occur happen erupt ensue play unfold take hold continue resume go follow come launch stage conduct carry mount commit perform plan schedule set expect make undertake impose declare organise organize open',
    ),
    ...split('due'),
  ]),
  continuing: new Set(forms('continue go rage persist')),
  conditionals: words('if unless whether provided'),
  /** "The attack", "that attack", "its attack": the noun speaks of something already known. */
  definite: words("the this that these those his her its their our my your 's '"),
  /** Prepositions and the like whose noun is taken as a fact: "after an attack". */
  factual: words('after since following during despite amid because of over behind from'),
  /** Words at which the reach of what was said before ends. */
  boundaries: words(
    'but although though however while whereas who which where whose because after before since when until amid following',
  ),
  stillGoing: words('still currently now ongoing'),
}
