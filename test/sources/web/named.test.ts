import { expect, test } from 'vitest'
import { feedsNamedIn } from '../../../src/sources/web/named.ts'

const RSS = 'rel="alternate" type="application/rss+xml"'

test.each([
  [`<link ${RSS} href="/feed" title=" News ">`, [{ address: 'https://a.example/feed', title: 'News' }]],
  [
    `<LINK REL='ALTERNATE home' TYPE='application/atom+xml; charset=utf-8' HREF=b.xml>`,
    [{ address: 'https://a.example/x/b.xml' }],
  ],
  [`<base href="https://b.example/y/"><link ${RSS} href="f">`, [{ address: 'https://b.example/y/f' }]],
  [`<link ${RSS} href="/f"><link ${RSS} href="/f">`, [{ address: 'https://a.example/f' }]],
  [`<link ${RSS} href="//c.example/f?a=1&amp;b=2">`, [{ address: 'https://c.example/f?a=1&b=2' }]],
  [`<link ${RSS} href="javascript:alert(1)"><link ${RSS} href=""><link ${RSS} href="http://">`, []],
  [`<!-- <link ${RSS} href="/f"> --><script>'<link ${RSS} href="/f">'</script>`, []],
  ['<link rel="stylesheet" href="/a.css"><link rel="alternate" hreflang="fr" href="/fr">', []],
])('%s', (html, expected) => {
  expect(feedsNamedIn(html, 'https://a.example/x/page')).toEqual(expected)
})
