import { Agent, type Dispatcher, request } from 'undici'
import type { Problem } from '../../records/problem.ts'
import { type Allowed, checkedAddress, shownAddress } from './addresses.ts'
import { type Answer, type Conditions, type Failed, factsOf, headerOf, secondsToWait } from './answer.ts'
import { codingsOf, unpacked } from './body.ts'
import { errorInWords, statusInWords } from './faults.ts'
import { TIMEOUTS, type Timeouts, WEB_LIMITS, type WebLimits } from './limits.ts'
import { checkedLookup, type Resolve, systemResolve } from './lookup.ts'
import type { Login } from './netrc.ts'
import { authorization, headersFor, withoutLogin } from './request.ts'

export interface WebOptions extends Allowed {
  /** What the program calls itself to sites. */
  readonly userAgent?: string
  readonly timeouts?: Partial<Timeouts>
  readonly limits?: Partial<WebLimits>
  readonly resolve?: Resolve
  /** For hosts whose address carries none. */
  readonly login?: Login
  /** Milliseconds since 1970. */
  readonly now?: () => number
}

/** Asks addresses, and nothing that must not be asked. Never throws; what is wrong is in the answer. */
export interface Web {
  readonly ask: (address: string, conditions?: Conditions) => Promise<Answer>
  readonly close: () => Promise<void>
}

interface Asking {
  readonly options: WebOptions
  readonly limits: WebLimits
  readonly timeouts: Timeouts
  readonly agent: Agent
  readonly now: () => number
}

export function openWeb(options: WebOptions = {}): Web {
  const timeouts = { ...TIMEOUTS, ...options.timeouts }
  const lookup = checkedLookup(options, options.resolve ?? systemResolve)
  const agent = new Agent({
    connect: { lookup, timeout: timeouts.connect },
    headersTimeout: timeouts.headers,
    bodyTimeout: timeouts.idle,
    strictContentLength: true,
  })
  const limits = { ...WEB_LIMITS, ...options.limits }
  const asking = { options, limits, timeouts, agent, now: options.now ?? Date.now }
  return {
    ask: (address, conditions = {}) => ask(address, conditions, asking),
    close: () => agent.destroy(),
  }
}

async function ask(address: string, conditions: Conditions, asking: Asking): Promise<Answer> {
  const first = checkedAddress(address, asking.options)
  if (!(first instanceof URL)) return { kind: 'failed', problem: first }
  const { stop, done } = stopAfter(asking.timeouts.total)
  try {
    return await follow(first, conditions, asking, { signal: stop, done })
  } catch (error) {
    done()
    return { kind: 'failed', problem: errorInWords(shownAddress(first), stop.reason ?? error) }
  }
}

interface Limit {
  readonly signal: AbortSignal
  /** Called when all is read or nothing more will be. */
  readonly done: () => void
}

/** Redirects are followed here and not by the library, so that each is checked as the first address was. */
async function follow(first: URL, conditions: Conditions, asking: Asking, limit: Limit): Promise<Answer> {
  const login = authorization(first, asking.options.login)
  let url = first
  let forGood = true
  for (let hops = 0; ; hops++) {
    const headers = headersFor(
      asking.options.userAgent ?? 'Casus',
      conditions,
      url.origin === first.origin ? login : undefined,
    )
    const response = await request(withoutLogin(url), {
      dispatcher: asking.agent,
      headers,
      signal: limit.signal,
    })
    const movedTo =
      hops > 0 && forGood && login === undefined && !losesSafety(first, url) ? shownAddress(url) : undefined
    const location = REDIRECTS.has(response.statusCode) ? headerOf(response.headers, 'location') : undefined
    if (location === undefined) return answerOf(response, url, movedTo, asking, limit)
    leave(response)
    const next = checkedAddress(location, asking.options, url.href)
    const fault = next instanceof URL ? endless(url, hops, asking.limits) : redirected(url, next)
    if (fault) return failed(fault, limit)
    forGood &&= FOR_GOOD.has(response.statusCode)
    url = next as URL
  }
}

const REDIRECTS = new Set([301, 302, 303, 307, 308])
const FOR_GOOD = new Set([301, 308])

/** An address that is safe from eavesdroppers is not given up for one that is not; nor, above, one with a login. */
const losesSafety = (from: URL, to: URL): boolean => from.protocol === 'https:' && to.protocol === 'http:'

const endless = (url: URL, hops: number, { redirects }: WebLimits): Problem | undefined =>
  hops < redirects
    ? undefined
    : {
        where: shownAddress(url),
        what: `The site leads on and on: more than ${redirects} redirects.`,
        remedy: 'Open it in a browser and give the address where it ends.',
      }

const redirected = (from: URL, { where, what, remedy }: Problem): Problem => ({
  where: shownAddress(from),
  what: `The site leads to ${where}. ${what}`,
  remedy,
})

function failed(problem: Problem, limit: Limit, more: Partial<Failed> = {}): Failed {
  limit.done()
  return { ...more, kind: 'failed', problem }
}

function answerOf(
  response: Dispatcher.ResponseData,
  url: URL,
  movedTo: string | undefined,
  { limits, now }: Asking,
  limit: Limit,
): Answer {
  const { statusCode: status, headers } = response
  const address = shownAddress(url)
  const facts = factsOf(headers, address, movedTo)
  const codings = codingsOf(headerOf(headers, 'content-encoding'))
  if ((status === 200 || status === 203) && codings !== undefined) {
    const length = codings.length === 0 ? headerOf(headers, 'content-length') : undefined
    return {
      kind: 'fetched',
      ...facts,
      mediaType: headerOf(headers, 'content-type'),
      size: length === undefined ? undefined : Number(length),
      open: () => bytesOf(response, codings, limits, address, limit),
    }
  }
  leave(response)
  limit.done()
  if (status === 304) return { kind: 'unchanged', ...facts }
  if (codings === undefined) return failed(packedUnknown(address, headers), limit)
  const retryAfter = secondsToWait(headerOf(headers, 'retry-after'), now())
  return failed(statusInWords(address, status), limit, { status, retryAfter })
}

const packedUnknown = (where: string, headers: Dispatcher.ResponseData['headers']): Problem => ({
  where,
  what: `The answer is packed as "${headerOf(headers, 'content-encoding')}", which was not asked for.`,
  remedy: 'Tell the site, or save the page in a browser.',
})

async function* bytesOf(
  { body }: Dispatcher.ResponseData,
  codings: readonly string[],
  limits: WebLimits,
  address: string,
  limit: Limit,
): AsyncIterable<Uint8Array> {
  try {
    yield* unpacked(body, codings, limits)
  } catch (error) {
    const { what } = errorInWords(address, limit.signal.reason ?? error)
    throw new Error(what.replace(/^It could not be fetched: /, ''))
  } finally {
    limit.done()
  }
}

/** What is not read must not hold the connection; errors of it are nobody's. */
function leave({ body }: Dispatcher.ResponseData): void {
  body.on('error', () => {})
  body.dump({ limit: 16_384 }).catch(() => {})
}

function stopAfter(ms: number) {
  const controller = new AbortController()
  const words = `it took longer than ${ms / 1000} seconds.`
  const timer = setTimeout(() => controller.abort(new Error(words)), ms)
  timer.unref()
  return { stop: controller.signal, done: () => clearTimeout(timer) }
}
