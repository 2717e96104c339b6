import { isAddress } from '../../records/address.ts'
import { nameIn, type Scope, scopeWithin } from './namespaces.ts'
import type { Attribute } from './tokens.ts'
import type { XmlElement } from './tree.ts'

/** An element whose end has not come. */
export interface Open {
  readonly scope: Scope
  readonly element: XmlElement & { readonly children: (XmlElement | string)[] }
}

const NO_SCOPE: Scope = new Map()

/** `home` is the prefix of the root's namespace, which is left out of names, and `address` that of the file. */
export function openWithin(
  around: Open | undefined,
  written: string,
  attributes: readonly Attribute[],
  { home, address }: { readonly home: string; readonly address?: string },
): Open {
  const scope = scopeWithin(around?.scope ?? NO_SCOPE, attributes)
  const named = new Map(attributes.map(([key, value]) => [nameIn(scope, key, 'attribute'), value]))
  const name = nameIn(scope, written, 'element')
  const element = {
    name: home !== '' && name.startsWith(home) ? name.slice(home.length) : name,
    written,
    attributes: named,
    children: [],
    language: named.get('xml:lang') ?? around?.element.language,
    base: resolved(named.get('xml:base'), around?.element.base ?? address),
  }
  return { scope, element }
}

/** "atom:" where the root is of that namespace, "" where it has none. */
export function homeOf(written: string, attributes: readonly Attribute[]): string {
  const name = nameIn(scopeWithin(NO_SCOPE, attributes), written, 'element')
  return name.slice(0, name.indexOf(':') + 1)
}

function resolved(address: string | undefined, base: string | undefined): string | undefined {
  if (address === undefined || !isAddress(address, base)) return base
  return new URL(address, base).href
}
