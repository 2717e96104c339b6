import * as yauzl from 'yauzl'
import type { Aside, Context, Format, Head, Item, Limits, Source } from '../source.ts'
import { collect } from '../whole.ts'
import { crc32 } from './crc.ts'
import { abandon, fault, linksIn, type Member, readMembers } from './members.ts'
import { innerName } from './names.ts'
import { ratioWithin } from './ratio.ts'

/** Files with a directory at the end, so that it is read from a disk or, where it is small, from memory. */
export const ZIP: Format = { name: 'zip', recognises, read }

function recognises({ bytes }: Head): boolean {
  const [p, k, third, fourth] = bytes
  return p === 0x50 && k === 0x4b && ((third === 3 && fourth === 4) || (third === 5 && fourth === 6))
}

function read(source: Source, context: Context): AsyncIterable<Item> {
  return readMembers(zipMembers(source, context), source, 'zip', context)
}

/** What is held in memory where there is no disk to put it on. */
const IN_MEMORY = 64e6

/** The files in it in the order of its directory, each to be opened before the next; what cannot be opened comes as an aside. */
export async function* zipMembers(source: Source, context: Context): AsyncIterable<Member | Aside> {
  const opened = await openZip(source, context)
  if ('kind' in opened) {
    yield opened
    return
  }
  const { zip, done } = opened
  let [packed, links] = [0, 0]
  try {
    for await (const entry of zip.eachEntry()) {
      packed += entry.compressedSize
      // Packed files that share their bytes are how a small file becomes a flood without any one ratio telling.
      if (packed > zip.fileSize)
        throw new Error('its files overlap, as in files that are made to fill a disk.')
      const path = yauzl.getFileNameLowLevel(
        entry.generalPurposeBitFlag,
        entry.fileNameRaw,
        entry.extraFields,
        false,
      )
      const unread = whyUnread(entry, path)
      if (path.endsWith('/')) continue
      if (isLink(entry)) links++
      else if (unread) yield fault('zip', `${source.name}!/${innerName(path)}`, ...unread)
      else yield { path, size: entry.uncompressedSize, open: () => unpack(zip, entry, context.limits) }
    }
    if (links > 0) yield linksIn('zip', source.name, links)
  } finally {
    zip.close()
    await done()
  }
}

/** By the mode that Unix programs keep in the upper half. */
const isLink = ({ externalFileAttributes }: yauzl.Entry): boolean =>
  ((externalFileAttributes >>> 16) & 0xf000) === 0xa000

interface Opened {
  readonly zip: yauzl.ZipFile
  readonly done: () => Promise<void>
}

const SETTINGS = { lazyEntries: true, autoClose: false, decodeStrings: false } as const

async function openZip(source: Source, { options }: Context): Promise<Opened | Aside> {
  const nothing = async () => {}
  if (source.file !== undefined) {
    await abandon(source)
    return { zip: await yauzl.openPromise(source.file, SETTINGS), done: nothing }
  }
  if (options.spool !== undefined) {
    const { file, done } = await options.spool(source.open())
    const zip = await yauzl.openPromise(file, SETTINGS).catch(async error => {
      await done()
      throw error
    })
    return { zip, done }
  }
  const bytes = await collect(source.open(), IN_MEMORY)
  if (bytes) return { zip: await yauzl.fromBufferPromise(Buffer.from(bytes), SETTINGS), done: nothing }
  const what = `It is larger than ${IN_MEMORY / 1e6} MB and not on a disk, and its list of files is at its end.`
  return fault('zip', source.name, what, 'Save it as a file and give that.')
}

const METHODS: Readonly<Record<number, string>> = {
  1: 'shrinking',
  6: 'imploding',
  9: 'Deflate64',
  12: 'bzip2',
  14: 'LZMA',
  93: 'zstd',
  95: 'xz',
  98: 'PPMd',
  99: 'AES encryption',
}

const [STORED, DEFLATED] = [0, 8]

function whyUnread(entry: yauzl.Entry, path: string): [what: string, remedy: string] | undefined {
  if (entry.isEncrypted()) return ['It is encrypted.', 'Unpack it by hand with its password.']
  if (path === '[Content_Types].xml' || path === 'mimetype')
    return ['It is an office document or an e-book, which is not read yet.', 'Save its text as HTML or text.']
  const { compressionMethod: method } = entry
  if (method === STORED || method === DEFLATED) return undefined
  return [
    `It is packed by ${METHODS[method] ?? `method ${method}`}, which is not read.`,
    'Unpack it by hand.',
  ]
}

async function* unpack(zip: yauzl.ZipFile, entry: yauzl.Entry, limits: Limits): AsyncIterable<Uint8Array> {
  const { packed, unpacked } = ratioWithin(limits)
  packed(entry.compressedSize)
  let sum = 0
  for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
    unpacked(chunk.length)
    sum = crc32(chunk, sum)
    yield chunk
  }
  if (sum !== entry.crc32) throw new Error('what is packed is damaged: its sum does not fit.')
}
