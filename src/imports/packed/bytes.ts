/** Takes bytes from a stream by number. */
export interface Taker {
  /** So many bytes, fewer where the stream ends. */
  readonly take: (count: number) => Promise<Uint8Array>
  /** The next bytes as they come, at most so many; undefined at the end. */
  readonly some: (most: number) => Promise<Uint8Array | undefined>
  readonly close: () => Promise<void>
}

export function takerOf(chunks: AsyncIterable<Uint8Array>): Taker {
  const source = chunks[Symbol.asyncIterator]()
  let held: Uint8Array = new Uint8Array()
  const some = async (most: number): Promise<Uint8Array | undefined> => {
    while (held.length === 0) {
      const next = await source.next()
      if (next.done) return undefined
      held = next.value
    }
    const taken = held.subarray(0, most)
    held = held.subarray(taken.length)
    return taken
  }
  const take = async (count: number): Promise<Uint8Array> => {
    const pieces: Uint8Array[] = []
    for (let left = count; left > 0; ) {
      const piece = await some(left)
      if (piece === undefined) break
      pieces.push(piece)
      left -= piece.length
    }
    return pieces.length === 1 ? pieces[0] : Buffer.concat(pieces)
  }
  return { take, some, close: async () => void (await source.return?.()) }
}
