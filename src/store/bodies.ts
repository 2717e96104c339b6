import { deflateRawSync, inflateRawSync } from 'node:zlib'

/** JSON, deflated (RFC 1951): a reading shrinks to about a fifth. */
export const pack = (value: unknown): Uint8Array => deflateRawSync(JSON.stringify(value))

/** libsql gives an ArrayBuffer where pg gives a Buffer. */
export const unpack = <T>(body: Uint8Array | ArrayBuffer): T =>
  JSON.parse(inflateRawSync(body).toString('utf8')) as T
