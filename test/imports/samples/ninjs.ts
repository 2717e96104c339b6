import type { Sample } from './sample.ts'

const ITEMS = [
  {
    uri: 'urn:newsml:kest.example:20240102:41',
    type: 'text',
    version: '2',
    versioncreated: '2024-01-02T12:30:00+01:00',
    firstcreated: '2024-01-02T11:00:00+01:00',
    pubstatus: 'usable',
    headline: 'Train leaves the rails near Kest',
    byline: 'By Mia Holt',
    located: 'KEST',
    subject: [{ code: 'medtop:20000148', name: 'railway accident' }],
    body_xhtml: '<p>A train left the rails near Kest.</p><p>Nine people were taken to hospital.</p>',
  },
  {
    uri: 'urn:newsml:kest.example:20240102:42',
    type: 'text',
    versionCreated: '2024-01-02T14:00:00+01:00',
    pubStatus: 'usable',
    headlines: [
      { role: 'sub', value: 'Second' },
      { role: 'main', value: 'Line is shut' },
    ],
    bodies: [{ role: 'main', contentType: 'text/plain', value: 'The line through Kest is shut.' }],
  },
  {
    uri: 'urn:x:43',
    pubstatus: 'canceled',
    versioncreated: '2024-01-02T15:00:00Z',
    headline: 'Wrong',
    body_text: 'Wrong.',
  },
  {
    uri: 'urn:x:44',
    type: 'picture',
    pubstatus: 'usable',
    headline: 'The train',
    description_text: 'The train on its side.',
  },
]

export const samples: readonly Sample[] = [
  {
    name: 'versions 1 and 2, one taken back, a picture',
    file: 'kest.json',
    bytes: JSON.stringify(ITEMS),
    items: [
      {
        kind: 'report',
        format: 'ninjs',
        title: 'Train leaves the rails near Kest',
        published: '2024-01-02T11:00:00+01:00',
        text: 'A train left the rails near Kest.\n\nNine people were taken to hospital.',
        keys: ['guid:urn:newsml:kest.example:20240102:41'],
      },
      {
        kind: 'report',
        format: 'ninjs',
        title: 'Line is shut',
        published: '2024-01-02T14:00:00+01:00',
        text: 'The line through Kest is shut.',
        keys: ['guid:urn:newsml:kest.example:20240102:42'],
      },
      { kind: 'aside', because: 'passed', what: 'marked it as canceled' },
      { kind: 'aside', because: 'passed', what: 'of the kind "picture"' },
    ],
    many: {
      head: '',
      item: i =>
        `${JSON.stringify({ uri: `urn:x:${i}`, versioncreated: '2024-01-02T15:00:00Z', headline: `Report ${i}`, body_text: `Report ${i} tells of a train. `.repeat(80) })}\n`,
      tail: '',
    },
  },
]
