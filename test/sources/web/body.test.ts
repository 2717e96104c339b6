import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { Answer } from '../../../src/sources/web/answer.ts'
import { openWeb, type WebOptions } from '../../../src/sources/web/web.ts'
import { type Handler, withServer } from './server.ts'

/** What came, and the words of the error that ended it. */
async function bodyOf(answer: Answer): Promise<{ text: string; error?: string; size: number }> {
  if (answer.kind !== 'fetched') throw new Error(`no body: ${JSON.stringify(answer)}`)
  let text = ''
  let size = 0
  try {
    for await (const chunk of answer.open()) {
      size += chunk.length
      if (text.length < 1000) text += Buffer.from(chunk).toString()
    }
  } catch (error) {
    return { text, size, error: (error as Error).message }
  }
  return { text, size }
}

const fetching = (handler: Handler, options: WebOptions = {}) =>
  withServer(handler, async port => {
    const web = openWeb({ allowHosts: ['127.0.0.1'], ...options })
    const body = await bodyOf(await web.ask(`http://127.0.0.1:${port}/`))
    await web.close()
    return body
  })

const sending =
  (bytes: Uint8Array, encoding: string): Handler =>
  (_, response) =>
    response.writeHead(200, { 'content-encoding': encoding }).end(bytes)

const TEXT = 'A bridge fell in Arden on Sunday. '.repeat(40)
const gzip = gzipSync(TEXT)

test.each([
  ['gzip', gzip],
  ['x-gzip', gzip],
  ['GZIP', gzip],
  ['identity', Buffer.from(TEXT)],
  ['br', brotliCompressSync(TEXT)],
  ['deflate', deflateSync(TEXT)],
  ['deflate', deflateRawSync(TEXT)],
  ['gzip, br', brotliCompressSync(gzip)],
  ['gzip', Buffer.from(TEXT)],
])('packed as %s', async (encoding, bytes) => {
  expect(await fetching(sending(bytes, encoding))).toEqual({ text: TEXT, size: TEXT.length })
})

test.each([
  ['cut gzip', gzip.subarray(0, -20), /unexpected end/],
  ['damaged gzip', Buffer.concat([gzip.subarray(0, 12), Buffer.alloc(40, 7)]), /./],
])('%s ends with an error', async (_, bytes, error) => {
  expect((await fetching(sending(bytes, 'gzip'))).error).toMatch(error)
})

test.each(['zstd', 'gzip, gzip, gzip, gzip'])('an answer packed as %s is refused', encoding =>
  withServer(sending(gzip, encoding), async port => {
    const web = openWeb({ allowHosts: ['127.0.0.1'] })
    const answer = await web.ask(`http://127.0.0.1:${port}/`)
    expect(answer).toMatchObject({
      problem: { what: `The answer is packed as "${encoding}", which was not asked for.` },
    })
    await web.close()
  }),
)

test('a small answer that unpacks to very much is cut', async () => {
  const bomb = gzipSync(Buffer.alloc(30e6))
  const { size, error } = await fetching(sending(bomb, 'gzip'))
  expect(error).toBe('it unpacks to more than 200 times its size, which no report does.')
  expect(size).toBeLessThan(10e6)
})

test('an answer that never ends is cut, and what came before is kept', async () => {
  const endless: Handler = (_, response) => {
    response.on('error', () => {})
    const more = () => {
      while (response.write('<item>words</item>'.repeat(500)));
    }
    response.on('drain', more)
    more()
  }
  const { text, size, error } = await fetching(endless, { limits: { bytes: 1e6 } })
  expect(error).toBe('it does not end after 1 MB; the rest was not fetched.')
  expect(text).toMatch(/^<item>words/)
  expect(size).toBeLessThanOrEqual(1e6)
})

test('a server that sends a byte now and then is left after a while', async () => {
  const slow: Handler = (_, response) => {
    const timer = setInterval(() => response.write('x'), 30)
    response.on('close', () => clearInterval(timer))
  }
  const { text, error } = await fetching(slow, { timeouts: { total: 400 } })
  expect(error).toBe('it took longer than 0.4 seconds.')
  expect(text).toMatch(/^x+$/)
})

test.each([
  [
    'stops sending',
    (_: unknown, response: { write: (text: string) => void }) => response.write('some'),
    /stopped sending/,
  ],
  [
    'breaks off',
    (_: unknown, response: Parameters<Handler>[1]) => {
      response.writeHead(200, { 'content-length': 100 })
      response.write('some', () => response.destroy())
    },
    /broke off|not as long/,
  ],
])('a server that %s', async (_, handler, error) => {
  const body = await fetching(handler as Handler, { timeouts: { idle: 300 } })
  expect(body).toMatchObject({ text: 'some', error: expect.stringMatching(error) })
})
