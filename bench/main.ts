import { existsSync, readdirSync } from 'node:fs'
import { table } from './table.ts'

/** A measurement: `npm run bench -- NAME [ARGUMENT…]` runs the file of that name in this folder. */
interface Bench {
  readonly about: string
  readonly run: (args: string[]) => Promise<void>
}

const load = (name: string): Promise<Bench> => import(`./${name}.ts`)

/** A file is a measurement where it says what it is about; the others serve those. */
async function listBenches(): Promise<string> {
  const rows: string[][] = []
  for (const file of readdirSync(import.meta.dirname).sort()) {
    const name = file.replace(/\.ts$/, '')
    if (name === 'main' || !file.endsWith('.ts')) continue
    const { about } = await load(name)
    if (about) rows.push([name, about])
  }
  return table(['name', 'measures'], rows)
}

const [name, ...args] = process.argv.slice(2)
if (name && name !== 'main' && existsSync(new URL(`${name}.ts`, import.meta.url))) {
  await (await load(name)).run(args)
} else {
  console.log(`npm run bench -- NAME [ARGUMENT…]\n\n${await listBenches()}`)
  process.exitCode = 2
}
