import { expect, test } from 'vitest'
import { holdsOf } from '../../../src/sources/web/root.ts'

test.each([
  ['<rss version="2.0"><channel>', 'feed'],
  ['\uFEFF\n<?xml version="1.0"?>\n<!-- a > b -->\n<rss>', 'feed'],
  ['<?xml version="1.0"?><?xml-stylesheet href="a.xsl"?><feed xmlns="http://www.w3.org/2005/Atom">', 'feed'],
  ['<!DOCTYPE rss PUBLIC "-//x" "http://e.example/rss.dtd"><RSS>', 'feed'],
  ['<rdf:RDF xmlns="http://purl.org/rss/1.0/">', 'feed'],
  ['<atom:feed>', 'feed'],
  ['{"version": "https://jsonfeed.org/version/1.1", "items": []}', 'feed'],
  ['{"title":"a","version":"https:\\/\\/jsonfeed.org\\/version\\/1"}', 'feed'],
  ['<urlset>', 'sitemap'],
  ['<s:sitemapindex>', 'sitemap'],
  ['<opml version="2.0">', 'feed list'],
  ['<!doctype html><html><body>&lt;rss&gt; <rss>', 'other'],
  ['{"version": "2", "url": "https://jsonfeed.org/"}', 'other'],
  ['<rssx>', 'other'],
  ['<!-- never closed <rss>', 'other'],
  ['<rss', 'feed'],
  ['The <rss> element', 'other'],
  ['', 'other'],
])('%s is %s', (start, expected) => {
  expect(holdsOf(start)).toBe(expected)
})
