import { readFileSync } from 'node:fs'

/** What the program calls itself to sites, so that those who run them know whom to let in or shut out. */
export function userAgent(): string {
  const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'))
  return `Casus/${version} (reads news reports; self-hosted)`
}
