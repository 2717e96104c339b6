import { expect, test } from 'vitest'
import type { Answer } from '../../../src/sources/web/answer.ts'
import { openWeb, type WebOptions } from '../../../src/sources/web/web.ts'
import { type Handler, textOf, withServer } from './server.ts'

const LOCAL: WebOptions = { allowHosts: ['127.0.0.1'] }

const asking = <T>(
  handler: Handler,
  test: (answer: Answer, port: number) => T | Promise<T>,
  { path = '/', user = '', ...options }: WebOptions & { path?: string; user?: string } = {},
): Promise<T> =>
  withServer(handler, async port => {
    const web = openWeb({ ...LOCAL, ...options })
    try {
      return await test(await web.ask(`http://${user}127.0.0.1:${port}${path}`), port)
    } finally {
      await web.close()
    }
  })

const wordsOf = (answer: Answer): string =>
  answer.kind === 'failed' ? `${answer.problem.what} ${answer.problem.remedy ?? ''}`.trim() : answer.kind

test('an answer keeps its charset, its length and what the next request needs', () =>
  asking(
    (_, response) => {
      response.setHeader('content-type', 'text/html; charset=koi8-r')
      response.setHeader('etag', 'W/"a-1"')
      response.setHeader('last-modified', 'Sat, 14 Mar 2020 10:00:00 GMT')
      response.setHeader('cache-control', 'public, max-age=900')
      response.end(Buffer.from('words'))
    },
    async (answer, port) => {
      expect(answer).toMatchObject({
        kind: 'fetched',
        address: `http://127.0.0.1:${port}/`,
        mediaType: 'text/html; charset=koi8-r',
        etag: 'W/"a-1"',
        lastModified: 'Sat, 14 Mar 2020 10:00:00 GMT',
        fresh: 900,
      })
      expect(answer.kind === 'fetched' && (await textOf(answer.open()))).toBe('words')
    },
  ))

test('a request says who asks and what it knows', () =>
  withServer(
    (request, response) => {
      const { 'user-agent': agent, 'if-none-match': match, 'if-modified-since': since } = request.headers
      response.statusCode = agent === 'Casus/9' && match === '"a"' && since === 'Sat' ? 304 : 200
      response.end()
    },
    async port => {
      const web = openWeb({ ...LOCAL, userAgent: 'Casus/9' })
      const answer = await web.ask(`http://127.0.0.1:${port}/`, { etag: '"a"', lastModified: 'Sat' })
      expect(answer.kind).toBe('unchanged')
      await web.close()
    },
  ))

test.each([
  [401, 'The site asks for a name and password (401).'],
  [403, 'The site does not let this program in (403).'],
  [404, 'There is nothing at this address (404).'],
  [410, 'It has been taken down for good (410).'],
  [418, 'The site does not give it (418).'],
  [429, 'The site was asked too often (429).'],
  [503, 'The site has a fault of its own (503).'],
  [204, 'The site answered 204 and nothing to read.'],
  [301, 'The site answered 301 and nothing to read.'],
])('status %i in words', (status, what) =>
  asking(
    (_, response) => response.writeHead(status).end(),
    answer => expect(answer).toMatchObject({ kind: 'failed', status, problem: { what } }),
  ),
)

test.each([
  ['120', 120],
  ['Sat, 14 Mar 2020 10:01:00 GMT', 60],
  ['Sat, 14 Mar 2020 09:00:00 GMT', 0],
  ['soon', undefined],
])('Retry-After: %s is %s seconds', (header, retryAfter) =>
  asking(
    (_, response) => response.writeHead(429, { 'retry-after': header }).end(),
    answer => expect(answer).toMatchObject({ kind: 'failed', retryAfter }),
    { now: () => Date.parse('2020-03-14T10:00:00Z') },
  ),
)

/** Of each path the status and where it leads: "301 /b". */
const redirecting =
  (to: Readonly<Record<string, string>>): Handler =>
  (request, response) => {
    const [status = '200', location] = to[request.url ?? '']?.split(' ') ?? []
    response.writeHead(Number(status), location ? { location } : {}).end(`at ${request.url}`)
  }

test.each([
  ['for good', '301 /b', '308 /c', '/c', '/c'],
  ['for now at the end', '301 /b', '302 /c', '/c', undefined],
  ['for now at the start', '307 b', '301 /c', '/c', undefined],
])('redirects %s', (_, a, b, end, moved) =>
  asking(
    redirecting({ '/a': a, '/b': b }),
    async (answer, port) => {
      const origin = `http://127.0.0.1:${port}`
      expect(answer).toMatchObject({ kind: 'fetched', address: origin + end })
      expect(answer.kind === 'fetched' && answer.movedTo).toBe(moved && origin + moved)
      expect(answer.kind === 'fetched' && (await textOf(answer.open()))).toBe(`at ${end}`)
    },
    { path: '/a' },
  ),
)

