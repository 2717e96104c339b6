import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import type { Context, Format, Head, Item, Limits, Source } from '../source.ts'
import { ratioWithin } from './ratio.ts'

/**
 * One file packed by gzip, as one member or several one after the other. What comes out is read by its own first bytes, so that
 * files in "posts.tar.gz" are called "posts.tar.gz!/may/4.md". WARC, of which each record is a member, has a reader of its own and is asked before.
 */
export const GZIP: Format = { name: 'gzip', recognises, read }

function recognises({ bytes }: Head): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b
}

async function* read(source: Source, { inside, limits }: Context): AsyncIterable<Item> {
  const { address } = source
  yield* inside({ name: unpackedName(source.name), address, open: () => unzipped(source.open(), limits) })
}

/** A tar goes by the name of the file that it came in; another file by its own within that. */
function unpackedName(name: string): string {
  if (/(?:\.tar\.gz|\.tgz)$/i.test(name) || !/\.gz$/i.test(name)) return name
  return `${name}!/${name.slice(name.lastIndexOf('/') + 1, -'.gz'.length)}`
}

async function* unzipped(chunks: AsyncIterable<Uint8Array>, limits: Limits): AsyncIterable<Uint8Array> {
  const { packed, unpacked } = ratioWithin(limits)
  const counting = async function* () {
    for await (const chunk of chunks) {
      packed(chunk.length)
      yield chunk
    }
  }
  const gunzip = createGunzip()
  // What goes wrong in the pipe ends the stream that is read here, with the same error.
  pipeline(Readable.from(counting()), gunzip).catch(() => {})
  try {
    for await (const chunk of gunzip) {
      unpacked(chunk.length)
      yield chunk
    }
  } catch (error) {
    throw inWords(error as NodeJS.ErrnoException)
  }
}

function inWords(error: NodeJS.ErrnoException): Error {
  if (error.code === 'Z_BUF_ERROR') return new Error('what is packed ends too early.', { cause: error })
  if (error.code === 'Z_DATA_ERROR') return new Error('what is packed is damaged.', { cause: error })
  return error
}
