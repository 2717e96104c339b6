import type { Context, Format, Head, Item, Source } from '../source.ts'
import { fault } from './members.ts'

const PACKERS: readonly (readonly [name: string, remedy: string, magic: readonly number[]])[] = [
  ['zstd', 'Unpack it with "unzstd".', [0x28, 0xb5, 0x2f, 0xfd]],
  ['bzip2', 'Unpack it with "bunzip2".', [0x42, 0x5a, 0x68]],
  ['xz', 'Unpack it with "unxz".', [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]],
  ['lz4', 'Unpack it with "unlz4".', [0x04, 0x22, 0x4d, 0x18]],
  ['7-Zip', 'Unpack it with "7z x".', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['RAR', 'Unpack it with "unrar x".', [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
  ['compress', 'Unpack it with "uncompress".', [0x1f, 0x9d]],
]

const packerOf = (bytes: Uint8Array) =>
  PACKERS.find(([name, , magic]) => magic.every((byte, i) => bytes[i] === byte) && isSure(name, bytes))

/** "BZh" could open a text; the digit and the mark of the first block after it could not. */
const isSure = (name: string, bytes: Uint8Array): boolean =>
  name !== 'bzip2' || (bytes[4] === 0x31 && bytes[5] === 0x41) || (bytes[4] === 0x17 && bytes[5] === 0x72)

/** Packed in a way that is not read: said with the way out. */
export const OTHERWISE_PACKED: Format = {
  name: 'packed',
  recognises: ({ bytes }: Head) => packerOf(bytes) !== undefined,
  read,
}

async function* read(source: Source, _: Context): AsyncIterable<Item> {
  const chunks = source.open()[Symbol.asyncIterator]()
  const first = await chunks.next()
  await chunks.return?.()
  const [name, remedy] = packerOf(first.value ?? new Uint8Array()) ?? ['another program', undefined]
  yield fault('packed', source.name, `It is packed by ${name}, which is not read.`, remedy)
}
