import { expect, test } from 'vitest'
import { contentText } from '../../../src/imports/wordpress/content.ts'

const CONTENTS: readonly [what: string, stored: string, text: string][] = [
  ['blank lines part paragraphs', 'One <b>bold</b>.\n\nTwo.\r\n\r\nThree.', 'One bold.\n\nTwo.\n\nThree.'],
  ['a line end breaks the line', 'Robert Frost\nTwo roads', 'Robert Frost\nTwo roads'],
  ['but not after a break that is marked', 'One<br />\ntwo', 'One\ntwo'],
  ['paragraphs marked and not', '<p>One\ngoes on.</p>\n\nTwo.\n\nThree.', 'One goes on.\n\nTwo.\n\nThree.'],
  [
    'blocks',
    '<!-- wp:heading {"level":3} -->\n<h3>Toll</h3>\n<!-- /wp:heading -->\n\n<!-- wp:list --><ul>\n<li>Two\ndead</li>\n</ul><!-- /wp:list -->',
    'Toll\n\nTwo dead',
  ],
  [
    'words of the classic editor among blocks',
    'One.\n\nTwo.\n\n<!-- wp:more -->\n<!--more-->\n<!-- /wp:more -->\n\n<!-- wp:paragraph --><p>Three.</p>',
    'One.\n\nTwo.\n\nThree.',
  ],
  [
    'a caption',
    '[caption id="a" width="3"]<a href="b"><img src="c" /></a> The bridge[/caption]\nOne.',
    'The bridge\n\nOne.',
  ],
  [
    'a gallery and embeds',
    'One.\n\n[gallery ids="1,2"]\n\n[embed]https://v.example/1[/embed]\n\nhttps://v.example/2\n\nTwo.',
    'One.\n\nhttps://v.example/2\n\nTwo.',
  ],
  [
    'a shortcode of a plug-in around words',
    '[pullquote]So be it.[/pullquote]\n\n[box][b]One[/b].[/box]',
    'So be it.\n\nOne.',
  ],
  [
    'layouts of page builders',
    '[et_pb_section fb_built="1" _builder_version="4.9"][et_pb_row][et_pb_text admin_label="Text" custom_padding="||0px|"]<p>One.</p>\n<p>Two.</p>[/et_pb_text][/et_pb_row][/et_pb_section]\n\n[vc_row][vc_column width="1/2"][vc_column_text css=".vc_custom_1{margin: 0 !important;}"]Three.\n\nFour.[/vc_column_text][/vc_column][/vc_row]',
    'One.\n\nTwo.\n\nThree.\n\nFour.',
  ],
  ['words in brackets', 'It was [sic] the [FMLN].', 'It was [sic] the [FMLN].'],
  [
    'the rest and the next page',
    'One.<!--more-->\n\nTwo.\n\n<!--nextpage-->\n\nThree.',
    'One.\n\nTwo.\n\nThree.',
  ],
  ['a table', '<table>\n<tr>\n<td>Ulm</td>\n<td>2</td>\n</tr>\n</table>', 'Ulm | 2'],
  ['a poem', '<pre>One\n  two\n\nthree</pre>', 'One\ntwo\n\nthree'],
  [
    'a soup of divisions',
    '<div><div class="x">One.</div><div class="sharedaddy"><a>Share</a></div><div>Two.</div></div>',
    'One.\n\nTwo.',
  ],
]

test.each(CONTENTS)('%s', (_what, stored, text) => {
  expect(contentText(stored)).toEqual({ text, isPartial: false })
})

test('a block that several posts share is missed', () => {
  expect(contentText('<!-- wp:block {"ref":12} /-->\n<p>One.</p>')).toEqual({ text: 'One.', isPartial: true })
})
