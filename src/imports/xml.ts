import type { Source } from './source.ts'
import { TreeBuilder } from './xml/builder.ts'
import { xmlText } from './xml/charset.ts'
import type { XmlPiece, XmlShape } from './xml/pieces.ts'

/**
 * XML as a stream: each record as a tree of its own, and what stands outside of records. Lenient, as feeds ask for; entities that the
 * document declares are never expanded and nothing is fetched. Broken ends are pieces of kind 'fault'. `limit` is in characters.
 */
export async function* xmlPieces(source: Source, shape: XmlShape, limit: number): AsyncIterable<XmlPiece> {
  const builder = new TreeBuilder(shape, { limit, address: source.address })
  for await (const text of xmlText(source.open(), source.mediaType)) {
    builder.write(text)
    yield* builder.taken()
  }
  builder.end()
  yield* builder.taken()
}
