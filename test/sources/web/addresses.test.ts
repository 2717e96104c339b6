import { expect, test } from 'vitest'
import { checkedAddress } from '../../../src/sources/web/addresses.ts'

const REFUSED = [
  ['file:///etc/passwd', 'Addresses with "file:" are not asked.'],
  ['ftp://example.org/a', 'Addresses with "ftp:" are not asked.'],
  ['javascript:alert(1)', 'Addresses with "javascript:" are not asked.'],
  ['data:text/html,<p>a', 'Addresses with "data:" are not asked.'],
  ['example', 'This is no address.'],
  ['http://', 'This is no address.'],
  ['http://a b/', 'This is no address.'],
  ['http://localhost/', '"localhost" is this machine, which is not asked.'],
  ['http://LOCALHOST.:80/', '"localhost" is this machine, which is not asked.'],
  ['http://app.localhost/', '"app.localhost" is this machine, which is not asked.'],
  ['http://127.0.0.1/', '127.0.0.1 is an address of this machine and is not asked.'],
  ['http://127.1/', '127.0.0.1 is an address of this machine and is not asked.'],
  ['http://0x7f.1/', '127.0.0.1 is an address of this machine and is not asked.'],
  ['http://2130706433/', '127.0.0.1 is an address of this machine and is not asked.'],
  ['http://017700000001/', '127.0.0.1 is an address of this machine and is not asked.'],
  ['http://１２７.0.0.1/', '127.0.0.1 is an address of this machine and is not asked.'],
  ['http://127。0。0。1/', '127.0.0.1 is an address of this machine and is not asked.'],
  ['http:\\\\127.0.0.1\\a', '127.0.0.1 is an address of this machine and is not asked.'],
  ['http://[::1]/', '::1 is an address of this machine and is not asked.'],
  ['http://[::ffff:10.0.0.1]/', '::ffff:a00:1 is a private address and is not asked.'],
  ['http://example.org@10.0.0.1/', '10.0.0.1 is a private address and is not asked.'],
  ['http://169.254.169.254/latest/meta-data', '169.254.169.254 is a link-local address and is not asked.'],
] as const

test.each(REFUSED)('%s is refused', (address, what) => {
  expect(checkedAddress(address, {})).toMatchObject({ what })
})

test.each([
  ['https://example.org/feed?x=1', 'https://example.org/feed?x=1'],
  ['HTTP://EXAMPLE.org:80/a b', 'http://example.org/a%20b'],
  ['http://bücher.example/', 'http://xn--bcher-kva.example/'],
  ['http://8.8.8.8/', 'http://8.8.8.8/'],
])('%s may be asked', (address, expected) => {
  expect(String(checkedAddress(address, {}))).toBe(expected)
})

test.each([
  [{ allowPrivate: true }, 'http://127.0.0.1/', true],
  [{ allowPrivate: true }, 'http://localhost/', true],
  [{ allowPrivate: true }, 'file:///etc/passwd', false],
  [{ allowHosts: ['127.0.0.1'] }, 'http://127.1:8080/', true],
  [{ allowHosts: ['[::1]'] }, 'http://[::1]/', true],
  [{ allowHosts: ['LocalHost'] }, 'http://localhost/', true],
  [{ allowHosts: ['127.0.0.1'] }, 'http://127.0.0.2/', false],
])('%o lets %s in: %s', (allowed, address, expected) => {
  expect(checkedAddress(address, allowed) instanceof URL).toBe(expected)
})

test.each([
  ['http://ann:secret@10.0.0.1/feed', 'http://10.0.0.1/feed'],
  ['http://ann:secret@a b/feed', 'http://a b/feed'],
  ['ftp://ann:secret@example.org/', 'ftp://example.org/'],
  ['http://ann:a/secret@example.org/feed', 'http://example.org/feed'],
])('a problem with %s does not tell the password', (address, where) => {
  expect(checkedAddress(address, {})).toMatchObject({ where })
})
