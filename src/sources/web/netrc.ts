import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

/** Name and password for a host, as "name:password"; undefined where there is none. */
export type Login = (hostname: string) => string | undefined

/**
 * Logins of the user's .netrc file, where other programs look for them as well: "machine HOST login NAME password WORD". So they
 * stand in no archive. A file that is not there, or may not be read, holds none.
 */
export function userLogins(env: Readonly<Record<string, string | undefined>>): Login {
  const path = env.NETRC ?? join(env.HOME ?? homedir(), '.netrc')
  try {
    return loginsIn(readFileSync(path, 'utf8'))
  } catch {
    return () => undefined
  }
}

/** The first entry of a machine counts; "default" is for no machine in particular, so it is not sent to whatever host a feed names. */
export function loginsIn(text: string): Login {
  const logins = new Map<string, { login?: string; password?: string }>()
  let entry: { login?: string; password?: string } = {}
  const tokens = tokensOf(text)
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (token === 'default') entry = {}
    if (token !== 'machine' && token !== 'login' && token !== 'password' && token !== 'account') continue
    const value = tokens[++at] ?? ''
    if (token === 'machine') {
      entry = {}
      if (!logins.has(value.toLowerCase())) logins.set(value.toLowerCase(), entry)
    } else if (token !== 'account') entry[token] = value
  }
  return hostname => {
    const found = logins.get(hostname)
    return found?.login === undefined ? undefined : `${found.login}:${found.password ?? ''}`
  }
}

/** Words and quoted words; comments and macros (to the next empty line) left out. */
const tokensOf = (text: string): string[] =>
  [
    ...text
      .replace(/^\s*macdef\b.*(?:\n.+)*/gm, '')
      .replace(/(^|\s)#.*$/gm, '$1')
      .matchAll(/"((?:[^"\\]|\\.)*)"|\S+/g),
  ].map(([token, quoted]) => (quoted === undefined ? token : quoted.replace(/\\(.)/g, '$1')))
