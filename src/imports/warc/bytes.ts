/** Chunks are gathered to this size, so that a source of tiny ones costs no more than another. */
const GATHERED = 16_384

/** Reads from a stream by count instead of by chunk; what is read is gone. */
export class ByteReader {
  readonly #chunks: AsyncIterator<Uint8Array>
  #held: Buffer = Buffer.alloc(0)
  #ended = false
  /** How many bytes stand before the next one. */
  at = 0

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]()
  }

  /** The next `count` bytes, fewer at the end, without reading them. Meant for small counts. */
  async peek(count: number): Promise<Buffer> {
    while (this.#held.length < count && (await this.#fill()));
    return this.#held.subarray(0, count)
  }

  /** Whatever comes next, at most `most` bytes; none at the end. */
  async some(most: number): Promise<Buffer> {
    if (this.#held.length === 0) await this.#fill()
    return this.#cut(most)
  }

  /** The next `count` bytes; fewer where the stream ends before. */
  async take(count: number): Promise<Buffer> {
    const parts: Buffer[] = []
    for await (const part of this.#upTo(count)) parts.push(part)
    return parts.length === 1 ? parts[0] : Buffer.concat(parts)
  }

  /** Gives how many bytes could be left out. */
  async skip(count: number): Promise<number> {
    let skipped = 0
    for await (const part of this.#upTo(count)) skipped += part.length
    return skipped
  }

  unread(bytes: Uint8Array): void {
    if (bytes.length === 0) return
    this.#held = Buffer.concat([bytes, this.#held])
    this.at -= bytes.length
  }

  /** Lets go of the source, wherever it stands. */
  async close(): Promise<void> {
    this.#ended = true
    await this.#chunks.return?.()
  }

  async *#upTo(count: number): AsyncIterable<Buffer> {
    for (let left = count; left > 0; ) {
      const part = await this.some(left)
      if (part.length === 0) return
      left -= part.length
      yield part
    }
  }

  #cut(most: number): Buffer {
    const part = this.#held.subarray(0, most)
    this.#held = this.#held.subarray(part.length)
    this.at += part.length
    return part
  }

  async #fill(): Promise<boolean> {
    if (this.#ended) return false
    const parts = [this.#held]
    let size = 0
    while (size < GATHERED && !this.#ended) {
      const next = await this.#chunks.next()
      if (next.done) this.#ended = true
      else {
        parts.push(Buffer.from(next.value.buffer, next.value.byteOffset, next.value.byteLength))
        size += next.value.length
      }
    }
    this.#held = Buffer.concat(parts)
    return size > 0
  }
}
