import { sameSentence } from '../syntax/syntax.ts'
import type { Happening, Scene } from './scene.ts'

const OPENS_ANOTHER_TIME =
  /^(?:after|before|since|when|until|following|who|which|whose|that|because|than|if|as|had)$/

/** Triggers further apart than this share nothing. */
const NEIGHBOURS = 6

/**
 * What one sentence tells in one breath has one time: "On Saturday protesters fought police and stormed the
 * ministry". Not shared across words that open another time ("after", "which") nor with what "had" happened before.
 */
export function sharedInSentence(scene: Scene, all: readonly Happening[]): Happening[] {
  return all.map((h, i) => {
    if (h.form !== 'verb' || h.cue || !/^(?:happened|ongoing)$/.test(h.status)) return h
    const beside = all
      .slice(Math.max(0, i - NEIGHBOURS), i + NEIGHBOURS + 1)
      .filter(o => o !== h && canLend(scene, o) && o.sentence === h.sentence && inOneBreath(scene, h, o))
    const times = beside.filter(o => o.when !== undefined)
    return {
      ...h,
      when: h.when ?? (agreeOn(times.map(o => o.when!.start)) ? times[0].when : undefined),
    }
  })
}

/** "a march in Tunis on Sunday" tells the day of the sentence; "Friday's strikes" and "the attack on Friday" only their own. */
function canLend(scene: Scene, h: Happening): boolean {
  if (h.form === 'verb') return true
  const chunk = scene.syntax.chunkAt(h.head)
  const time = h.when?.time?.span
  const isOwn = time !== undefined && chunk !== undefined && time.start < chunk.end
  return !isOwn && (h.reference === 'new' || h.reference === 'bare')
}

const agreeOn = (values: readonly unknown[]): boolean =>
  values.length > 0 && values.every(v => v === values[0])

function inOneBreath({ syntax }: Scene, a: Happening, b: Happening): boolean {
  const [from, to] = a.head < b.head ? [a.head, b.head] : [b.head, a.head]
  if (b.status !== 'happened' && b.status !== 'ongoing') return false
  for (let i = from + 1; i < to; i++) if (OPENS_ANOTHER_TIME.test(syntax.words.tokens[i].norm)) return false
  const chunk = syntax.chunkAt(a.head)
  const opened = chunk && syntax.words.tokens[chunk.from - 1]
  const isOpened =
    opened !== undefined &&
    sameSentence(syntax.words, chunk!.from - 1, a.head) &&
    OPENS_ANOTHER_TIME.test(opened.norm)
  return !isOpened && !syntax.words.tokens.slice(chunk?.from ?? a.head, a.head).some(t => t.norm === 'had')
}
