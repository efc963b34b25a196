/** The bar while engine and fonts come in. */
import { expect, it } from 'vitest'
import { LoadProgress } from './load-progress.ts'

it('counts bytes over all files, and never goes back', () => {
  const progress = new LoadProgress()
  expect(progress.share).toBe(0)
  const engine = progress.begin()
  const font = progress.begin()
  engine.told(24_000_000)
  font.told(8_000_000)
  engine.came(8_000_000)
  expect(progress.share).toBe(0.25)
  // A packed file turns out longer than was thought.
  const packed = progress.begin()
  expect(progress.share).toBe(0.25)
  packed.told(null)
  packed.came(8_000_000)
  font.came(8_000_000)
  expect(progress.share).toBe(0.6)
  engine.came(16_000_000)
  for (const file of [engine, font, packed]) file.ended()
  expect(progress.share).toBe(1)
})
