import type { Sample } from './sample.ts'

const item = (guid: string, status: string, kind: string, content: string) => `
<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="${guid}" version="3" xml:lang="en">
  <itemMeta><itemClass qcode="ninat:${kind}"/><provider literal="Dune Wire"/>
    <versionCreated>2020-06-05T08:00:00+04:00</versionCreated><firstCreated>2020-06-04T22:00:00+04:00</firstCreated>
    <pubStatus qcode="stat:${status}"/></itemMeta>
  <contentMeta><by>By Sam Ode</by><dateline>HADAR, June 4</dateline><headline>Blast at a depot in Hadar</headline>
    <subject qcode="medtop:1"><name>explosion</name></subject></contentMeta>
  <contentSet>${content}</contentSet>
</newsItem>`

const NITF = `<nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><head><title>Blast</title></head><body><body.head><hedline><hl1>Depot blast</hl1></hedline></body.head>
<body.content><media><media-caption>Smoke over Hadar</media-caption></media><block><p>A depot in Hadar blew up.</p><hl2>Aftermath</hl2><p>Two guards died.</p></block></body.content></body></nitf>`
const XHTML =
  '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>No words of the report</title></head><body><p>A depot in Hadar burns.</p></body></html>'

const MESSAGE = `<?xml version="1.0" encoding="UTF-8"?>
<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header><sent>2020-06-05T08:00:01Z</sent></header><itemSet>
${item('urn:newsml:dune.example:1', 'usable', 'text', `<inlineXML contenttype="application/nitf+xml">${NITF}</inlineXML>`)}
${item('urn:newsml:dune.example:2', 'usable', 'text', `<inlineXML contenttype="application/xhtml+xml">${XHTML}</inlineXML>`)}
${item('urn:newsml:dune.example:3', 'usable', 'text', '<inlineData contenttype="text/plain">Plain words of Hadar.</inlineData>')}
${item('urn:newsml:dune.example:4', 'withheld', 'text', '<inlineData>Secret.</inlineData>')}
${item('urn:newsml:dune.example:5', 'usable', 'picture', '<remoteContent href="http://dune.example/5.jpg"/>')}
<packageItem guid="urn:newsml:dune.example:6"><groupSet/></packageItem>
</itemSet></newsMessage>`

const report = (number: number, text: string) =>
  ({
    kind: 'report',
    format: 'newsml-g2',
    title: 'Blast at a depot in Hadar',
    published: '2020-06-04T22:00:00+04:00',
    text,
    keys: [`guid:urn:newsml:dune.example:${number}`],
  }) as const

const ARTICLE = `<?xml version="1.0"?>
<nitf><head><title>Ferry late</title><docdata><doc-id id-string="dune-77"/><date.issue norm="20200607T101500Z"/><key-list><keyword key="ferry"/></key-list></docdata></head>
<body><body.head><hedline><hl1>Ferry to Hadar is late</hl1></hedline><byline>By Ann Roe<byttl>Staff writer</byttl></byline></body.head>
<body.content><p>The ferry came at noon.</p></body.content></body></nitf>`

export const samples: readonly Sample[] = [
  {
    name: 'a message with articles of three kinds, one withheld, a picture, a package',
    file: 'dune.xml',
    bytes: MESSAGE,
    items: [
      report(1, 'A depot in Hadar blew up.\n\nAftermath\n\nTwo guards died.'),
      report(2, 'A depot in Hadar burns.'),
      report(3, 'Plain words of Hadar.'),
      { kind: 'aside', because: 'passed', what: 'marked it as withheld' },
      { kind: 'aside', because: 'passed', what: 'of the kind "picture"' },
      { kind: 'aside', because: 'passed', what: 'package item' },
    ],
    many: {
      head: '<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>',
      item: i =>
        item(
          `urn:x:${i}`,
          'usable',
          'text',
          `<inlineData>${`Report ${i} tells of a blast. `.repeat(80)}</inlineData>`,
        ),
      tail: '</itemSet></newsMessage>',
    },
  },
  {
    name: 'an article of NITF by itself',
    file: 'ferry.nitf',
    bytes: ARTICLE,
    items: [
      {
        kind: 'report',
        format: 'nitf',
        title: 'Ferry to Hadar is late',
        published: '2020-06-07T10:15:00Z',
        text: 'The ferry came at noon.',
      },
    ],
  },
]
