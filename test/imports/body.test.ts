import { expect, test } from 'vitest'
import { plainText } from '../../src/imports/body.ts'

const PAGES: readonly [name: string, html: string, text: string][] = [
  ['paragraphs', '<p>One.</p>\n\n<p>Two.</p>', 'One.\n\nTwo.'],
  [
    'links and emphasis',
    '<p>The <a href="/x">ministry</a> <em>denied</em> it.</p>',
    'The ministry denied it.',
  ],
  ['headings', '<h2>Toll</h2><p>Four.</p>', 'Toll\n\nFour.'],
  ['list items', '<ul><li>Four dead</li><li>Six <b>hurt</b></li></ul>', 'Four dead\n\nSix hurt'],
  ['nested lists', '<ul><li>War<ul><li>A strike hit.</li></ul></li></ul>', 'War\n\nA strike hit.'],
  ['a line break', '<p>1 Main St<br>Springfield</p>', '1 Main St\nSpringfield'],
  ['two line breaks', 'One.<br><br/>Two.', 'One.\n\nTwo.'],
  ['a caption', '<figure><img src="a.jpg"><figcaption>The bridge.</figcaption></figure>', 'The bridge.'],
  [
    'a table',
    '<table><tr><th>Town</th><th>Dead</th></tr><tr><td>Ulm</td><td>2</td></tr></table>',
    'Town | Dead\n\nUlm | 2',
  ],
  ['images', '<p>A <img alt="tank" src="t.jpg"> passed.</p>', 'A passed.'],
  ['scripts and styles', '<p>a</p><script>steal("<p>b</p>")</script><style>p{}</style><p>c</p>', 'a\n\nc'],
  ['frames and forms', '<iframe src="x">y</iframe><form><p>Mail</p></form><p>c</p>', 'c'],
  ['hidden parts', '<div hidden><div>no</div></div><p style="display: none">no</p><p>yes</p>', 'yes'],
  ['share buttons', '<p>a</p><div class="sharedaddy sd-block"><div>Share</div></div><p>b</p>', 'a\n\nb'],
  ['struck words', '<p><del>Five</del> Six people died.</p>', 'Six people died.'],
  ['comments', '<!-- wp:paragraph --><p>a<!-- no --></p>', 'a'],
  ['entities', '<p>Tom &amp; Jo&hellip; &#8220;so&#8221; &lt;5</p>', 'Tom & Jo… “so” <5'],
  ['entities encoded twice', '<p>Tom &amp;#038; Jo&amp;hellip;</p>', 'Tom & Jo…'],
  ['tags encoded twice', '&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;', 'One.\n\nTwo.'],
  ['company names', '<p>AT&T and R&D</p>', 'AT&T and R&D'],
  ['odd spaces', '<p>10\u00A0a.m.\u200B on\u2009Friday\u00AD</p>', '10 a.m. on Friday'],
  ['wrapped source', '<p>One line\n   and another.</p>', 'One line and another.'],
  ['unclosed and crossed tags', '<p>a<p>b <b><i>c</b></i></div>d', 'a\n\nb c\n\nd'],
  ['preformatted text', '<pre>one\ntwo\n\nthree</pre>', 'one\ntwo\n\nthree'],
  [
    'a year taken for the number of a list',
    '<ol start="1986"><li>A good year.</li></ol>',
    '1986. A good year.',
  ],
  ['no text at all', '<div><img src="x"></div>', ''],
]

test.each(PAGES)('%s', (_name, html, text) => {
  expect(plainText(html, { blankLines: 'layout' })).toBe(text)
})

const BODIES: readonly [name: string, html: string, text: string][] = [
  ['blank lines part paragraphs', 'One.\n\nTwo <b>two</b>.\n \nThree.', 'One.\n\nTwo two.\n\nThree.'],
  ['but not within paragraphs that are marked', '<p>One.\n\nStill one.</p>', 'One. Still one.'],
]

test.each(BODIES)('in a body of WordPress, %s', (_name, html, text) => {
  expect(plainText(html, { blankLines: 'part' })).toBe(text)
})

test('many open tags, closed by others, take no longer than their length', () => {
  const html = '<i>'.repeat(200_000) + '</b>'.repeat(200_000)
  const started = performance.now()
  expect(plainText(html, { blankLines: 'layout' })).toBe('')
  expect(performance.now() - started).toBeLessThan(5000)
})
