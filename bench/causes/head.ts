import { openModel } from '../../src/model-file.ts'
import { runAll } from '../../src/reader/model/batch.ts'
import { windowsOf } from '../../src/reader/model/input.ts'
import { logSumExp, sigmoid, sliceOf, temperatureOf } from '../../src/reader/model/scores.ts'
import type { Words } from '../../src/records/words.ts'

/** Whether the model's own head says of a text of one sentence that one thing led to another, whatever spans it finds. */
export async function causalHead(folder: string): Promise<(words: Words) => Promise<boolean>> {
  const model = await openModel(folder)
  if ('what' in model) throw new Error(model.what)
  const { heads, pieces, run } = model
  return async words => {
    const logits: number[] = []
    for await (const { window, rows } of runAll(windowsOf(words, pieces, heads.maxPieces), run, heads.width))
      for (let i = 0; i < window.starts.length; i++)
        logits.push(sliceOf({ window, rows, heads }, i, 'causal')[0])
    return sigmoid(logSumExp(logits) / temperatureOf(heads, 'causal')) >= heads.thresholds.causal
  }
}
