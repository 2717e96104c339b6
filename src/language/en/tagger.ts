import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'

/** wink-nlp with its English model, set up once: sentences, parts of speech and lemmas. */
export const nlp = winkNLP(model, ['sbd', 'pos'])
export const its = nlp.its

export type TaggedText = ReturnType<typeof nlp.readDoc>

/** Words that the model does not hold get numbers above those that it does. */
const firstUnknown = idsOf(nlp.readDoc('qzxvjkq'))[0]

function idsOf(doc: TaggedText): number[] {
  return doc.tokens().out(its.uniqueId as never) as unknown as number[]
}

/** For every token of a text, does the model hold the word as it is written? */
export const heldByModel = (doc: TaggedText): boolean[] => idsOf(doc).map(id => id < firstUnknown)
