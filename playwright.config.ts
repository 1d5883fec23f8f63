import { defineConfig } from '@playwright/test'

// As root, Chromium's own sandbox can't start; the others keep it from looking for its servers.
const root = process.getuid?.() === 0
const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export default defineConfig({
  testDir: 'tests',
  testMatch: ['e2e/**/*.spec.ts', 'electron/**/*.spec.ts'],
  // Each test has a server, a library and a browser of its own.
  workers: 2,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    viewport: { width: 1440, height: 900 },
    locale: 'de-DE',
    launchOptions: {
      executablePath: process.env.WECHSELREDE_BROWSER,
      args: root ? ['--no-sandbox', ...quiet] : quiet,
    },
  },
})
