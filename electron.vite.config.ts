import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { dictionaries } from './scripts/dictionaries'

const source = (path: string) => resolve(import.meta.dirname, 'src', path)

const commonJs = (name: string) => resolve(import.meta.dirname, 'node_modules', name, 'dist/cjs/index.js')

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
    plugins: [react(), dictionaries(import.meta.dirname)],
    worker: { format: 'es', rollupOptions: { output: { charset: 'ascii' } } },
    // Their modules for bundlers import a namespace and call it.
    resolve: {
      alias: { 'hunspell-asm': commonJs('hunspell-asm'), 'emscripten-wasm-loader': commonJs('emscripten-wasm-loader') },
    },
    build: {
      rollupOptions: {
        input: source('renderer/index.html'),
        output: {
          // One character beyond Latin-1 makes Chromium keep a whole file with two bytes for each of its characters.
          charset: 'ascii',
          codeSplitting: {
            groups: [
              // It fills tables in a loop as it is loaded, and V8 compiles the whole file that such a loop stands in: half a
              // megabyte of code that never runs again, if it were in one with everything else.
              { name: 'fflate', test: /node_modules[\\/]fflate[\\/]/, priority: 1 },
              // One file, and its styles in the order of the imports.
              { name: 'start', tags: ['$initial'] },
            ],
          },
        },
      },
      minify: true,
      // Hunspell, in a worker that is loaded when it is wanted.
      chunkSizeWarningLimit: 800,
      // The policy lets no data: fonts in.
      assetsInlineLimit: 0,
    },
  },
})
