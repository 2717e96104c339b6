import { expect, test } from 'vitest'
import { robotsOf } from '../../../src/sources/web/robots.ts'

const ALL = 'User-agent: *\n'

test.each([
  ['', '/a', true],
  [`${ALL}Disallow: /`, '/a', false],
  [`${ALL}Disallow: /`, '/robots.txt', true],
  [`${ALL}Disallow:`, '/a', true],
  [`${ALL}Disallow: /private # not for all`, '/private/a', false],
  [`${ALL}Disallow: /private`, '/Private', true],
  [`${ALL}Disallow: /\nAllow: /news/`, '/news/a', true],
  [`${ALL}Allow: /news/\nDisallow: /news/old`, '/news/old/a', false],
  [`${ALL}Disallow: /a\nAllow: /a`, '/a', true],
  [`${ALL}Disallow: /*.pdf$`, '/a/b.pdf', false],
  [`${ALL}Disallow: /*.pdf$`, '/a/b.pdf?x', true],
  [`${ALL}Disallow: /a*b*c$`, '/abc', false],
  [`${ALL}Disallow: /a*bc$`, '/abc/bc', false],
  [`${ALL}Disallow: /ab*b$`, '/ab', true],
  [`${ALL}Disallow: /a$`, '/a', false],
  [`${ALL}Disallow: /a$`, '/ab', true],
  [`${ALL}Disallow: *?`, '/a?x=1', false],
  [`${ALL}Disallow: /ä`, '/%C3%A4/x', false],
  [`${ALL}Disallow: /%7eann`, '/~ann', false],
  [`user-agent: other\nDisallow: /`, '/a', true],
  [`User-agent: Casus/2.0\nDisallow: /c\n\n${ALL}Disallow: /`, '/a', true],
  [`User-agent: Casus/2.0\nDisallow: /c\n\n${ALL}Disallow: /`, '/c', false],
  [`${ALL}Disallow: /\nUser-agent: casus\nDisallow: /b`, '/b', false],
  ['User-agent: other\nUser-agent: casus\nDisallow: /a', '/a', false],
  ['User-agent: casus\nSitemap: https://a.example/s.xml\nUser-agent: other\nDisallow: /a', '/a', false],
  ['User-agent: casus\rDisallow: /a', '/a', false],
  ['Disallow: /', '/a', true],
  ['<!doctype html><p>Not found', '/a', true],
])('%j: %s may be asked: %s', (text, path, expected) => {
  expect(robotsOf(text, 'Casus').allows(path)).toBe(expected)
})

test.each([
  [`${ALL}Crawl-delay: 2.5`, 2.5],
  [`${ALL}Crawl-delay: soon`, undefined],
  [`${ALL}Crawl-delay: -1`, undefined],
])('%j: %s seconds between requests', (text, expected) => {
  expect(robotsOf(text, 'casus').delay).toBe(expected)
})

test('a rule of many stars takes no time', () => {
  const text = `${ALL}Disallow: /${'a*'.repeat(900)}b`
  expect(robotsOf(text, 'casus').allows(`/${'a'.repeat(100_000)}`)).toBe(true)
})
