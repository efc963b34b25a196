/**
 * How much JavaScript a browser must take in before the first screen works, and before a cell of a report
 * can be filled in: the parts of the build for them and everything those import statically, gzip. Fails
 * above the budget.
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
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`
const weigh = (what) => {
  const sizes = [...chunks]
    .map((key) => manifest[key].file)
    .map((file) => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length)
  const total = sizes.reduce((sum, bytes) => sum + bytes, 0)
  console.log(
    `${kilobytes(total).padStart(10)}  JavaScript of ${what}, gzip (budget ${kilobytes(budget)})`,
  )
  if (total > budget) process.exitCode = 1
}

take('index.html')
weigh('the first screen')
take('src/ui/report-page.tsx')
weigh('a form whose cells can be filled in')
