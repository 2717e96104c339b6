import { expect, test } from 'vitest'
import { rootOf } from '../../../src/imports/xml/root.ts'

test.each([
  ['<rss version="2.0">', 'rss'],
  ['\uFEFF\n<?xml version="1.0"?>\n<!-- <feed> -->\n<rdf:RDF xmlns:rdf="x">', 'rdf'],
  ['<?xml version="1.0"?><?xml-stylesheet href="a"?><!DOCTYPE rss [<!ENTITY a "<feed>">]><rss>', 'rss'],
  ['<!DOCTYPE rss PUBLIC "-//N//DTD RSS 0.91//EN" "http://n.example/rss.dtd">\n<rss>', 'rss'],
  ['<\0r\0s\0s\0>\0', 'rss'],
  [
    '<br />\n<b>Warning</b>: no index "a" in <b>/a.php</b> on line <b>3</b><br />\n<?xml version="1.0"?><rss>',
    'rss',
  ],
  ['Notice: no index in /a.php on line 3\n<feed xmlns="x">', 'feed'],
  ['Words <rss>', undefined],
  ['A feed begins with\n\n    <?xml version="1.0"?><rss>', undefined],
  ['', undefined],
])('%j', (text, name) => {
  expect(rootOf(text)?.name).toBe(name)
})

test('a prologue without end takes little time', () => {
  expect(rootOf('<!-- '.repeat(10_000))).toBeUndefined()
  expect(rootOf('<!doctype a ['.repeat(10_000))).toBeUndefined()
})
