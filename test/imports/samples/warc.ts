import { gzipSync } from 'node:zlib'
import { zipped } from '../packed/zipped.ts'
import type { Sample } from './sample.ts'

const PAGE = (
  nth: number,
  more: string,
) => `<!DOCTYPE html><html><head><title>Dam ${nth} overflows</title></head><body><h1>Dam ${nth} overflows</h1>
<p>Water ran over dam ${nth} above Teld on Monday, and the villages below were cleared, the fire service said.</p>
<p>Two hundred people spent the night in a school. Engineers opened the lower gate of dam ${nth} in the morning.</p>${more}</body></html>`

/** Fewer and longer pages read sooner. */
const MORE =
  '<p>People of the villages told of a night of rain, of sirens and of waiting for word.</p>'.repeat(150)

function response(nth: number, more = ''): string {
  const answer = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${PAGE(nth, more)}`
  return `WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://teld.example/2021/07/0${1 + (nth % 9)}/dam-${nth}\r\nWARC-Date: 2021-07-20T04:00:00Z\r\nContent-Type: application/http;msgtype=response\r\nContent-Length: ${answer.length}\r\n\r\n${answer}\r\n\r\n`
}

const INFO = 'WARC/1.1\r\nWARC-Type: warcinfo\r\nContent-Length: 0\r\n\r\n\r\n\r\n'

const report = (nth: number) =>
  ({
    kind: 'report',
    format: 'warc',
    title: `Dam ${nth} overflows`,
    published: `2021-07-0${1 + nth}`,
    url: `https://teld.example/2021/07/0${1 + nth}/dam-${nth}`,
    text: `Water ran over dam ${nth} above Teld on Monday`,
  }) as const

const items = [
  report(0),
  report(1),
  { kind: 'aside', because: 'passed', what: '1 record passed over: warcinfo.' },
] as const

export const samples: readonly Sample[] = [
  {
    name: 'two pages',
    file: 'teld.warc',
    bytes: INFO + response(0) + response(1),
    items,
    many: { head: '', item: nth => response(nth, MORE), tail: '' },
  },
  {
    name: 'two pages, each record gzipped',
    file: 'teld.warc.gz',
    bytes: Buffer.concat([INFO, response(0), response(1)].map(record => gzipSync(record))),
    items,
  },
  {
    name: 'a zip of records with an index and a list of pages',
    file: 'teld.wacz',
    bytes: await zipped({
      'archive/data.warc.gz': Buffer.concat([INFO, response(0), response(1)].map(record => gzipSync(record))),
      'indexes/index.cdx': 'example,teld)/ 20210720040000 {}',
      'pages/pages.jsonl':
        '{"id":"pages","title":"All pages"}\n{"id":"1","url":"https://teld.example/","text":"Dam 0 overflows."}',
      'datapackage.json': '{"profile":"data-package","wacz_version":"1.1.1"}',
    }),
    items: [...items, { kind: 'aside', because: 'passed', what: '3 files about the archive itself' }],
  },
]
