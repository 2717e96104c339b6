import { BlockList, isIP } from 'node:net'

/** Blocks that are nobody's host on the public net; IANA's special-purpose registry for IPv4, and all multicast. */
const SPECIAL: readonly (readonly [block: string, bits: number, what: string])[] = [
  ['0.0.0.0', 8, 'an unspecified address'],
  ['10.0.0.0', 8, 'a private address'],
  ['100.64.0.0', 10, 'an address within a provider (CGNAT)'],
  ['127.0.0.0', 8, 'an address of this machine'],
  ['169.254.0.0', 16, 'a link-local address'],
  ['172.16.0.0', 12, 'a private address'],
  ['192.0.0.0', 24, 'a reserved address'],
  ['192.0.2.0', 24, 'an address for examples'],
  ['192.88.99.0', 24, 'a reserved address'],
  ['192.168.0.0', 16, 'a private address'],
  ['198.18.0.0', 15, 'an address for measurements'],
  ['198.51.100.0', 24, 'an address for examples'],
  ['203.0.113.0', 24, 'an address for examples'],
  ['224.0.0.0', 4, 'a multicast address'],
  ['240.0.0.0', 4, 'a reserved address'],
]

const BLOCKS = SPECIAL.map(([block, bits, what]) => {
  const list = new BlockList()
  list.addSubnet(block, bits)
  return { list, what }
})

/** What an IP address is where it is not one of a public host; undefined where it is. Text that is no address is never public. */
export function notPublic(address: string): string | undefined {
  const [bare] = address.split('%')
  const version = isIP(bare)
  if (version === 4) return BLOCKS.find(({ list }) => list.check(bare))?.what
  return version === 6 ? notPublic6(groupsOf(bare)) : 'no address'
}

/** Only 2000::/3 is given out to hosts; of the rest, what carries an IPv4 address is as public as that one. */
function notPublic6(groups: readonly number[]): string | undefined {
  const [first, second] = groups
  const zeros = groups.findIndex(group => group !== 0)
  if (zeros === 5 && groups[5] === 0xffff) return notPublic(ipv4(groups, 6))
  if (first === 0x64 && second === 0xff9b && groups.slice(2, 6).every(group => group === 0))
    return notPublic(ipv4(groups, 6))
  if (first === 0x2002) return notPublic(ipv4(groups, 1))
  if (zeros === -1) return 'an unspecified address'
  if (zeros === 7 && groups[7] === 1) return 'an address of this machine'
  if ((first & 0xfe00) === 0xfc00 || (first & 0xffc0) === 0xfec0) return 'a private address'
  if ((first & 0xffc0) === 0xfe80) return 'a link-local address'
  if ((first & 0xff00) === 0xff00) return 'a multicast address'
  const special = (first === 0x2001 && (second < 0x200 || second === 0xdb8)) || first === 0x3fff
  return (first & 0xe000) === 0x2000 && !special ? undefined : 'a reserved address'
}

const ipv4 = (groups: readonly number[], at: number): string =>
  [groups[at] >> 8, groups[at] & 255, groups[at + 1] >> 8, groups[at + 1] & 255].join('.')

/** "::ffff:10.0.0.1" to its eight numbers. The platform's reader of addresses writes it in hexadecimal first. */
function groupsOf(address: string): number[] {
  const written = new URL(`http://[${address}]/`).hostname.slice(1, -1)
  const [before, after] = written.split('::').map(part => (part === '' ? [] : part.split(':')))
  const filled =
    after === undefined ? before : [...before, ...zeros(8 - before.length - after.length), ...after]
  return filled.map(group => Number.parseInt(group, 16))
}

const zeros = (count: number): string[] => Array<string>(count).fill('0')
