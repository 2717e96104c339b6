import { expect, test } from 'vitest'
import { readSource } from '../../../src/imports/read.ts'
import { sourceOfAddress } from '../../../src/sources/web/fetch.ts'
import { allOf, type Handler, withServer } from './server.ts'

const LOCAL = { allowHosts: ['127.0.0.1'] }

const PAGE = `<!doctype html><html><head><title>Bridge falls in Arden</title>
</head>
<body><article><h1>Bridge falls in Arden</h1>
<p>A bridge over the river Orr fell on Sunday and killed two workers, police in Arden said.</p>
<p>Six more were taken to hospital. The bridge had been closed to lorries since March.</p></article></body></html>`

const sending =
  (body: string, type = 'text/html'): Handler =>
  (_, response) =>
    response.writeHead(200, { 'content-type': type }).end(body)

test('a page at an address is a report', () =>
  withServer(sending(PAGE), async port => {
    const source = await sourceOfAddress(`http://127.0.0.1:${port}/a`, LOCAL)
    if ('what' in source) throw new Error(source.what)
    expect(await allOf(readSource(source))).toMatchObject([
      { kind: 'report', draft: { title: 'Bridge falls in Arden', url: `http://127.0.0.1:${port}/a` } },
    ])
  }))

test('an address that cannot be had is a problem', () =>
  withServer(
    (_, response) => response.writeHead(404).end(),
    async port => {
      expect(await sourceOfAddress(`http://127.0.0.1:${port}/a`, LOCAL)).toMatchObject({
        where: `http://127.0.0.1:${port}/a`,
        what: 'There is nothing at this address (404).',
      })
      expect(await sourceOfAddress(`http://127.0.0.1:${port}/a`)).toMatchObject({
        what: '127.0.0.1 is an address of this machine and is not asked.',
      })
    },
  ))

test('an answer that breaks off gives what came, and the fault', () =>
  withServer(
    (_, response) => {
      response.writeHead(200, { 'content-length': 5000 })
      response.write('{"a": 1}\n', () => response.destroy())
    },
    async port => {
      const source = await sourceOfAddress(`http://127.0.0.1:${port}/a`, LOCAL)
      if ('what' in source) throw new Error(source.what)
      const items = await allOf(readSource(source))
      expect(items.at(-1)).toMatchObject({
        kind: 'aside',
        because: 'fault',
        what: expect.stringMatching(/broke off|not as long/),
      })
    },
  ))
