/** Builds the pages of the benches for production, as the product is built, into a folder of their own. */
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

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
      input: ['rival.html', 'store.html'].map((page) => `${import.meta.dirname}/${page}`),
    },
  },
})
