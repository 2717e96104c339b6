import type { Sample } from './sample.ts'

const RSS = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
  <title>The Harbour Post</title>
  <link>https://harbour.example/</link>
  <language>en-GB</language>
  <item>
    <title>Ferry runs aground off Marla &amp;amp; 40 are saved</title>
    <link>/2021/05/ferry</link>
    <guid isPermaLink="false">8812</guid>
    <pubDate>Tue, 04 May 2021 18:30:00 +0200</pubDate>
    <dc:creator>Ada Brun</dc:creator>
    <category>Sea</category>
    <description>A ferry ran aground. […]</description>
    <content:encoded><![CDATA[<p>A ferry ran aground off Marla on Tuesday.</p><p>Forty people were saved.</p>
<p>The post <a href="/x">Ferry runs aground</a> appeared first on <a href="/">The Harbour Post</a>.</p>]]></content:encoded>
  </item>
  <item>
    <title>Strike at the docks</title>
    <link>https://harbour.example/2021/05/strike</link>
    <guid>https://harbour.example/?p=8813</guid>
    <pubDate>Wed, 05 May 2021 07:00:00 GMT</pubDate>
    <description>&lt;p&gt;Dockers stopped work at dawn […]&lt;/p&gt;</description>
  </item>
  <item><title>Photo of the day</title><link>https://harbour.example/photo</link></item>
</channel>
</rss>
`

export const samples: readonly Sample[] = [
  {
    name: 'a whole report, a summary, a picture without words',
    file: 'harbour.xml',
    bytes: RSS,
    items: [
      {
        kind: 'report',
        format: 'rss',
        title: 'Ferry runs aground off Marla & 40 are saved',
        published: '2021-05-04T18:30:00+02:00',
        url: 'https://harbour.example/2021/05/ferry',
        text: 'A ferry ran aground off Marla on Tuesday.\n\nForty people were saved.',
        keys: ['guid:harbour.example:8812'],
      },
      {
        kind: 'report',
        format: 'rss',
        title: 'Strike at the docks',
        published: '2021-05-05T07:00:00Z',
        url: 'https://harbour.example/2021/05/strike',
        text: 'Dockers stopped work at dawn …',
        keys: ['guid:https://harbour.example/?p=8813'],
        extent: 'summary',
      },
      { kind: 'aside', because: 'passed', what: '"Photo of the day" has no words' },
    ],
    many: {
      head: RSS.slice(0, RSS.indexOf('<item>')),
      item: i =>
        `<item><title>Report ${i}</title><guid isPermaLink="false">${i}</guid><description><![CDATA[<p>${`Report ${i} tells of a fire. `.repeat(80)}</p>]]></description></item>\n`,
      tail: '</channel></rss>',
    },
  },
]
