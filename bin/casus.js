#!/usr/bin/env node
import module from 'node:module'
import { fileURLToPath } from 'node:url'
import { bundled } from './bundle.js'

const program = await bundled()
if (program) {
  process.setSourceMapsEnabled(true)
  // From Node 22.1: what V8 compiled once lies beside the bundle and goes with it.
  module.enableCompileCache?.(fileURLToPath(new URL('compiled', program)))
  await import(program)
} else {
  const { register } = await import('tsx/esm/api')
  register()
  await import('../src/cli/main.ts')
}
