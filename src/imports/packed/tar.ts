import type { Aside, Context, Format, Head, Item, Source } from '../source.ts'
import { type Taker, takerOf } from './bytes.ts'
import { fault, linksIn, type Member, readMembers } from './members.ts'
import { BLOCK, paxFields, type TarHeader, tarHeader, textAt } from './tarheader.ts'

/** Files one after the other, read as they come. */
export const TAR: Format = { name: 'tar', recognises, read }

function recognises({ name, bytes }: Head): boolean {
  return tarHeader(bytes.subarray(0, BLOCK)) !== undefined && (bytes[0] !== 0 || /\.tar$/i.test(name))
}

function read(source: Source, context: Context): AsyncIterable<Item> {
  return readMembers(membersOf(source), source, 'tar', context)
}

/** No name is longer, and what says more about a file than its name is not needed. */
const LONGEST_FIELDS = 1e6

/** What the blocks before a file said of it. */
interface Said {
  path?: string
  size?: number
}

async function* membersOf(source: Source): AsyncIterable<Member | Aside> {
  const input = takerOf(source.open())
  let [at, lost, links] = [0, false, 0]
  let said: Said = {}
  try {
    for (;;) {
      const block = await input.take(BLOCK)
      // The end is two blocks of zeros, which some programs leave out.
      if (block.length === 0 || (!lost && block.every(byte => byte === 0))) break
      const header = tarHeader(block)
      if (header === undefined) {
        if (!lost) yield damagedAt(source.name, at)
        lost = true
        at += BLOCK
        continue
      }
      lost = false
      const { type, path } = header
      const size = (type === '0' || type === '7') && said.size !== undefined ? said.size : header.size
      const body = bodyOf(input, size)
      if (type === 'x' || type === 'L') said = { ...said, ...(await saidIn(header, body)) }
      else {
        if (type === '0' || type === '7') yield { path: said.path ?? path, size, open: body.open }
        else if (type === '1' || type === '2') links++
        else if (type === 'S') yield sparse(source.name, path)
        if (!['g', 'K', 'V', 'M', 'N'].includes(type)) said = {}
      }
      await body.skip()
      at += BLOCK + size + padding(size)
    }
    if (links > 0) yield linksIn('tar', source.name, links)
  } finally {
    await input.close()
  }
}

const padding = (size: number): number => (BLOCK - (size % BLOCK)) % BLOCK

interface Body {
  readonly open: () => AsyncIterable<Uint8Array>
  /** Passes over what was not read. Throws where the archive ends before. */
  readonly skip: () => Promise<void>
}

function bodyOf(input: Taker, size: number): Body {
  let left = size
  const next = async (): Promise<Uint8Array> => {
    const piece = await input.some(left)
    if (piece === undefined) throw new Error('the archive ends within a file.')
    left -= piece.length
    return piece
  }
  async function* open() {
    while (left > 0) yield await next()
  }
  const skip = async () => {
    while (left > 0) await next()
    await input.take(padding(size))
  }
  return { open, skip }
}

async function saidIn({ type, size }: TarHeader, body: Body): Promise<Said> {
  if (size > LONGEST_FIELDS) return {}
  const pieces: Uint8Array[] = []
  for await (const piece of body.open()) pieces.push(piece)
  const bytes = Buffer.concat(pieces)
  if (type === 'L') return { path: textAt(bytes, 0, bytes.length) }
  const fields = paxFields(bytes)
  const path = fields.get('path')
  const length = Number(fields.get('size') ?? Number.NaN)
  return {
    ...(path !== undefined && { path }),
    ...(Number.isSafeInteger(length) && length >= 0 && { size: length }),
  }
}

const damagedAt = (name: string, at: number): Aside =>
  fault('tar', `${name}:${at}`, 'The archive is damaged here.', 'Pack it anew; what follows is read.')

const sparse = (name: string, path: string): Aside =>
  fault(
    'tar',
    `${name}!/${path}`,
    'It is packed as a file with gaps, which is not read.',
    'Unpack it by hand.',
  )
