/** Writes data/codebook/compiled.json from the YAML beside it. Run: node --import tsx tools/codebook.ts */
import { writeFileSync } from 'node:fs'
import { compileBundled } from '../src/codebook/file.ts'

/** A line for each type, so that a change is read as a diff. */
const { of, files } = compileBundled()
const text = JSON.stringify({ of, files }).replaceAll(/,("[A-Z]+":\{)/g, ',\n$1')
writeFileSync(new URL('../data/codebook/compiled.json', import.meta.url), `${text}\n`)
