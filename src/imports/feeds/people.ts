import { cleanLine } from '../characters.ts'

const MAIL = /[^\s<>()@,;:]{1,100}@[^\s<>()@,;:]{1,200}/

/**
 * The name in "ann@example.org (Ann Lee)", "Ann Lee <ann@example.org>" or "Ann Lee"; undefined where there is only an address of
 * mail, which is nobody's name.
 */
export function personIn(written: string | undefined): string | undefined {
  const line = cleanLine(written ?? '').slice(0, 300)
  if (!MAIL.test(line)) return line === '' ? undefined : line
  const name = line
    .replace(MAIL, '')
    .replace(/mailto:|<\s*>|\(\s*\)|[<>"]/gi, '')
    .trim()
    .replace(/^\((.*)\)$/, '$1')
    .trim()
  return /\p{L}/u.test(name) ? name : undefined
}

export const peopleIn = (written: readonly (string | undefined)[]): string[] => [
  ...new Set(written.map(personIn).filter(name => name !== undefined)),
]
