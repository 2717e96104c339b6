/**
 * A path inside of a packed file as part of a name. Nothing is ever written under it; it must only not look like a file
 * elsewhere: no root, no drive, no step upwards, no byte that ends a name.
 */
export function innerName(path: string): string {
  const steps = path
    .replaceAll('\0', '')
    .replaceAll('\\', '/')
    .replace(/^[a-z]:/i, '')
    .split('/')
    .filter(step => step !== '' && step !== '.' && step !== '..')
  return steps.join('/') || 'without a name'
}
