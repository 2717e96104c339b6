import { expect, test } from 'vitest'
import { readText } from '../readings.ts'

test.each<[string, string, string | undefined]>([
  ['hangs on the event', 'Gunmen attacked a convoy in Basra on Monday.', 'Basra'],
  ['opens the sentence', 'In Basra on Monday, gunmen attacked a convoy.', 'Basra'],
  ['another place is only named', 'Gunmen north of Basra attacked a convoy in Mosul.', 'Mosul'],
  ['who died is not where', 'The president of Oman died on Friday.', undefined],
  [
    'what forces are called is not where',
    'Parliament voted on Sunday to expel Baghdad police officers.',
    undefined,
  ],
  ['who is accused is not where', 'Baku accused Armenia of breaking the truce.', undefined],
])('where: %s', async (_, text, place) => {
  const { events } = await readText(text, '2020-03-14')
  expect(events[0].place?.span.text).toBe(place)
})

test('what one sentence tells has its one place', async () => {
  const { events } = await readText(
    'Police fired tear gas at a march in Tunis on Sunday and arrested 23 people.',
    '2020-03-17',
  )
  expect(events.map(e => e.place?.span.text)).toEqual(events.map(() => 'Tunis'))
})
