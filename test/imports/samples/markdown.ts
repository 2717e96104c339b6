import type { Sample } from './sample.ts'

export const samples: readonly Sample[] = [
  {
    name: 'a post with its day in the name of its file',
    file: '_posts/2021-05-04-crane-falls.md',
    bytes:
      '---\r\nlayout: post\r\ntitle: "Crane falls: two hurt"\r\n---\r\n\r\n# Crane falls: two hurt\r\n\r\nA crane fell on the quay before the first shift.\r\n\r\nTwo dockers were hurt, the port said.\r\n',
    items: [
      {
        kind: 'report',
        format: 'markdown',
        title: 'Crane falls: two hurt',
        published: '2021-05-04',
        text: 'A crane fell on the quay before the first shift.\n\nTwo dockers were hurt, the port said.',
      },
    ],
    truncation: 'unseen',
  },
  {
    name: 'two posts in one file, the second a draft',
    file: 'content/may.md',
    bytes:
      '---\ntitle: One\ndate: 2021-05-04\n---\nA crane fell on the quay before the first shift.\n\n---\ntitle: Two\ndate: 2021-05-05\ndraft: true\n---\nA ship sank off the cape in a storm, and nobody was on board.\n',
    items: [
      {
        kind: 'report',
        format: 'markdown',
        title: 'One',
        published: '2021-05-04',
        text: 'A crane fell on the quay before the first shift.',
      },
      { kind: 'aside', because: 'passed', what: 'marked as a draft' },
    ],
    truncation: 'unseen',
  },
]
