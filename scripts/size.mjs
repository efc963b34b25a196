/**
 * How much JavaScript a browser must take in before the first screen works: the entry of the build and
 * everything it imports statically, gzip. Fails above the budget.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { root } from './house.mjs'

const budget = 250_000
const dist = join(root, 'dist')
const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'))

const chunks = new Set()
const take = (key) => {
  if (chunks.has(key)) return
  chunks.add(key)
  for (const next of manifest[key].imports ?? []) take(next)
}
take('index.html')

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`
const sizes = [...chunks]
  .map((key) => manifest[key].file)
  .map((file) => ({ file, bytes: gzipSync(readFileSync(join(dist, file)), { level: 9 }).length }))
  .sort((a, b) => b.bytes - a.bytes)
const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0)

for (const { file, bytes } of sizes) console.log(`${kilobytes(bytes).padStart(10)}  ${file}`)
console.log(
  `${kilobytes(total).padStart(10)}  JavaScript of the first load, gzip (budget ${kilobytes(budget)})`,
)
process.exitCode = total > budget ? 1 : 0
