/** A file as ustar packs it, by the layout of POSIX.1-1988. */
export function tarred(path: string, body: string | Uint8Array, type = '0'): Buffer {
  const bytes = Buffer.from(body)
  const header = Buffer.alloc(512)
  header.write(path.slice(0, 100), 0)
  header.write('0000644\0', 100)
  header.write(`${bytes.length.toString(8).padStart(11, '0')}\0`, 124)
  header.write('        ', 148)
  header.write(type, 156)
  header.write('ustar\x0000', 257)
  const sum = header.reduce((a, b) => a + b, 0)
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return Buffer.concat([header, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)])
}

export const TAR_END: Buffer = Buffer.alloc(1024)
