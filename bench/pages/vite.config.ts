/** Builds the pages of the benches for production, as the product is built, into a folder of their own. */
import { existsSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Rivals of our PDF are there only where they were installed. */
const rivals = existsSync(`${import.meta.dirname}/../rivals/node_modules`) ? ['rival-pdf.html'] : []
const pages = ['rival.html', 'store.html', ...rivals]

export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react()],
  resolve: { dedupe: ['yjs'] },
  build: {
    target: 'chrome109',
    cssTarget: 'chrome109',
    modulePreload: { polyfill: false },
    outDir: '../../.cache/bench-pages',
    emptyOutDir: true,
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {
      input: pages.map((page) => `${import.meta.dirname}/${page}`),
    },
  },
})
