import { createHash } from 'node:crypto'

const LENGTHS: Readonly<Record<string, number>> = { md5: 16, sha1: 20, sha256: 32, sha384: 48, sha512: 64 }
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/**
 * Whether bytes are those that a digest was taken of. A digest is written as "sha1:" and base 32, base 16 or base 64; undefined where
 * it is in none of these.
 */
export function agrees(bytes: Uint8Array, digest: string): boolean | undefined {
  const match = /^(md5|sha-?1|sha-?256|sha-?384|sha-?512):(\S+)$/i.exec(digest)
  if (!match) return undefined
  const name = match[1].toLowerCase().replace('-', '')
  const stated = decoded(match[2], LENGTHS[name])
  return stated && createHash(name).update(bytes).digest().equals(stated)
}

function decoded(text: string, length: number): Buffer | undefined {
  const bare = text.replace(/=+$/, '')
  if (bare.length === 2 * length && /^[\da-f]+$/i.test(bare)) return Buffer.from(bare, 'hex')
  if (bare.length === Math.ceil((length * 8) / 5) && /^[a-z2-7]+$/i.test(bare))
    return fromBase32(bare.toUpperCase(), length)
  if (bare.length === Math.ceil((length * 4) / 3) && /^[\w+/-]+$/.test(bare))
    return Buffer.from(bare, 'base64url')
  return undefined
}

function fromBase32(text: string, length: number): Buffer {
  const bytes = Buffer.alloc(length)
  let held = 0
  let bits = 0
  let at = 0
  for (const letter of text) {
    held = ((held << 5) | BASE32.indexOf(letter)) & 0xfff
    bits += 5
    if (bits < 8) continue
    bits -= 8
    bytes[at++] = (held >> bits) & 0xff
  }
  return bytes
}
