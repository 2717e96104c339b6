import { spawn } from 'node:child_process'

/** What a process of its own says when it opens an archive and takes a report in. */
export function openInProcess(address: string, as: { readonly uid?: number } = {}): Promise<string> {
  const script = `
    import { openArchive } from ${JSON.stringify(new URL('../../src/store/archive.ts', import.meta.url).href)}
    const archive = await openArchive(process.argv[1], { create: true })
    const write = () => archive.db.insertInto('actors').values({ id: String(process.pid), key: String(process.pid), name: 'A', kind: 'b' }).execute()
    if ('what' in archive) console.log(archive.what)
    else await write().then(() => console.log('opened'), error => console.log(error.problem?.what ?? error))`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script, address], {
    stdio: ['ignore', 'pipe', 'pipe'],
    ...as,
  })
  let said = ''
  child.stdout.on('data', chunk => {
    said += chunk
  })
  child.stderr.on('data', chunk => {
    said += chunk
  })
  return new Promise(resolve => child.on('close', () => resolve(said.trim())))
}
