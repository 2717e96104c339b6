import type { XmlElement } from './tree.ts'

/** Names as in `XmlElement.name`, those of the root's own namespace without prefix. */
export interface XmlShape {
  /** What comes one at a time: "item", "entry". */
  readonly records: readonly string[]
  /** What is gone into because records are in it, beside the root: "channel". */
  readonly containers?: readonly string[]
}

export type XmlPiece = RootPiece | RecordPiece | FaultPiece

/** The root as it opens, without what is in it. */
export interface RootPiece {
  readonly kind: 'root'
  readonly element: XmlElement
}

/** A record; or a field, which is any other element right within the root or a container. */
export interface RecordPiece {
  readonly kind: 'record' | 'field'
  readonly element: XmlElement
  /** Where it begins, from 1 on. */
  readonly line: number
  /** Name of the element around it. */
  readonly within: string
}

/** Something that cannot be read: a record of which too much is there, or the end of a file that breaks off. */
export interface FaultPiece {
  readonly kind: 'fault'
  readonly line: number
  readonly what: string
}
