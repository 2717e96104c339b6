#!/usr/bin/env node
import { bundled } from './bundle.js'

const program = await bundled()
if (program) {
  process.setSourceMapsEnabled(true)
  await import(program)
} else {
  const { register } = await import('tsx/esm/api')
  register()
  await import('../src/cli/main.ts')
}
