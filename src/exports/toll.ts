import type { EventRecord, Harm } from '../records/event.ts'

/** The tolls of an event, each total with its parts in brackets: "3 killed (2 Americans, 1 British serviceman)". */
export function tollsInWords(event: EventRecord): string[] {
  return event.harm.flatMap((harm, index) => (isPart(event, harm) ? [] : [tollInWords(event, index)]))
}

export function tollInWords(event: EventRecord, index: number): string {
  const harm = event.harm[index]
  const parts = event.harm.filter(other => other.partOf === index && other !== harm)
  const named = parts.map(part => `${numberInWords(part)} ${part.who ? noun(part.who.text) : part.kind}`)
  const who = harm.who && noun(harm.who.text)
  const detail = [who, named.length > 0 && `of them ${named.join(', ')}`].filter(Boolean).join('; ')
  return `${numberInWords(harm)} ${harm.kind}${detail && ` (${detail})`}`
}

/** "12", "≥2", "12–15". */
export function numberInWords(harm: Pick<Harm, 'low' | 'high'>): string {
  if (harm.high === null) return `≥${count(harm.low)}`
  return harm.high === harm.low ? count(harm.low) : `${count(harm.low)}–${count(harm.high)}`
}

const count = (number: number): string => number.toLocaleString('en-US')

/** Counted already in another toll of the event. */
export const isPart = (event: EventRecord, harm: Harm): boolean =>
  harm.partOf !== undefined && event.harm[harm.partOf] !== undefined && event.harm[harm.partOf] !== harm

/** The number is printed before it, so a leading one, or an article, would stand there twice. */
const noun = (words: string): string =>
  words
    .replace(/^(?:at least|more than|about|some|up to)\s+/i, '')
    .replace(
      /^(?:an?|the|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d[\d,.]*)\s+(?:of\s+)?/i,
      '',
    )
