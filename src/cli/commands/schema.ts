import type { Register } from './command.ts'

export const schemaCommand: Register = casus => {
  casus
    .command('schema')
    .description('print the JSON Schema of a reading')
    .action(async () => {
      const { printSchema } = await import('../schema.ts')
      await printSchema()
    })
}
