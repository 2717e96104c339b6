import { expect, test } from 'vitest'
import { politely } from '../../../src/sources/web/polite.ts'
import { openWeb } from '../../../src/sources/web/web.ts'
import { textOf, withServer } from './server.ts'

const TIME = { now: () => 0, sleep: () => new Promise<void>(resolve => setImmediate(resolve)) }

test('a hundred feeds at five hosts: one request at a time to each, three hosts at once', () => {
  const open = new Map<string, number>()
  let most = 0
  let served = 0
  return withServer(
    async (request, response) => {
      const host = request.headers.host ?? ''
      open.set(host, (open.get(host) ?? 0) + 1)
      expect(open.get(host)).toBe(1)
      most = Math.max(most, [...open.values()].filter(count => count > 0).length)
      await new Promise(resolve => setTimeout(resolve, 2))
      served++
      response.end('words')
      open.set(host, 0)
    },
    async port => {
      const web = openWeb({ allowPrivate: true, resolve: async () => ['127.0.0.1'] })
      const inTurn = politely(TIME, { delay: 1, hosts: 3 })
      const feeds = Array.from({ length: 100 }, (_, n) => ({ host: `h${n % 5}.example:${port}`, n }))
      const texts = await Promise.all(
        feeds.map(({ host, n }) =>
          inTurn(host, async () => {
            const answer = await web.ask(`http://${host}/${n}`)
            return answer.kind === 'fetched' ? textOf(answer.open()) : answer.kind
          }),
        ),
      )
      expect(new Set(texts)).toEqual(new Set(['words']))
      expect([served, most]).toEqual([100, 3])
      await web.close()
    },
  )
})

test.each([
  [undefined, 1000],
  [200, 1000],
  [5000, 5000],
])('a host that asks for %s ms is left alone for %i', async (longer, expected) => {
  const slept: number[] = []
  const inTurn = politely({ now: () => 7, sleep: async ms => void slept.push(ms) }, { delay: 1000, hosts: 1 })
  await inTurn('a.example', async () => 1, longer)
  expect(slept).toEqual([])
  await inTurn('b.example', async () => 1)
  await inTurn('a.example', async () => 1)
  expect(slept).toEqual([expected])
})

test('work that fails lets the next one through', async () => {
  const inTurn = politely(TIME, { delay: 0, hosts: 1 })
  await expect(inTurn('a.example', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await inTurn('a.example', async () => 2)).toBe(2)
})
