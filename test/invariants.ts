import { expect } from 'vitest'
import { Reading } from '../src/records/reading.ts'
import type { Span } from '../src/records/span.ts'

/** What holds for every reading of whatever text. Throws the first that does not. */
export function expectSound(reading: Reading): void {
  Reading.parse(reading)
  const { text } = reading.report
  for (const span of spansIn(reading)) expect(text.slice(span.start, span.end)).toBe(span.text)
  expectSentencesInOrder(reading)
  expectKnownIds(reading)
  expect(circleIn(reading)).toBeUndefined()
  if (reading.report.kind === 'other') expect(reading.events).toEqual([])
}

function* spansIn(value: unknown): Generator<Span> {
  if (typeof value !== 'object' || value === null) return
  if ('start' in value && 'text' in value && typeof value.start === 'number') yield value as Span
  for (const inner of Object.values(value)) yield* spansIn(inner)
}

function expectSentencesInOrder({ report, events, claims }: Reading): void {
  let last = 0
  for (const { start, end } of report.sentences) {
    expect(start).toBeGreaterThanOrEqual(last)
    expect(end).toBeGreaterThan(start)
    last = end
  }
  expect(last).toBeLessThanOrEqual(report.text.length)
  for (const { trigger, sentence } of events.flatMap(event => event.mentions)) {
    const { start, end } = report.sentences[sentence]
    expect(trigger.start).toBeGreaterThanOrEqual(start)
    expect(trigger.end).toBeLessThanOrEqual(end)
  }
  for (const { content } of claims) expect(content.end).toBeLessThanOrEqual(report.text.length)
}

/** Ids are unique, and whatever is pointed at is there. */
function expectKnownIds({ events, claims, links, actors, places }: Reading): void {
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id)
  for (const list of [events, claims, actors, places]) expect(new Set(ids(list)).size).toBe(list.length)
  const harms = events.flatMap(({ harm }) => harm)
  const people = [
    ...events.flatMap(({ participants }) => participants).map(({ actor }) => actor),
    ...claims.map(({ source }) => source?.actor),
    ...harms.map(({ actor }) => actor),
    ...actors.flatMap(({ ties }) => ties).map(({ to }) => to),
  ]
  expectAmong(
    people.filter(id => id !== undefined),
    ids(actors),
  )
  expectAmong(
    events.flatMap(({ place }) => place?.id ?? []),
    ids(places),
  )
  expectAmong(
    harms.flatMap(({ claim }) => claim ?? []),
    ids(claims),
  )
  const named = [...links.flatMap(({ from, to }) => [from, to]), ...claims.flatMap(({ about }) => about)]
  expectAmong(named, ids(events))
  for (const { harm } of events)
    for (const [index, { partOf }] of harm.entries())
      if (partOf !== undefined) expect(partOf !== index && partOf < harm.length).toBe(true)
}

function expectAmong(named: readonly string[], known: readonly string[]): void {
  const set = new Set(known)
  expect(named.filter(id => !set.has(id))).toEqual([])
}

/** An event that leads back to itself, if there is one. */
function circleIn({ links }: Reading): string | undefined {
  const waiting = new Map<string, number>()
  for (const { from, to } of links) {
    waiting.set(from, waiting.get(from) ?? 0)
    waiting.set(to, (waiting.get(to) ?? 0) + 1)
  }
  const free = [...waiting].filter(([, causes]) => causes === 0).map(([id]) => id)
  for (const id of free) {
    waiting.delete(id)
    for (const { to } of links.filter(({ from }) => from === id)) {
      waiting.set(to, waiting.get(to)! - 1)
      if (waiting.get(to) === 0) free.push(to)
    }
  }
  return [...waiting.keys()][0]
}
