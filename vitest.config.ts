import { defineConfig } from 'vitest/config'
import { nodeWorkers } from './tests/nodeWorkers.ts'

export default defineConfig({
  plugins: [nodeWorkers()],
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    setupFiles: ['tests/seed.ts'],
    testTimeout: 30_000,
    // Vitest empties style sheets, also those imported as text: without this, PDFs would be tested without their layout.
    css: { include: [/\/resources\/print\//] },
  },
})
