/** What finds the mentions, triggers and roles of a report. */
export const READERS = ['rules', 'model'] as const
export type ReaderName = (typeof READERS)[number]

export const DEFAULT_READER: ReaderName = 'model'

export const otherReader = (name: ReaderName): ReaderName => (name === 'rules' ? 'model' : 'rules')
