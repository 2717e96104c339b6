import { createWriteStream, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { english } from '../src/language/en/english.ts'
import { shapeOf } from '../src/reader/model/shapes.ts'
import { wordPiece } from '../src/reader/model/wordpiece.ts'
import { corpora } from './corpora.ts'
import { encode } from './prepare/encode.ts'
import { LABELS, MAVEN_LABELS } from './prepare/labels.ts'

/**
 * `prepare.ts [FOLDER] [CORPUS…]`: cuts the texts of the corpora into words as Casus does, and writes one JSON line a text
 * with the word pieces and the labels of each word. Corpora that are not beside the repository are said to be missing.
 */
const [folder = 'training/work/data', ...only] = process.argv.slice(2)
mkdirSync(folder, { recursive: true })
const pieces = wordPiece(readFileSync('model/vocab.txt', 'utf8').trimEnd().split('\n'))

for (const [name, read] of Object.entries(corpora)) {
  if (only.length > 0 && !only.includes(name)) continue
  const texts = read()
  if (texts.length === 0) {
    console.log(`${name}: not beside the repository`)
    continue
  }
  const out = createWriteStream(join(folder, `${name}.jsonl`))
  let words = 0
  for (const text of texts) {
    const cut = english.cut(text.text)
    if (cut.tokens.length === 0) continue
    words += cut.tokens.length
    const ids = cut.tokens.map(token => pieces(token.text))
    const shapes = cut.tokens.map((token, i) => shapeOf(token.text, cut.sentences[token.sentence].from === i))
    out.write(`${JSON.stringify({ ...encode(text, cut), ids, shapes })}\n`)
  }
  out.end()
  console.log(
    `${name}: ${texts.length} texts, ${texts.filter(t => t.split === 'held').length} held, ${words} words`,
  )
}
if (!existsSync(folder)) throw new Error(`${folder} was not made`)
writeFileSync(join(folder, 'labels.json'), JSON.stringify({ ...LABELS, maven: MAVEN_LABELS() }))
