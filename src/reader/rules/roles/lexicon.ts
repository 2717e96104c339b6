/** The words that decide a role; one set a language. */
export interface RoleLexicon {
  /** Verbs whose object is the event and whose subject its agent: "launch", "carry out", "stage". */
  readonly lightVerbs: ReadonlySet<string>
  /** Verbs whose "with" opens the event that their subject is the agent of: "respond". */
  readonly answering: ReadonlySet<string>
  /** Prepositions that open the agent of a noun, the patient, the place. */
  readonly agentBy: ReadonlySet<string>
  readonly patientBy: ReadonlySet<string>
  readonly placeBy: ReadonlySet<string>
  readonly instrumentBy: ReadonlySet<string>
  /** Verbs and nouns after which "to" or "for" opens who receives: "send", "aid". */
  readonly giving: ReadonlySet<string>
  /** Verbs whose object, where it is a weapon, is what they are done with: "fire", "detonate". */
  readonly wielding: ReadonlySet<string>
  /** Verbs whose "on" opens what they are done to, even where it is a place: "fire on". */
  readonly doneOn: ReadonlySet<string>
  /** Participles that open a patient: "targeting". */
  readonly targeting: ReadonlySet<string>
  /** Nouns for many of a thing, which "of" opens: of an event what was used, "a barrage of rockets", else whom: "dozens of pupils". */
  readonly madeOf: ReadonlySet<string>
  readonly quantities: ReadonlySet<string>
  /** What stands between a weapon or vehicle and its owner: "warplanes of the coalition". */
  readonly ownedBy: ReadonlySet<string>
  /** Verbs whose subject it happens to: "die". */
  readonly suffers: ReadonlySet<string>
  /** Nouns whose possessor it happens to, where no "of" says otherwise: "her death", "the minister's arrest". */
  readonly suffered: ReadonlySet<string>
  /** Nouns and verbs for something that several do together: "talks", "clashes". */
  readonly mutual: ReadonlySet<string>
  /** Nouns of what goes on somewhere, before which a nationality tells the place: "the Syrian war". */
  readonly conflicts: ReadonlySet<string>
  /** Verbs whose object is said to have done what follows: "accuse"; and those that find so: "convict". */
  readonly accusing: ReadonlySet<string>
  readonly convicting: ReadonlySet<string>
  /** Verbs whose object is to do what follows: "order", "force". */
  readonly directing: ReadonlySet<string>
  /** Types of the codebook that are said or given to somebody. */
  readonly addressed: ReadonlySet<string>
  /** Nouns that after a preposition and without an article are a state rather than a place: "in prison". */
  readonly states: ReadonlySet<string>
}
