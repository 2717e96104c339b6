import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { checkedLookup, REFUSED } from '../../../src/sources/web/lookup.ts'

const PUBLIC = ['8.8.8.8', '2606:4700::1111']

const looking = (found: readonly string[], allowed = {}) =>
  promisify(checkedLookup(allowed, async () => found))('site.example', { all: true })

test.each([
  [PUBLIC, ['8.8.8.8', '2606:4700::1111']],
  [
    ['127.0.0.1', ...PUBLIC, '::1'],
    ['8.8.8.8', '2606:4700::1111'],
  ],
])('of %s a connection may try %s', async (found, expected) => {
  expect(await looking(found)).toEqual(
    expected.map(address => ({ address, family: /:/.test(address) ? 6 : 4 })),
  )
})

test.each([
  [['10.0.0.1', '::1'], REFUSED],
  [['::ffff:127.0.0.1'], REFUSED],
  [[], 'ENOTFOUND'],
])('of %s none: %s', async (found, code) => {
  await expect(looking(found)).rejects.toMatchObject({ code })
})

test('a host that is allowed by name may lie anywhere', async () => {
  expect(await looking(['10.0.0.1'], { allowHosts: ['site.example'] })).toHaveLength(1)
})
