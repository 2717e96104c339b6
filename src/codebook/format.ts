import { z } from 'zod'
import { acledEventType, CAMEO_ROOTS, UCDP_TYPES } from './crosswalks.ts'

/** One word, or "@name" for a list of the codebook, or one of the built-in classes "@name", "@number", "@end". */
const ConditionWord = z
  .string()
  .min(1)
  .refine(word => !/\s/.test(word), { error: 'a condition holds single words, no phrases' })
const Condition = z.array(ConditionWord).min(1)

/**
 * Words with the company they must or must not keep. `with` and `without` look at the sentence around the word,
 * `before` and `after` at its neighbours, `subject` and `object` at the noun phrases that the verb joins.
 */
export const Conditions = z.strictObject({
  with: Condition.optional(),
  without: Condition.optional(),
  before: Condition.optional(),
  notBefore: Condition.optional(),
  after: Condition.optional(),
  notAfter: Condition.optional(),
  nowhere: Condition.optional(),
  subject: Condition.optional(),
  notSubject: Condition.optional(),
  object: Condition.optional(),
  notObject: Condition.optional(),
})
export type Conditions = z.infer<typeof Conditions>

const Phrase = z.string().regex(/^\S+(?: \S+)*$/, { error: 'a word or phrase, single spaces between words' })

const WordEntry = z.union([
  Phrase,
  Conditions.extend({ words: z.array(Phrase).min(1), score: z.number().gt(0).max(1).optional() }),
])
export type WordEntry = z.infer<typeof WordEntry>

const Crosswalk = z.strictObject({
  cameo: z
    .array(
      z.enum(CAMEO_ROOTS as [string, ...string[]], { error: 'no CAMEO root: give "01" to "20", in quotes' }),
    )
    .optional(),
  acled: z
    .array(z.string().refine(name => acledEventType(name), { error: 'no ACLED sub-event type' }))
    .optional(),
  ucdp: z
    .array(
      z.enum(UCDP_TYPES as [string, ...string[]], { error: `no UCDP type: give ${UCDP_TYPES.join(', ')}` }),
    )
    .optional(),
})

const Vocabulary = z.strictObject({
  verbs: z.array(WordEntry).optional(),
  nouns: z.array(WordEntry).optional(),
  phrases: z.array(WordEntry).optional(),
})

const ORIGIN = z.enum(['plover', 'casus', 'own'])

export const ModeFormat = Vocabulary.extend({
  origin: ORIGIN.optional(),
  definition: z.string().optional(),
  crosswalk: Crosswalk.optional(),
  /** Words for a weapon or tool; beside a word of the type they give this mode. */
  means: z.array(ConditionWord).optional(),
})

export const TypeFormat = Vocabulary.extend({
  origin: ORIGIN.optional(),
  quad: z
    .enum(['verbal-cooperation', 'material-cooperation', 'verbal-conflict', 'material-conflict', 'none'])
    .optional(),
  definition: z.string().optional(),
  crosswalk: Crosswalk.optional(),
  modes: z
    .record(z.string().regex(/^[a-z][a-z-]*$/, { error: 'lower case and hyphens' }), ModeFormat)
    .optional(),
})

/** A codebook file as it stands on disk. The first file of a codebook names it; the others hold more types. */
export const CodebookFormat = z.strictObject({
  codebook: z.string().optional(),
  language: z.string().optional(),
  extends: z.literal('casus').optional(),
  parts: z.array(z.string()).optional(),
  lists: z.record(z.string(), z.array(ConditionWord)).optional(),
  /** Idioms that hold words of a type and tell of none: "declined to comment". */
  never: Vocabulary.optional(),
  types: z
    .record(z.string().regex(/^[A-Z][A-Z_]*$/, { error: 'capitals and underscores' }), TypeFormat)
    .optional(),
})
export type CodebookFormat = z.infer<typeof CodebookFormat>
