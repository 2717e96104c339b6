import { type Command, InvalidArgumentError, Option } from 'commander'
import { isDay } from '../../calendar/days.ts'
import type { FieldMap } from '../../imports/source.ts'
import { parseMap } from '../../imports/tables/mapping.ts'
import { DEFAULT_READER, READERS } from '../readers.ts'

/** Adds one command to the program. What the command needs is loaded only when it is called. */
export type Register = (casus: Command) => void

/** Where nothing else is said. */
const DEFAULT_ARCHIVE = 'casus-archive'

/** `--archive DIR`: a folder, or a "postgres://" address. */
export const archiveOption = (): Option =>
  new Option('--archive <dir>', 'a folder, or postgres://user@host/name')
    .env('CASUS_ARCHIVE')
    .default(DEFAULT_ARCHIVE)

export const readerOption = (): Option =>
  new Option('--reader <name>', 'what finds the mentions, triggers and roles')
    .choices(READERS)
    .default(DEFAULT_READER)

export function isoDate(value: string): string {
  const [, day] =
    /^(\d{4}-\d\d-\d\d)(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?$/.exec(value) ?? []
  if (day && isDay(day)) return value
  throw new InvalidArgumentError(day ? 'There is no such day in the calendar.' : 'Write it as 2020-03-14.')
}

/** `--map text=body,published=pub_date`. */
export function fieldMap(value: string): FieldMap {
  const map = parseMap(value)
  if (typeof map === 'string') throw new InvalidArgumentError(map)
  return map
}

/** A whole number from `least` on. */
export const wholeNumber =
  (least: number) =>
  (value: string): number => {
    const number = Number(value)
    if (Number.isSafeInteger(number) && number >= least) return number
    throw new InvalidArgumentError(`Give a whole number from ${least} on.`)
  }
