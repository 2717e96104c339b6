import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { Tie } from '../../src/records/actor.ts'
import { Stance } from '../../src/records/claim.ts'
import { HarmKind, Status } from '../../src/records/event.ts'
import { LinkKind } from '../../src/records/link.ts'
import { PRECISIONS } from '../../src/records/time.ts'

/** One or several of which each is right. */
const oneOf = <T extends z.ZodType>(item: T) =>
  z.preprocess(given => (given === undefined || Array.isArray(given) ? given : [given]), z.array(item).min(1))

const Words = z.string().min(1)
const Index = z.number().int().nonnegative()
const What = oneOf(z.string().regex(/^[A-Z]+(?:\/[a-z-]+)?$/, 'should be TYPE or TYPE/mode'))
const When = z
  .string()
  .regex(/^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d)?)?)?$/, 'should be a date like 2020-03-14')

const ExpectedHarm = z.strictObject({
  kind: HarmKind,
  low: z.number().nonnegative(),
  high: z.number().nonnegative().nullable(),
  who: Words.optional(),
  source: Words.optional(),
  partOf: Index.optional(),
})
export type ExpectedHarm = z.infer<typeof ExpectedHarm>

const ExpectedEvent = z.strictObject({
  what: What,
  trigger: oneOf(Words),
  sentence: Index.optional(),
  status: oneOf(Status).optional(),
  background: z.boolean().optional(),
  start: When.optional(),
  end: When.optional(),
  precision: z.enum(PRECISIONS).optional(),
  place: oneOf(Words).optional(),
  agent: oneOf(Words).optional(),
  patient: oneOf(Words).optional(),
  harm: z.array(ExpectedHarm).default([]),
  optional: z.boolean().default(false),
})
export type ExpectedEvent = z.infer<typeof ExpectedEvent>

const ExpectedClaim = z.strictObject({
  source: Words,
  stance: oneOf(Stance),
  about: z.array(Index).default([]),
})
export type ExpectedClaim = z.infer<typeof ExpectedClaim>

const ExpectedLink = z.strictObject({
  from: oneOf(Index),
  to: oneOf(Index),
  kind: oneOf(LinkKind),
  evidence: Words,
})
export type ExpectedLink = z.infer<typeof ExpectedLink>

const ExpectedTie = z.strictObject({ actor: Words, kind: Tie.shape.kind, to: Words })
export type ExpectedTie = z.infer<typeof ExpectedTie>

const Forbidden = z
  .strictObject({
    trigger: Words.optional(),
    what: What.optional(),
    status: oneOf(Status).optional(),
    harm: z.strictObject({ kind: HarmKind, low: z.number() }).optional(),
    claim: z.strictObject({ source: Words }).optional(),
  })
  .refine(given => Object.keys(given).length > 0, 'forbids nothing')
export type Forbidden = z.infer<typeof Forbidden>

const Expectation = z
  .strictObject({
    kind: z.enum(['news', 'other']),
    published: When,
    events: z.array(ExpectedEvent),
    claims: z.array(ExpectedClaim),
    links: z.array(ExpectedLink),
    ties: z.array(ExpectedTie),
    not: z.array(Forbidden),
  })
  .superRefine(({ events, claims, links }, context) => {
    const check = (index: number, length: number, ...path: (string | number)[]) => {
      if (index >= length)
        context.addIssue({ code: 'custom', path, message: `there is no ${index} in the list` })
    }
    for (const [i, { harm }] of events.entries())
      for (const [k, { partOf = 0 }] of harm.entries())
        check(partOf, harm.length, 'events', i, 'harm', k, 'partOf')
    for (const [i, { about }] of claims.entries())
      for (const index of about) check(index, events.length, 'claims', i, 'about')
    for (const [i, { from, to }] of links.entries())
      for (const index of [...from, ...to]) check(index, events.length, 'links', i)
  })
export type Expectation = z.infer<typeof Expectation>

/** What a careful reader finds in a report, from YAML as test/reports/README.md describes it. Throws with `file` and the field. */
export function parseExpectation(yaml: string, file: string): Expectation {
  const { data, error } = Expectation.safeParse(parse(yaml))
  if (data) return data
  const faults = error?.issues.map(({ path, message }) => `${path.join('.') || 'the whole'}: ${message}`)
  throw new Error(`${file}: ${faults?.join('; ')}`)
}

export const loadExpectation = (file: string): Expectation =>
  parseExpectation(readFileSync(file, 'utf8'), file)
