/**
 * `npm run shake -- 20`: the property tests, twenty times, each time with reports nobody has drawn before.
 * For the hours when the machine is idle; what fails names its seed, and FC_SEED=… brings it back.
 */
import { randomInt } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { root, runTool, say } from './house.mjs'

const times = Number(process.argv[2] ?? 10)
const files = readdirSync(join(root, 'src'), { recursive: true })
  .map((file) => join('src', file))
  .filter((file) => /\.test\.tsx?$/u.test(file))
  .filter((file) => readFileSync(join(root, file), 'utf8').includes("'fast-check'"))

const seeds = Array.from({ length: times }, () => randomInt(2 ** 31))
const failed = seeds.filter((seed, at) => {
  say(`Seed ${seed}, ${at + 1} of ${times}`)
  return !runTool('vitest', ['run', '--reporter=dot', ...files], { FC_SEED: String(seed) })
})
say(failed.length === 0 ? 'Nothing fell out.' : `Failed with FC_SEED=${failed.join(', ')}`)
process.exit(failed.length === 0 ? 0 : 1)