test.each([
  ['file:///etc/passwd', 'The site leads to file:///etc/passwd. Addresses with "file:" are not asked.'],
  ['ftp://example.org/', 'The site leads to ftp://example.org/. Addresses with "ftp:" are not asked.'],
  ['http://10.0.0.1/', 'The site leads to http://10.0.0.1/. 10.0.0.1 is a private address and is not asked.'],
  ['//0x7f000002/', '127.0.0.2 is an address of this machine and is not asked.'],
  ['http://169.254.169.254/x', '169.254.169.254 is a link-local address and is not asked.'],
  ['http://localhost:1/', '"localhost" is this machine, which is not asked.'],
  ['http://u:secret@[::1]/', 'The site leads to http://[::1]/. ::1 is an address of this machine'],
  [
    'http://inner.example/',
    '"inner.example" leads to 10.9.8.7, which is a private address and is not asked.',
  ],
  ['/a', 'The site leads on and on: more than 5 redirects.'],
])('a redirect to %s is not followed', (location, words) =>
  asking(redirecting({ '/a': `302 ${location}` }), answer => expect(wordsOf(answer)).toContain(words), {
    path: '/a',
    resolve: async () => ['10.9.8.7'],
  }),
)

test('a name that leads elsewhere on its second asking is refused at the connection', async () => {
  const answers = [['127.0.0.2'], ['127.0.0.1']]
  const web = openWeb({ allowHosts: ['127.0.0.2'], resolve: async () => answers.shift() ?? [] })
  const ask = async () => wordsOf(await web.ask('http://rebind.example:9/'))
  expect(await ask()).toContain('The host takes no connections')
  expect(await ask()).toContain('"rebind.example" leads to 127.0.0.1, which is an address of this machine')
  await web.close()
})

test('a login goes to its own host only, and is not shown', async () => {
  const seen: (string | undefined)[] = []
  const note: Handler = (request, response) => {
    seen.push(request.headers.authorization)
    response.end()
  }
  await withServer(note, other =>
    asking(
      (request, response) => {
        seen.push(request.headers.authorization)
        const location = request.url === '/a' ? '/b' : `http://x:y@127.0.0.1:${other}/`
        response.writeHead(301, { location }).end()
      },
      answer => {
        expect(JSON.stringify(answer)).not.toMatch(/secret|ann/)
        expect(answer.kind === 'fetched' && answer.movedTo).toBeUndefined()
      },
      { path: '/a', user: 'ann:se%20cret@' },
    ),
  )
  const login = `Basic ${Buffer.from('ann:se cret').toString('base64')}`
  expect(seen).toEqual([login, login, undefined])
})

test('a login that is known for a host is sent there, not on', async () => {
  const seen: (string | undefined)[] = []
  await asking(
    (request, response) => {
      seen.push(request.headers.authorization)
      if (request.url === '/a')
        response.writeHead(301, { location: `http://localhost:${request.socket.localPort}/b` })
      response.end()
    },
    answer => expect(answer).toMatchObject({ kind: 'fetched', movedTo: undefined }),
    {
      path: '/a',
      allowPrivate: true,
      resolve: async () => ['127.0.0.1'],
      login: host => (host === '127.0.0.1' ? 'ann:x' : undefined),
    },
  )
  expect(seen).toEqual([`Basic ${Buffer.from('ann:x').toString('base64')}`, undefined])
})

test.each([
  ['no host of this name', 'http://none.example/', 'There is no host of this name.'],
  ['a closed port', 'http://127.0.0.1:1/', 'The host takes no connections at this port.'],
])('%s in words', async (_, address, what) => {
  const web = openWeb({ ...LOCAL, resolve: async () => [] })
  expect(wordsOf(await web.ask(address))).toContain(what)
  await web.close()
})

test('what is no HTTP is said', () =>
  asking(
    (request, response) => {
      response.socket?.end('220 mail.example ESMTP\r\n')
      request.destroy()
    },
    answer => expect(wordsOf(answer)).toContain('does not speak HTTP'),
  ))

test('a server that takes the request and says nothing is left', () =>
  asking(
    () => {},
    answer => expect(wordsOf(answer)).toContain('took longer than 0.2 seconds'),
    {
      timeouts: { total: 200 },
    },
  ))
