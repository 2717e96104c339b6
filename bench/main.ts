import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { table } from './table.ts'

/** A measurement: `npm run bench -- NAME [ARGUMENT…]` runs the file of that name in this folder. */
interface Bench {
  readonly about: string
  readonly run: (args: string[]) => Promise<void>
}

const load = (name: string): Promise<Bench> => import(`./${name}.ts`)

/** A file is a measurement where it says what it is about; the others serve those. */
function listBenches(): string {
  const rows = readdirSync(import.meta.dirname)
    .filter(file => file.endsWith('.ts'))
    .sort()
    .flatMap(file => {
      const source = readFileSync(join(import.meta.dirname, file), 'utf8')
      const [, about] = /^export const about =\s+['"`](.*)['"`]/m.exec(source) ?? []
      return about ? [[file.replace(/\.ts$/, ''), about]] : []
    })
  return table(['name', 'measures'], rows)
}

const [name, ...args] = process.argv.slice(2)
if (name && name !== 'main' && existsSync(new URL(`${name}.ts`, import.meta.url))) {
  await (await load(name)).run(args)
} else {
  console.log(`npm run bench -- NAME [ARGUMENT…]\n\n${listBenches()}`)
  process.exitCode = 2
}
