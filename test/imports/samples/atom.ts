import type { Sample } from './sample.ts'

const ATOM = `<?xml version="1.0"?>
<a:feed xmlns:a="http://www.w3.org/2005/Atom" xmlns:h="http://www.w3.org/1999/xhtml" xml:lang="en" xml:base="https://vale.example/">
  <a:title>Vale News</a:title>
  <a:link rel="self" href="/feed.atom"/>
  <a:link href="/"/>
  <a:author><a:name>Vale Desk</a:name><a:email>desk@vale.example</a:email></a:author>
  <a:entry>
    <a:title type="html">Flood in &lt;b&gt;Olt&lt;/b&gt;</a:title>
    <a:id>tag:vale.example,2022:1</a:id>
    <a:link rel="enclosure" type="image/jpeg" href="/olt.jpg"/>
    <a:link rel="alternate" href="2022/olt"/>
    <a:published>2022-02-03T04:05:06.789+05:30</a:published>
    <a:updated>2022-02-04T00:00:00Z</a:updated>
    <a:summary>Water in Olt.</a:summary>
    <a:content type="xhtml"><h:div><h:p>Water stood in the streets of Olt, 3 &lt; 4 feet deep.</h:p><h:p>A bridge is gone.</h:p></h:div></a:content>
  </a:entry>
  <a:entry>
    <a:title>Aid arrives</a:title>
    <a:id>tag:vale.example,2022:2</a:id>
    <a:link href="https://vale.example/2022/aid"/>
    <a:updated>2022-02-05T10:00:00Z</a:updated>
    <a:summary type="text">Aid came to Olt by boat.</a:summary>
  </a:entry>
  <a:entry>
    <a:title>Map of Olt</a:title>
    <a:id>tag:vale.example,2022:3</a:id>
    <a:content type="image/png">iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==</a:content>
  </a:entry>
</a:feed>`

export const samples: readonly Sample[] = [
  {
    name: 'prefixes, relative addresses, a summary with a day of change only, a picture in base64',
    file: 'vale.atom',
    bytes: ATOM,
    items: [
      {
        kind: 'report',
        format: 'atom',
        title: 'Flood in Olt',
        published: '2022-02-03T04:05:06+05:30',
        url: 'https://vale.example/2022/olt',
        text: 'Water stood in the streets of Olt, 3 < 4 feet deep.\n\nA bridge is gone.',
        keys: ['guid:tag:vale.example,2022:1'],
      },
      {
        kind: 'report',
        format: 'atom',
        title: 'Aid arrives',
        url: 'https://vale.example/2022/aid',
        text: 'Aid came to Olt by boat.',
        keys: ['guid:tag:vale.example,2022:2'],
        extent: 'summary',
      },
      { kind: 'aside', because: 'passed', what: '"Map of Olt" has no words' },
    ],
    many: {
      head: '<feed xmlns="http://www.w3.org/2005/Atom">',
      item: i =>
        `<entry><id>urn:x:${i}</id><title>Report ${i}</title><content>${`Report ${i} tells of a flood. `.repeat(80)}</content></entry>`,
      tail: '</feed>',
    },
  },
]
