import { readAnnotation } from './corpora/annotation.ts'
import { readCausalNews } from './corpora/causal-news.ts'
import { readEcbPlus } from './corpora/ecbplus.ts'
import { readGum } from './corpora/gum.ts'
import { readM2e2 } from './corpora/m2e2.ts'
import { readMaven } from './corpora/maven.ts'
import { readMeantime } from './corpora/meantime.ts'
import { readPolnear } from './corpora/polnear.ts'
import { readRams } from './corpora/rams.ts'
import { readRe3d } from './corpora/re3d.ts'
import { readWikievents } from './corpora/wikievents.ts'
import type { Annotated } from './document.ts'

/** The corpora by name; each gives nothing where it is not beside the repository. */
export const corpora: Readonly<Record<string, () => readonly Annotated[]>> = {
  maven: () => readMaven().filter(({ triggers }) => triggers?.complete.length),
  'maven-words': () => readMaven().filter(({ triggers }) => !triggers?.complete.length),
  wikievents: readWikievents,
  rams: readRams,
  m2e2: readM2e2,
  'causal-news': readCausalNews,
  polnear: readPolnear,
  ecbplus: readEcbPlus,
  gum: readGum,
  meantime: readMeantime,
  re3d: readRe3d,
  annotation: readAnnotation,
}
