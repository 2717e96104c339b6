/** More than any row of an archive has. */
const LONGEST = 400_000_000

export class TooLong extends Error {}

/** Lines of a stream of bytes, without their ends; what follows the last end is a line where it is not empty. */
export async function* linesOf(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer, undefined> {
  let parts: Buffer[] = []
  let length = 0
  for await (const chunk of bytes) {
    let from = 0
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
      yield Buffer.concat([...parts, chunk.subarray(from, at)])
      parts = []
      length = 0
      from = at + 1
    }
    parts.push(chunk.subarray(from))
    length += chunk.length - from
    if (length > LONGEST) throw new TooLong('a line has no end.')
  }
  if (length > 0) yield Buffer.concat(parts)
}
