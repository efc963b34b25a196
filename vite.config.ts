/** The build: a static folder that runs under any path and offline, and the unit tests' settings. */
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { emitWorker } from './offline/emit-worker.ts'
import { writePolicy } from './offline/policy.ts'
import { typstCsp } from './scripts/typst-csp.ts'

export default defineConfig({
  base: './',
  plugins: [react(), typstCsp(), writePolicy(), emitWorker()],
  resolve: { dedupe: ['yjs'] },
  build: {
    target: 'chrome109',
    cssTarget: 'chrome109',
    manifest: true,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1000,
  },
  worker: { format: 'es', plugins: () => [typstCsp()] },
  // Modules hold no state between tests, so every file may use those that are loaded.
  test: {
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['scripts/property-seed.ts'],
    testTimeout: 30_000,
    isolate: false,
  },
})
