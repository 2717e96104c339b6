import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Codebook } from '../codebook/codebook.ts'
import { bundledCodebook, readCodebook } from '../codebook/file.ts'
import type { Judge } from '../events/judge.ts'
import { loadGazetteer } from '../gazetteer-file.ts'
import { type Fitted, openJudge } from '../judge-file.ts'
import { english } from '../language/en/english.ts'
import type { Countries } from '../mentions/countries.ts'
import { type Directory, directoryOf, knownNames, parseKnownActors } from '../mentions/directory.ts'
import type { GazetteerEntry } from '../mentions/gazetteer.ts'
import { openModel } from '../model-file.ts'
import type { Tools } from '../pipeline.ts'
import { modelReader } from '../reader/model/reader.ts'
import type { Reader } from '../reader/reader.ts'
import { rulesReader } from '../reader/rules/reader.ts'
import type { Problem } from '../records/problem.ts'
import { problemOf } from '../sources/problems.ts'
import { DEFAULT_READER, type ReaderName } from './readers.ts'

const DATA = fileURLToPath(new URL('../../data', import.meta.url))

/** Where two tables know a name, the earlier has it. */
const ACTORS = ['armed-groups', 'forces', 'international', 'parties', 'companies', 'media']

const MODEL = fileURLToPath(new URL('../../model', import.meta.url))

export interface Loaded extends Tools {
  /** Another reader for the same reports: the model is opened only where it is asked for. */
  readonly openReader: (name: ReaderName) => Promise<Reader | Problem>
}

interface Choice {
  /** A codebook of the user's in place of ours. */
  readonly codebook?: string
  readonly reader?: ReaderName
  /** The folder of another model than the one that comes with Casus. */
  readonly model?: string
  /** In place of what was fitted to the model. */
  readonly fitted?: Fitted
  /** Those that the network may use. */
  readonly threads?: number
}

/** Loads what reading needs from `data/` and, where the model is to read, from `model/`. */
export async function loadTools(choice: Choice): Promise<Loaded | Problem> {
  const { codebook: path, reader: name = DEFAULT_READER, model = MODEL } = choice
  const codebook = path === undefined ? bundledCodebook() : codebookAt(path)
  if ('what' in codebook) return codebook
  const gazetteer = loadGazetteer(DATA)
  const directory = directoryIn(join(DATA, 'actors'), gazetteer.countries)
  const names = knownNames(directory, name => gazetteer.lookup(name).some(isWellKnown))
  let opened: ReturnType<typeof openJudge>
  const fittedToModel = () => (opened ??= choice.fitted ?? openJudge(model))
  const openReader = async (name: ReaderName): Promise<Reader | Problem> => {
    if (name === 'rules') return rulesReader(english, codebook, names)
    const network = await openModel(model, choice.threads)
    if ('what' in network) return network
    const fitted = fittedToModel()
    if (fitted && 'what' in fitted) return fitted
    const beside = fitted && { rules: rulesReader(english, codebook, names), opinion: fitted.opinion }
    return modelReader(english, codebook, network, beside)
  }
  const reader = await openReader(name)
  if ('what' in reader) return reader
  const judge = name === 'model' ? judgeOf(fittedToModel()) : undefined
  return { language: english, reader, gazetteer, codebook, directory, judge, openReader }
}

/** A broken one has been reported with the reader. */
const judgeOf = (fitted: Fitted | Problem | undefined): Judge | undefined =>
  fitted && 'judge' in fitted ? fitted.judge : undefined

/** Villages share their names with people; a name alone speaks of a place that is large or an area. */
const isWellKnown = ({ kind, population, match }: GazetteerEntry): boolean =>
  match !== 'alternate' &&
  (population >= 30_000 || kind === 'region' || kind === 'country' || kind === 'admin1')

/** The first thing that is wrong with it: the others mostly follow from that. */
function codebookAt(path: string): Codebook | Problem {
  try {
    const { codebook, problems } = readCodebook(path)
    if (codebook) return codebook
    return { ...problems[0], where: join(dirname(path), problems[0].where) }
  } catch (error) {
    return problemOf(path, error as NodeJS.ErrnoException)
  }
}

function directoryIn(folder: string, countries: Countries): Directory {
  const text = (name: string) => readFileSync(join(folder, name), 'utf8')
  const actors = ACTORS.flatMap(name => parseKnownActors(text(`${name}.tsv`)))
  return directoryOf(actors, countries, text('given-names.txt'))
}
