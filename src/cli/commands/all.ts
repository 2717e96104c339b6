import type { Register } from './command.ts'
import { readCommand } from './read.ts'
import { schemaCommand } from './schema.ts'

/** In the order in which --help lists them. */
export const COMMANDS: readonly Register[] = [readCommand, schemaCommand]
