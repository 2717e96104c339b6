import type { Item, ReportItem } from '../source.ts'

/** Beyond these a post goes on without its image, so that memory stays level. */
const MOST_ITEMS = 300
const MOST_CHARACTERS = 8e6

export interface Waiting {
  readonly item: Item
  /** Id of the attachment whose address it wants. */
  readonly thumbnail?: string
}

export interface WaitingLine {
  readonly add: (waiting: Waiting) => void
  /** Items that need wait no longer, in order. */
  readonly ready: () => Item[]
  /** All that is left. */
  readonly rest: () => Item[]
}

/** An image is uploaded while its post is written, so that its attachment mostly follows soon after: posts wait for it in a line. */
export function waitingLine(images: ReadonlyMap<string, string>): WaitingLine {
  let line: Waiting[] = []
  let size = 0
  const mustWait = ({ thumbnail }: Waiting) => thumbnail !== undefined && !images.has(thumbnail)
  const isFull = (left: number) => left > MOST_ITEMS || size > MOST_CHARACTERS
  const take = (count: number): Item[] => {
    const taken = line.slice(0, count)
    line = line.slice(count)
    return taken.map(waiting => withImage(waiting, images))
  }
  return {
    add(waiting) {
      line.push(waiting)
      size += sizeOf(waiting)
    },
    ready() {
      let count = 0
      while (count < line.length && (!mustWait(line[count]) || isFull(line.length - count)))
        size -= sizeOf(line[count++])
      return count > 0 ? take(count) : []
    },
    rest: () => take(line.length),
  }
}

const sizeOf = ({ item }: Waiting): number =>
  item.kind === 'report' ? item.draft.text.length + 1000 : item.what.length

function withImage({ item, thumbnail }: Waiting, images: ReadonlyMap<string, string>): Item {
  if (thumbnail === undefined || item.kind !== 'report') return item
  const image = images.get(thumbnail)
  return image === undefined ? unfound(item, thumbnail) : { ...item, draft: { ...item.draft, image } }
}

const unfound = (item: ReportItem, thumbnail: string): ReportItem => ({
  ...item,
  draft: { ...item.draft, extra: { ...item.draft.extra, thumbnail } },
})
