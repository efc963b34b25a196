/**
 * Every package that reaches a clerk must be under a permissive licence: reads package-lock.json and the
 * packages' own words, and names the ones that are not.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './house.mjs'

const permissive = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'Python-2.0',
  'Unlicense',
  'Zlib',
])

/** "(MIT OR GPL-3.0)" is fine, "MIT AND GPL-3.0" is not. */
const isPermissive = (expression) =>
  expression
    .replace(/[()]/g, '')
    .split(/\s+OR\s+/i)
    .some((choice) => choice.split(/\s+AND\s+/i).every((licence) => permissive.has(licence.trim())))

const read = (file) => JSON.parse(readFileSync(join(root, file), 'utf8'))
const { packages } = read('package-lock.json')
const production = Object.entries(packages).filter(
  ([path, entry]) => path.startsWith('node_modules/') && !entry.dev && !entry.devOptional,
)

/** What the package says itself, the lock file's copy where it is not installed on this system. */
const licenceOf = ([path, entry]) => {
  const file = join(path, 'package.json')
  const own = existsSync(join(root, file)) ? read(file) : entry
  const licence = own.license ?? own.licenses?.map((one) => one.type).join(' OR ') ?? entry.license
  return typeof licence === 'object' ? licence.type : (licence ?? 'none given')
}

const refused = production
  .map((entry) => ({ path: entry[0], licence: licenceOf(entry) }))
  .filter(({ licence }) => !isPermissive(licence))
for (const { path, licence } of refused) console.error(`${path}: ${licence} is not permissive`)
console.log(
  `${production.length} production packages, ${refused.length} without a permissive licence`,
)
process.exitCode = refused.length > 0 ? 1 : 0
