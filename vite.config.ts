import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  base: './',
  plugins: [react()],
  build: { target: 'chrome109' },
  worker: { format: 'es' },
  test: { include: ['src/**/*.test.{ts,tsx}'] },
})
