import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'

/** Files packed by another program's hand, each with the time of 1 January 2021. */
export async function zipped(files: Readonly<Record<string, string | Uint8Array>>): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [path, body] of Object.entries(files))
    zip.addBuffer(Buffer.from(body), path, { mtime: new Date(2021, 0, 1) })
  zip.end()
  return buffer(zip.outputStream)
}
