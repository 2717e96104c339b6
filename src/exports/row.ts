import type { Claim } from '../records/claim.ts'
import type { EventRecord } from '../records/event.ts'
import { accountsOf } from './accounts.ts'
import { placeName, typeInWords, whoToWhom } from './names.ts'
import { sentenceNumbers } from './sentences.ts'
import type { Shown } from './shown.ts'
import { tollsInWords } from './toll.ts'

/** What a view says of one event, in words; empty strings where the report does not say. */
export interface EventRow {
  /** The report's own word for it. */
  readonly trigger: string
  readonly type: string
  /** Empty for what happened. */
  readonly status: string
  readonly place: string
  readonly deed: string
  readonly toll: string
  readonly sources: string
  readonly sentences: string
}

export function rowOf(reading: Shown, event: EventRecord): EventRow {
  return {
    trigger: event.mentions[0]?.trigger.text ?? '',
    type: typeInWords(event),
    status: event.status === 'happened' ? '' : event.status,
    place: placeName(reading, event) ?? '',
    deed: whoToWhom(reading, event),
    toll: tollsInWords(event).join('; '),
    sources: sourcesOf(reading, event),
    sentences: sentenceNumbers(event.mentions.map(mention => mention.sentence)),
  }
}

/** "according to Iraqi officials (not named); denied by Iraq's military". */
function sourcesOf(reading: Shown, event: EventRecord): string {
  const byStance = new Map<Claim['stance'], string[]>()
  for (const { source, claims } of accountsOf(reading, event)) {
    for (const stance of new Set(claims.map(claim => claim.stance))) {
      byStance.set(stance, [...(byStance.get(stance) ?? []), source])
    }
  }
  return [...byStance].map(([stance, names]) => `${ACCOUNT_WORDS[stance]} ${names.join(', ')}`).join('; ')
}

const ACCOUNT_WORDS: Readonly<Record<Claim['stance'], string>> = {
  asserts: 'according to',
  denies: 'denied by',
  doubts: 'doubted by',
  believes: 'believed by',
  threatens: 'threatened by',
  promises: 'promised by',
  declines: 'no comment by',
}
