import { z } from 'zod'
import { Reading } from '../records/reading.ts'
import { print } from './terminal.ts'

/**
 * The JSON Schema (draft 2020-12) of what `casus read FILE --format json` prints for one report. It allows fields that
 * it does not name: a reading may grow by optional ones.
 */
export const readingSchema = (): object => z.toJSONSchema(Reading, { target: 'draft-2020-12', io: 'input' })

export const printSchema = (): Promise<void> => print(`${JSON.stringify(readingSchema(), null, 2)}\n`)
