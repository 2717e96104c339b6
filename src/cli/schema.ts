import { z } from 'zod'
import { Reading } from '../records/reading.ts'
import { print } from './terminal.ts'

/** The JSON Schema (draft 2020-12) of what `casus read FILE --format json` prints for one report. */
export const readingSchema = (): object => z.toJSONSchema(Reading, { target: 'draft-2020-12' })

export const printSchema = (): Promise<void> => print(`${JSON.stringify(readingSchema(), null, 2)}\n`)
