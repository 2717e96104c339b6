import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { BRIDGE, itemsOf, lineOf, page, record, response, sha1 } from './archive.ts'

const A = 'https://example.org/2020/03/14/bridge'
const TAKEN = `report ${A}: Bridge falls in Ulm`
const INFO = record('warcinfo', '', 'software: ours\r\n')
const bridge = (headers: Readonly<Record<string, string>> = {}, body: string | Uint8Array = BRIDGE) =>
  record('response', A, response(body, headers))
const chunks = (text: string) =>
  `${[text.slice(0, 99), text.slice(99)].map(part => `${Buffer.byteLength(part).toString(16)};x=1\r\n${part}\r\n`).join('')}0\r\n\r\n`

const TAKEN_IN: readonly [name: string, bytes: Uint8Array][] = [
  ['a plain archive', Buffer.concat([INFO, bridge()])],
  [
    'an archive of version 0.18',
    Buffer.from(Buffer.concat([INFO, bridge()]).toString().replaceAll('WARC/1.0', 'WARC/0.18')),
  ],
  [
    'line ends without CR',
    Buffer.from(
      bridge()
        .toString()
        .replaceAll('\r\n', '\n')
        .replace(/Content-Length: \d+/, length => `Content-Length: ${Number(length.slice(16)) - 3}`),
    ),
  ],
  ['gzipped record by record', Buffer.concat([gzipSync(INFO), gzipSync(bridge())])],
  ['gzipped whole', gzipSync(Buffer.concat([INFO, bridge()]))],
  [
    'gzipped in pieces that part records',
    Buffer.concat([gzipSync(bridge().subarray(0, 300)), gzipSync(bridge().subarray(300))]),
  ],
  ['a chunked body', bridge({ 'Transfer-Encoding': 'chunked' }, chunks(BRIDGE))],
  ['a body said to be chunked that is not', bridge({ 'Transfer-Encoding': 'chunked' })],
  ['gzip', bridge({ 'Content-Encoding': 'gzip' }, gzipSync(BRIDGE))],
  ['brotli', bridge({ 'Content-Encoding': 'br' }, brotliCompressSync(BRIDGE))],
  ['deflate', bridge({ 'Content-Encoding': 'deflate' }, deflateSync(BRIDGE))],
  ['bare deflate', bridge({ 'Content-Encoding': 'deflate' }, deflateRawSync(BRIDGE))],
  [
    'chunked gzip',
    bridge(
      { 'Content-Encoding': 'gzip', 'Transfer-Encoding': 'Chunked' },
      Buffer.concat([
        Buffer.from(`${gzipSync(BRIDGE).length.toString(16)}\r\n`),
        gzipSync(BRIDGE),
        Buffer.from('\r\n0\r\n\r\n'),
      ]),
    ),
  ],
  ['a body said to be gzip that is not', bridge({ 'Content-Encoding': 'gzip' })],
  ['a body said to be brotli that is not', bridge({ 'Content-Encoding': 'br' })],
  ['an address between angle brackets', record('response', `<${A}>`, response(BRIDGE))],
  ['a resource', record('resource', A, BRIDGE, { 'Content-Type': 'text/html; charset=utf-8' })],
  [
    'a right digest',
    record('response', A, response(BRIDGE), { 'WARC-Block-Digest': sha1(response(BRIDGE)) }),
  ],
  [
    'a right digest in base 64',
    record('response', A, response(BRIDGE), { 'WARC-Block-Digest': sha1(response(BRIDGE), 'base64') }),
  ],
]

const isTaken = (line: string) => !/passed over/.test(line)

test.each(TAKEN_IN)('%s', async (_name, bytes) => {
  for (const chunk of [1, 7, 65_536])
    expect((await itemsOf(bytes, {}, chunk)).map(lineOf).filter(isTaken)).toEqual([TAKEN])
})

test('a gzipped record larger than what is unpacked at once', async () => {
  const picture = Buffer.from(
    Array.from({ length: 40_000 }, (_, i) => sha1(Buffer.from([i & 255, i >> 8])).charCodeAt(9)),
  )
  const comment = `<!-- ${picture.toString('base64')} -->`
  const bytes = Buffer.concat([
    gzipSync(bridge({ 'Content-Type': 'image/png' }, picture), { level: 0 }),
    gzipSync(bridge({}, BRIDGE.replace('<body>', `<body>${comment}`)), { level: 0 }),
  ])
  for (const chunk of [977, 65_536])
    expect((await itemsOf(bytes, {}, chunk)).map(lineOf).filter(isTaken)).toEqual([TAKEN])
})

test('a page is as its archive found it, and dated by itself', async () => {
  const [item] = await itemsOf(bridge())
  expect(item).toMatchObject({
    kind: 'report',
    format: 'warc',
    where: 'crawl.warc:0',
    draft: {
      source: `crawl.warc!/${A}`,
      url: A,
      publishedLocal: '2020-03-14',
      extra: { captured: '2020-03-15T06:00:00Z' },
    },
  })
})

