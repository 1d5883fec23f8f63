import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const source = (path: string) => resolve(import.meta.dirname, 'src', path)

/** One build for both shells: the renderer is shared, and `main`, `server` and `cli` stand on the same host. */
export default defineConfig({
  main: {
    build: {
      target: 'node20',
      rollupOptions: {
        input: { main: source('main/main.ts'), server: source('server/main.ts'), cli: source('cli/main.ts') },
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      rollupOptions: {
        input: source('preload/preload.ts'),
        // A sandboxed preload must be CommonJS.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: source('renderer'),
    plugins: [react()],
    build: {
      rollupOptions: { input: source('renderer/index.html') },
      minify: true,
      // The policy lets no data: fonts in.
      assetsInlineLimit: 0,
    },
  },
})
