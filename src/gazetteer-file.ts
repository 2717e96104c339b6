import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { parseCountries } from './mentions/countries.ts'
import { type Gazetteer, openGazetteer } from './mentions/gazetteer.ts'

/** Reads the gazetteer from the folder `data`. It takes some 100 ms and 15 MB: load it once, and only when needed. */
export const loadGazetteer = (data: string): Gazetteer => {
  const unpack = (name: string): Uint8Array =>
    brotliDecompressSync(readFileSync(join(data, 'gazetteer', name)))
  return openGazetteer({
    places: unpack('places.tsv.br'),
    names: unpack('names.tsv.br'),
    regions: readFileSync(join(data, 'gazetteer', 'regions.tsv'), 'utf8'),
    countries: parseCountries(readFileSync(join(data, 'countries.tsv'), 'utf8')),
  })
}
