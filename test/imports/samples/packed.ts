import { gzipSync } from 'node:zlib'
import { TAR_END, tarred } from '../packed/tarred.ts'
import { zipped } from '../packed/zipped.ts'
import type { ExpectedAside, ExpectedReport, Sample } from './sample.ts'

const DAM = 'A dam broke above Lemm on Tuesday, and the water took eleven houses.'
const BRIDGE = 'The bridge of Lemm was closed on Saturday. Nobody was hurt.'
const post = (title: string, text: string) => `---\ntitle: ${title}\ndate: 2021-05-04\n---\n\n${text}\n`
const report = (title: string, text: string): ExpectedReport => ({
  kind: 'report',
  format: 'markdown',
  title,
  published: '2021-05-04',
  text,
})

const FILES = {
  'posts/dam.md': post('Dam breaks', DAM),
  'posts/photo.jpg': '\xff\xd8\xff\xe0 no words',
  '__MACOSX/posts/._dam.md': 'nothing',
  'posts/.DS_Store': 'nothing',
  'posts/paper.pdf': '%PDF-1.7',
  'posts/bridge': post('Bridge closed', BRIDGE),
}
const ITEMS: readonly (ExpectedReport | ExpectedAside)[] = [
  report('Dam breaks', DAM),
  { kind: 'aside', because: 'fault', what: 'It is a PDF' },
  report('Bridge closed', BRIDGE),
  { kind: 'aside', because: 'passed', what: '1 file ending in .jpg' },
]

const TAR = Buffer.concat([
  tarred('posts/', '', '5'),
  ...Object.entries(FILES).map(([path, body]) => tarred(path, body)),
  TAR_END,
])

export const samples: readonly Sample[] = [
  { name: 'a tar', file: 'posts.tar', bytes: TAR, items: ITEMS },
  { name: 'a gzipped tar', file: 'posts.tar.gz', bytes: gzipSync(TAR), items: ITEMS },
  { name: 'a zip', file: 'posts.zip', bytes: await zipped(FILES), items: ITEMS },
  {
    name: 'gzip in two members',
    file: 'posts.jsonl.gz',
    bytes: Buffer.concat(
      [DAM, BRIDGE].map((text, i) => gzipSync(`${JSON.stringify({ title: `Post ${i}`, text })}\n`)),
    ),
    items: [DAM, BRIDGE].map((text, i) => ({
      kind: 'report',
      format: 'json-lines',
      title: `Post ${i}`,
      text,
    })),
  },
  {
    name: 'zstd, which is not read',
    file: 'posts.tar.zst',
    bytes: Buffer.concat([Buffer.of(0x28, 0xb5, 0x2f, 0xfd), Buffer.alloc(300, 0x99)]),
    items: [{ kind: 'aside', because: 'fault', what: 'It is packed by zstd, which is not read.' }],
  },
]
