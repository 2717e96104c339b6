import { print, warn } from './terminal.ts'

/** Of the shell: ended by Ctrl-C. */
export const INTERRUPTED = 130

/** A signal that comes with the first Ctrl-C or request to end, so that what is under way ends in order; a second one ends at once. */
export function interruptible(): { readonly signal: AbortSignal; readonly done: () => void } {
  const controller = new AbortController()
  const stop = () => {
    if (controller.signal.aborted) process.exit(INTERRUPTED)
    controller.abort()
    warn('Stopping. What was taken in and read is kept; again Ctrl-C leaves at once.')
  }
  process.on('SIGINT', stop).on('SIGTERM', stop)
  return {
    signal: controller.signal,
    done: () => {
      process.off('SIGINT', stop).off('SIGTERM', stop)
    },
  }
}

/** Ends with this status although a source may never end: standard input that nobody closes. */
export async function leave(status: number): Promise<never> {
  await print('')
  process.exit(status)
}
