import type { Batch, Run } from './batch.ts'

/** Where in the graph the numbers of all heads come out. */
const OUT = 'out'

/**
 * Opens a network in the ONNX format (the bytes of its file) for this machine's processor. `threads` are those that one
 * batch may use. The runtime is loaded here, so that who reads by rules does not pay for it.
 */
export async function openSession(network: Uint8Array, threads = 2): Promise<Run> {
  const { InferenceSession, Tensor } = await import('onnxruntime-node')
  const session = await InferenceSession.create(network, {
    executionProviders: ['cpu'],
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    graphOptimizationLevel: 'all',
    logSeverityLevel: 3,
  })
  return async (batch: Batch) => {
    const by = (cells: BigInt64Array, length: number) => new Tensor('int64', cells, [batch.size, length])
    const output = await session.run({
      ids: by(batch.ids, batch.pieces),
      mask: by(batch.mask, batch.pieces),
      shapes: by(batch.shapes, batch.pieces),
      starts: by(batch.starts, batch.words),
    })
    return output[OUT].data as Float32Array
  }
}