const OUTCOMES: readonly [name: string, bytes: Uint8Array, lines: readonly string[]][] = [
  [
    'what is no page is counted',
    Buffer.concat([
      INFO,
      record('request', A, 'GET / HTTP/1.1\r\n\r\n'),
      bridge({ 'Content-Type': 'image/jpeg' }, 'x'),
      bridge({ 'Content-Type': 'image/jpeg' }, 'y'),
      record('response', A, response('gone', {}, '404 Not Found')),
      record('response', 'dns:example.org', '20200314\n'),
      record('resource', 'https://example.org/robots.txt', 'User-agent: *', { 'Content-Type': 'text/plain' }),
    ]),
    [
      'passed crawl.warc: 2 records passed over: image/jpeg.',
      'passed crawl.warc: 1 record passed over: warcinfo.',
      'passed crawl.warc: 1 record passed over: request.',
      'passed crawl.warc: 1 record passed over: status 404.',
      'passed crawl.warc: 1 record passed over: "dns" addresses.',
      'passed crawl.warc: 1 record passed over: robots.txt and its like.',
    ],
  ],
  [
    'a revisit names the page that it is like',
    record('revisit', A, '', {
      'WARC-Refers-To-Target-URI': `${A}?x`,
      'WARC-Refers-To-Date': '2020-03-14T01:00:00Z',
    }),
    [
      `passed crawl.warc:0: ${A} stood unchanged on 2020-03-15T06:00:00Z; its text is that of ${A}?x, captured on 2020-03-14T01:00:00Z.`,
    ],
  ],
  [
    'an address captured twice with other words is two reports',
    Buffer.concat([bridge(), bridge({}, BRIDGE.replaceAll('Four', 'Five'))]),
    [TAKEN, TAKEN],
  ],
  [
    'a wrong digest',
    record('response', A, response(BRIDGE), { 'WARC-Block-Digest': sha1(Buffer.from('other')) }),
    [`${TAKEN} | Its bytes are not those that its digest was taken of: the archive was damaged or changed.`],
  ],
  [
    'a page that the crawler cut short',
    record('response', A, response(BRIDGE), { 'WARC-Truncated': 'length' }),
    [`${TAKEN} | The crawler cut it short (length): its end is missing.`],
  ],
  [
    'a packed page without its end',
    bridge({ 'Content-Encoding': 'gzip' }, gzipSync(BRIDGE).subarray(0, -4)),
    [`${TAKEN} | It is packed and cut short: its end is missing.`],
  ],
  [
    'a packed page that is damaged',
    bridge(
      { 'Content-Encoding': 'gzip' },
      Buffer.concat([gzipSync('').subarray(0, 10), Buffer.alloc(50, 0xff)]),
    ),
    ['fault crawl.warc:0: This record is lost: it cannot be unpacked (invalid block type).'],
  ],
  [
    'a packing that nobody knows',
    bridge({ 'Content-Encoding': 'zstd' }, Uint8Array.of(0x28, 0xb5, 0x2f, 0xfd, 1, 2)),
    ['fault crawl.warc:0: This record is lost: it is packed as "zstd", which is not read.'],
  ],
  [
    'an answer that is none',
    record('response', A, 'SSH-2.0'),
    ['fault crawl.warc:0: This record holds no HTTP answer.'],
  ],
  [
    'a page of the words of another',
    record(
      'conversion',
      A,
      `Bridge falls in Ulm | The Daily\nHome\nNews\n${'Four people died on Tuesday when a bridge over the Danube fell, the police of Ulm said.'}\nContact\nImprint`,
      { 'Content-Type': 'text/plain' },
    ),
    [TAKEN],
  ],
  [
    'data that a page fetched for itself',
    bridge({ 'Content-Type': 'application/json' }, '{"count":3}'),
    ['passed crawl.warc: 1 record passed over: application/json without a report.'],
  ],
]

test.each(OUTCOMES)('%s', async (_name, bytes, lines) => {
  expect((await itemsOf(bytes)).map(lineOf)).toEqual(lines)
})

const shifted = (bytes: Buffer, by: number) =>
  Buffer.from(
    bytes
      .toString('latin1')
      .replace(/Content-Length: (\d+)/, (_, length) => `Content-Length: ${Number(length) + by}`),
    'latin1',
  )
const last = record(
  'response',
  'https://example.org/last',
  response(page('Last', 'Two men were hurt when the last bridge of the town fell on Monday, police said.')),
)
const LAST = 'report https://example.org/last: Last'

