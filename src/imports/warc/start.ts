/** "WARC/1.1" and a line end; versions 0.17 and 0.18 were in use before 1.0 and have the same form. */
const VERSION = /^WARC\/(?:0\.1[78]|1\.\d)[ \t]*\r?\n/

/** Whether a record begins with these bytes. */
export const startsRecord = (bytes: Uint8Array): boolean =>
  VERSION.test(Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 20)).toString('latin1'))

const SIGN = Buffer.from('WARC/')
const HEADED = /^WARC\/\d\.\d\d?[ \t]*\r?\n(?:WARC-|Content-)/i

/** Where a record begins in the bytes: at `from`, after a line end, or after anything where its head is clearly one. Else -1. */
export function findStart(bytes: Buffer, from: number): number {
  for (let i = bytes.indexOf(SIGN, from); i >= 0; i = bytes.indexOf(SIGN, i + 1)) {
    const begins = startsRecord(bytes.subarray(i))
    if (begins && (i === 0 || bytes[i - 1] === 0x0a || HEADED.test(bytes.toString('latin1', i, i + 30))))
      return i
  }
  return -1
}
