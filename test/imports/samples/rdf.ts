import type { Sample } from './sample.ts'

const RDF = `<?xml version="1.0" encoding="ISO-8859-1"?>
<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:d="http://purl.org/dc/elements/1.1/">
  <channel r:about="http://bai.example/"><title>Baía Hoje</title><link>http://bai.example/</link><d:language>pt</d:language>
    <items><r:Seq><r:li resource="http://bai.example/1"/></r:Seq></items></channel>
  <item r:about="http://bai.example/1">
    <title>Incêndio na Baía</title>
    <link>http://bai.example/1</link>
    <d:date>2009-08-07</d:date>
    <d:creator>Rui Sá</d:creator>
    <description>Um incêndio queimou três casas na Baía.</description>
  </item>
</r:RDF>`

export const samples: readonly Sample[] = [
  {
    name: 'RSS 1.0 in Latin-1, with prefixes of its own',
    file: 'baia.rdf',
    bytes: Buffer.from(RDF, 'latin1'),
    items: [
      {
        kind: 'report',
        format: 'rss',
        title: 'Incêndio na Baía',
        published: '2009-08-07',
        url: 'http://bai.example/1',
        text: 'Um incêndio queimou três casas na Baía.',
        keys: ['guid:http://bai.example/1'],
        extent: 'summary',
      },
    ],
  },
]
