import { rereadWaits } from '../archive/reread.ts'
import { interruptible, leave } from './interrupt.ts'
import { withArchive } from './opened.ts'
import { print } from './terminal.ts'
import { readAndSay, type WorkCommand } from './work.ts'

export interface RereadCommand extends WorkCommand {
  /** "failed", or a source. */
  readonly only?: string
  /** Also what this reader has read. */
  readonly all?: boolean
  /** False where reading is left to others. */
  readonly read: boolean
}

/** Lets reports wait again and reads them; gives the exit status. */
export async function reread(options: RereadCommand): Promise<number> {
  const { signal, done } = interruptible()
  const status = await withArchive(options.archive, { create: false }, async archive => {
    const again = await rereadWaits(archive, options)
    await print(
      `${again === 1 ? '1 report is' : `${again.toLocaleString('en-US')} reports are`} to be read again.\n`,
    )
    return again > 0 && options.read ? readAndSay(archive, { ...options, signal }) : 0
  })
  done()
  return signal.aborted ? leave(status) : status
}
