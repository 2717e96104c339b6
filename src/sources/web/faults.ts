import type { Problem } from '../../records/problem.ts'
import { REFUSED } from './lookup.ts'

type Words = readonly [what: string, remedy: string]

const LATER = 'Try again later.'
const ADDRESS = 'Check the address, in a browser too.'
const CERTIFICATE =
  'Tell the site; if the certificate is your own, name its authority in NODE_EXTRA_CA_CERTS.'

const STATUSES: Readonly<Record<number, Words>> = {
  401: [
    'The site asks for a name and password (401).',
    'Write them into the file .netrc of your home folder: machine HOST login NAME password WORD.',
  ],
  402: ['The site asks for payment (402).', 'Ask the publisher for access.'],
  403: ['The site does not let this program in (403).', 'Ask the publisher, or save the page in a browser.'],
  404: ['There is nothing at this address (404).', ADDRESS],
  406: [
    'The site has it in no form that is read here (406).',
    'Give the address of its feed or of the page.',
  ],
  407: ['A proxy asks for a name and password (407).', 'Ask who runs the network.'],
  408: ['The site gave up waiting (408).', LATER],
  410: ['It has been taken down for good (410).', 'Remove the address.'],
  429: ['The site was asked too often (429).', LATER],
  451: ['It is withheld for legal reasons (451).', 'Nothing can be done from here.'],
}

/** What an answer other than the thing itself means, in words. */
export function statusInWords(where: string, status: number): Problem {
  const [what, remedy] = STATUSES[status] ?? classInWords(status)
  return { where, what, remedy }
}

function classInWords(status: number): Words {
  if (status >= 500) return [`The site has a fault of its own (${status}).`, LATER]
  if (status >= 400) return [`The site does not give it (${status}).`, ADDRESS]
  return [`The site answered ${status} and nothing to read.`, ADDRESS]
}

const ERRORS: Readonly<Record<string, Words>> = {
  ENOTFOUND: ['There is no host of this name.', 'Check the address and the connection to the net.'],
  EAI_AGAIN: ['The name of the host could not be looked up.', 'Check the connection to the net.'],
  ECONNREFUSED: ['The host takes no connections at this port.', ADDRESS],
  ECONNRESET: ['The connection broke off.', LATER],
  EHOSTUNREACH: ['There is no way to the host.', 'Check the connection to the net.'],
  ENETUNREACH: ['There is no way to the host.', 'Check the connection to the net.'],
  ETIMEDOUT: ['The host does not answer.', LATER],
  UND_ERR_CONNECT_TIMEOUT: ['The host does not answer.', LATER],
  UND_ERR_HEADERS_TIMEOUT: ['The site took the request and did not answer in time.', LATER],
  UND_ERR_BODY_TIMEOUT: ['The site stopped sending in the middle.', LATER],
  UND_ERR_SOCKET: ['The connection broke off.', LATER],
  UND_ERR_HEADERS_OVERFLOW: ['The head of the answer is too long.', 'Tell the site.'],
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: ['The answer is not as long as its head says.', LATER],
  CERT_HAS_EXPIRED: ['The certificate of the site has expired.', CERTIFICATE],
  DEPTH_ZERO_SELF_SIGNED_CERT: ['The certificate of the site is signed by itself only.', CERTIFICATE],
  SELF_SIGNED_CERT_IN_CHAIN: ['The certificate of the site is signed by nobody known.', CERTIFICATE],
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: ['The certificate of the site cannot be verified.', CERTIFICATE],
  ERR_TLS_CERT_ALTNAME_INVALID: ['The certificate of the site is for another name.', CERTIFICATE],
}

/** What went wrong on the way, in words; an error of a kind not listed says what it says. */
export function errorInWords(where: string, error: unknown): Problem {
  const { name, code = '', message, remedy } = asFault(error)
  if (code === REFUSED) return { where, what: message, remedy }
  const known = ERRORS[code]
  if (known) return { where, what: known[0], remedy: known[1] }
  if (name === 'HTTPParserError')
    return { where, what: 'What answers there does not speak HTTP.', remedy: ADDRESS }
  if (/SSL|TLS|EPROTO/.test(code))
    return { where, what: `No safe connection could be agreed on (${code}).`, remedy: 'Tell the site.' }
  return { where, what: `It could not be fetched: ${message}`, remedy: LATER }
}

interface Fault {
  readonly name?: string
  readonly code?: string
  readonly message: string
  readonly remedy?: string
}

/** Of several addresses that were tried, the first speaks for all. */
function asFault(error: unknown): Fault {
  if (error instanceof AggregateError && error.errors.length > 0) return asFault(error.errors[0])
  if (!(error instanceof Error)) return { message: String(error) }
  return error as Error & Fault
}
