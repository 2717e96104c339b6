import { once } from 'node:events'
import { styleText } from 'node:util'
import { type Paint, plain } from '../exports/text/paint.ts'

/** Waits where the reader of the pipe is slower. Where it has gone ("| head"), the rest is not printed. */
export async function print(text: string): Promise<void> {
  if (process.stdout.destroyed) return
  if (!process.stdout.write(text)) await Promise.race([once(process.stdout, 'drain'), gone])
}

const gone = new Promise<void>(resolve => {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    resolve()
  })
})

export const readerHasGone = (): boolean => process.stdout.destroyed

export const warn = (text: string): void => {
  process.stderr.write(`${text}\n`)
}

const NARROWEST = 60
const WIDEST = 120

/** Columns to fill: those of the terminal, else COLUMNS, else 80. */
export function columns(): number {
  const wide = process.stdout.columns ?? Number(process.env.COLUMNS)
  return Math.min(WIDEST, Math.max(NARROWEST, wide > 0 ? wide : 80))
}

export const paint = (): Paint => (hasColour(process.env, process.stdout.isTTY === true) ? coloured : plain)

/** Colour where standard output is a terminal, unless FORCE_COLOR, NO_COLOR or TERM say otherwise, in this order. */
export function hasColour(env: Readonly<Record<string, string | undefined>>, terminal: boolean): boolean {
  const { FORCE_COLOR, NO_COLOR, TERM } = env
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false'
  return !NO_COLOR && TERM !== 'dumb' && terminal
}

const coloured: Paint = {
  heading: text => styleText('cyan', text),
  strong: text => styleText('bold', text),
  faint: text => styleText('dim', text),
  toll: text => styleText('red', text),
  caution: text => styleText('yellow', text),
}
