import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    environment: 'node',
    // Against what hangs: no test says how fast something is, and a busy machine is no fault.
    testTimeout: 60_000,
    restoreMocks: true,
  },
})
