/**
 * Whether a text is an address, by itself or against a base. `URL.canParse` of Node 20 says no to addresses with letters
 * such as "ü" once it has been called often enough to be compiled.
 */
export function isAddress(text: string, base?: string | URL): boolean {
  try {
    new URL(text, base)
    return true
  } catch {
    return false
  }
}
