import { expect, test } from 'vitest'
import { dropComments, dropShortcodes } from '../../src/imports/shortcodes.ts'

const GONE: readonly [source: string, left: string][] = [
  ['[caption id="a1" width="300"]<img src="x"/> The bridge[/caption]', '\n\n<img src="x"/> The bridge\n\n'],
  ['[gallery ids="1,2,3"]a', 'a'],
  ['[embed]https://example.org/v[/embed]a', 'a'],
  ['[video src="a.mp4"][/video]a', 'a'],
  ['[audio https://example.org/a.mp3]a', 'a'],
  ['[vc_row][vc_column_text]a[/vc_column_text][/vc_row]', 'a'],
  ['[some_plugin id=3 title="x"]a[/some_plugin]', 'a'],
  ['{{< youtube w7Ft2ym_a >}}a', 'a'],
  ['{{% notice %}}a{{% /notice %}}', 'a'],
  ['a{% comment %}not\nthis{% endcomment %}', 'a'],
  ['[pull]So be it.[/pull]', 'So be it.'],
  ['{% include ad.html %}a{{ site.url }}', 'a'],
]

test.each(GONE)('%s', (source, left) => expect(dropShortcodes(source)).toBe(left))

const KEPT: readonly string[] = [
  'the front [FMLN] said',
  '"they was [sic] there"',
  '[our emphasis]',
  '[REPORT] [TEXT] The army',
  'meeting [their] objectives',
  '[row houses] burned',
  'on [YouTube](https://example.org/v) and [Facebook](https://example.org)',
  'a [link](https://example.org/?a=b)',
]

test.each(KEPT)('%s stays', source => expect(dropShortcodes(source)).toBe(source))

const COMMENTS: readonly [source: string, left: string][] = [
  ['<!-- wp:paragraph -->a<!-- /wp:paragraph -->', 'a'],
  ['a<!--more-->b', 'ab'],
  ['<?php echo 1; ?>a', 'a'],
  ['a <!-- never ends', 'a <!-- never ends'],
  ['2 <!-- x --> 3 <!-- y', '2  3 <!-- y'],
]

test.each(COMMENTS)('without comments: %s', (source, left) => expect(dropComments(source)).toBe(left))
