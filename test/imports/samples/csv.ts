import type { Sample } from './sample.ts'

const WORDS = 'A dam broke above Lemm on Tuesday, and the water took eleven houses.'
const MORE =
  'It had stood for sixty years without a crack and nobody had looked at it since the spring of last year'

export const samples: readonly Sample[] = [
  {
    name: 'commas, with quotes, line ends within them, and rows that do not fit',
    file: 'posts.csv',
    bytes: `\uFEFFid,Title,Pub Date,Body\r
1,Dam breaks,2021-05-04,"A dam broke above Lemm, the ""old"" one.\r
\r
Eleven houses are gone."\r
2,Torn,2021-05-05,The water rose, and rose\r
3,Short,2021-05-06\r
\r
4,Empty,2021-05-07,\r
5,Bridge closed,2021-05-08,"The bridge was closed on Saturday."\r
`,
    items: [
      {
        kind: 'report',
        format: 'csv',
        title: 'Dam breaks',
        published: '2021-05-04',
        keys: ['id:posts.csv:1'],
        text: 'A dam broke above Lemm, the "old" one.\n\nEleven houses are gone.',
      },
      { kind: 'aside', because: 'fault', what: 'The row has 5 cells where the table has 4 columns.' },
      { kind: 'aside', because: 'fault', what: 'The row has 3 cells where the table has 4 columns.' },
      { kind: 'aside', because: 'passed', what: 'It has no text' },
      {
        kind: 'report',
        format: 'csv',
        title: 'Bridge closed',
        published: '2021-05-08',
        keys: ['id:posts.csv:5'],
        text: 'The bridge was closed on Saturday.',
      },
    ],
    truncation: 'unseen',
    many: {
      head: 'id,title,text\n',
      item: i => `${i},Dam ${i},"${`${i} ${WORDS}\n`.repeat(20)}"\n`,
      tail: '',
    },
  },
  {
    name: 'tabs, with quotes that mean nothing',
    file: 'posts.tsv',
    bytes: `headline\tstory\tlink\n"Never again" says mayor\t"We saw it coming" the mayor of Lemm said.\thttps://lemm.example/1\n`,
    items: [
      {
        kind: 'report',
        format: 'csv',
        title: '"Never again" says mayor',
        url: 'https://lemm.example/1',
        text: '"We saw it coming" the mayor of Lemm said.',
      },
    ],
    truncation: 'unseen',
  },
  {
    name: 'a quote that never closes',
    file: 'quote.csv',
    bytes: `title,text\nOne,"A dam broke above Lemm.\nTwo,The bridge was closed on Saturday.\nThree,${MORE}.\n`,
    items: [
      { kind: 'aside', because: 'fault', what: 'A quote opens in this row and never closes.' },
      { kind: 'report', format: 'csv', title: 'Two', text: 'The bridge was closed on Saturday.' },
      { kind: 'report', format: 'csv', title: 'Three', text: MORE },
    ],
    truncation: 'unseen',
  },
  {
    name: 'columns that are called otherwise, in another alphabet of bytes',
    file: 'export.csv',
    bytes: Buffer.from(
      'sep=;\nUeberschrift;Artikel;am\nDammbruch;Über Lemm brach ein Damm.;4. Mai 2021\n',
      'latin1',
    ),
    options: { map: { title: 'Ueberschrift', text: 'Artikel' } },
    items: [{ kind: 'report', format: 'csv', title: 'Dammbruch', text: 'Über Lemm brach ein Damm.' }],
    truncation: 'unseen',
  },
  {
    name: 'no column with the text',
    file: 'links.csv',
    bytes: `id,title,summary\n1,Dam breaks,${MORE}\n2,Dam broke,${MORE}\n`,
    items: [{ kind: 'aside', because: 'fault', what: 'No column is known to hold the text' }],
  },
]
