import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/store/shared-server.ts',
    pool: 'threads',
    isolate: false,
    testTimeout: 30_000,
  },
})
