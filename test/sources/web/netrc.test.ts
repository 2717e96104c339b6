import { expect, test } from 'vitest'
import { loginsIn, userLogins } from '../../../src/sources/web/netrc.ts'

test.each([
  ['machine a.example login ann password secret', 'a.example', 'ann:secret'],
  ['machine A.example\n  login ann\n  password "se \\"cret"\n', 'a.example', 'ann:se "cret'],
  ['machine a.example login ann', 'a.example', 'ann:'],
  ['machine a.example password secret', 'a.example', undefined],
  ['machine b.example login ann password secret', 'a.example', undefined],
  ['machine a.example login one password x\nmachine a.example login two password y', 'a.example', 'one:x'],
  ['default login ann password secret', 'a.example', undefined],
  ['machine a.example login ann password x default login bob password y', 'a.example', 'ann:x'],
  [
    '# machine a.example login no password no\nmachine a.example login ann password x#y',
    'a.example',
    'ann:x#y',
  ],
  [
    'macdef init\nmachine a.example login no password no\n\nmachine a.example login ann account z password x',
    'a.example',
    'ann:x',
  ],
  ['machine', 'a.example', undefined],
  ['machine a.example login', 'a.example', ':'],
  ['', 'a.example', undefined],
])('%j: %s', (text, host, expected) => {
  expect(loginsIn(text)(host)).toBe(expected)
})

test('a file that is not there holds no logins', () => {
  expect(userLogins({ NETRC: '/nowhere/netrc' })('a.example')).toBeUndefined()
})