const BROKEN: readonly [name: string, bytes: Uint8Array, lines: readonly (string | RegExp)[]][] = [
  [
    'a length that is too small',
    Buffer.concat([shifted(bridge(), -20), last]),
    [
      `${TAKEN} | The page has no end: what it tells may be cut short.`,
      /^fault crawl\.warc:\d+: \d+ bytes are no record/,
      LAST,
    ],
  ],
  [
    'a length that is too large',
    Buffer.concat([shifted(bridge(), 200), last]),
    [/^fault crawl\.warc:0: This record of https:.* ends after \d+ of the \d+ bytes that it states/, LAST],
  ],
  [
    'a length far beyond the end',
    Buffer.concat([shifted(bridge(), 1e9), last]),
    [/^fault crawl\.warc:0: This record of https:.* is cut short: the file has/],
  ],
  [
    'no length',
    Buffer.concat([
      Buffer.from(
        bridge()
          .toString()
          .replace(/Content-Length: \d+/, 'X: 1'),
      ),
      last,
    ]),
    [/states no length/, /bytes are no record/, LAST],
  ],
  [
    'a file that ends within a record',
    Buffer.concat([last, bridge().subarray(0, -100)]),
    [LAST, /is cut short: the file has/],
  ],
  [
    'a file that ends within a head',
    Buffer.concat([last, bridge().subarray(0, 60)]),
    [LAST, /has no end/, /no record/],
  ],
  [
    'a gzipped file that ends within a record',
    Buffer.concat([gzipSync(last), gzipSync(bridge()).subarray(0, -60)]),
    [LAST, /is cut short/, /ends in the middle of a gzip member/],
  ],
  [
    'a damaged member between others',
    Buffer.concat([gzipSync(last), damaged(gzipSync(bridge())), gzipSync(last)]),
    [LAST, /^fault crawl\.warc:3\d\d: .*gzip member is damaged/, LAST],
  ],
  [
    'garbage between members',
    Buffer.concat([gzipSync(last), Buffer.from('nothing\x1f\x8b\x08 to see'), gzipSync(last)]),
    [LAST, /what follows is no gzip member/, LAST],
  ],
  [
    'garbage between records',
    Buffer.concat([last, Buffer.alloc(100_000, 'x'), last]),
    [LAST, /100000 bytes are no record/, LAST],
  ],
]

/** The middle of it set to ones, which is no deflate block. */
function damaged(bytes: Buffer): Buffer {
  return bytes.fill(0xff, 60, 160)
}

test.each(BROKEN)('%s', async (_name, bytes, lines) => {
  for (const chunk of [13, 65_536]) {
    const found = (await itemsOf(bytes, {}, chunk)).map(lineOf).filter(isTaken)
    expect(found).toEqual(lines.map(line => (typeof line === 'string' ? line : expect.stringMatching(line))))
  }
})

test('a charset is that of the page, of its header, or of what it truly is', async () => {
  const cyrillic = Buffer.from([0xcc, 0xe8, 0xf0])
  const body = (head: string) =>
    Buffer.concat([
      Buffer.from(`<html><title>`),
      cyrillic,
      Buffer.from(`</title>${head}<body><p>Four people died when a bridge fell.</p></body>`),
    ])
  const rows: [string, string, Uint8Array][] = [
    ['Мир', 'text/html; charset=windows-1251', body('')],
    ['Мир', 'text/html; charset=ISO-8859-1', body('<meta charset=windows-1251>')],
    [
      'Мир',
      'text/html; charset=ISO-8859-1',
      Buffer.from('<html><title>Мир</title><body><p>Four people died when a bridge fell.</p></body>'),
    ],
    ['Ìèð', 'text/html', body('')],
  ]
  for (const [title, type, bytes] of rows)
    expect((await itemsOf(bridge({ 'Content-Type': type }, bytes))).map(lineOf)).toEqual([
      `report ${A}: ${title}`,
    ])
})

test('a record larger than any report is passed over without being held', async () => {
  const big = Buffer.alloc(300_000, 'x')
  const bytes = Buffer.concat([bridge({ 'Content-Type': 'video/mp4' }, big), bridge({}, big), last])
  expect((await itemsOf(bytes, { limits: { report: 100_000 } })).map(lineOf)).toEqual([
    expect.stringMatching(/^fault .* has 3\d{5} bytes, which no single report has/),
    LAST,
    'passed crawl.warc: 1 record passed over: video/mp4.',
  ])
})

test('a packed body larger than any report is not unpacked', async () => {
  const bytes = bridge({ 'Content-Encoding': 'gzip' }, gzipSync(Buffer.alloc(1e6)))
  expect((await itemsOf(bytes, { limits: { report: 100_000 } })).map(lineOf)).toEqual([
    'fault crawl.warc:0: This record is lost: it unpacks to more than 0.1 MB.',
  ])
})

test('no address reaches a terminal as it pleases', async () => {
  const [item] = await itemsOf(record('response', 'https://example.org/\x1b[31mred', response(BRIDGE)))
  expect(JSON.stringify(item)).not.toMatch(/\\u001b/)
})

test('a member that unpacks to far more than it was ends the file', async () => {
  const head = Buffer.from('WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 9000000\r\n\r\n')
  const bomb = gzipSync(Buffer.concat([head, Buffer.alloc(9_000_000)]))
  expect((await itemsOf(Buffer.concat([gzipSync(last), bomb]))).map(lineOf)).toEqual([
    LAST,
    expect.stringMatching(
      /^fault crawl\.warc:\d+: .*the rest is left alone: unpacked it is more than 200 times as large/,
    ),
  ])
})
