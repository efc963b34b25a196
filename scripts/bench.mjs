/**
 * `npm run bench`: names the machine, then runs every bench. `bench/*.bench.ts` runs in Node,
 * `bench/*.page.bench.ts` in the browser against the built product, with Playwright's test().
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { ensureChromium, install, root, run, runTool, say } from './house.mjs'

if (!install()) process.exit(1)
// What ours is measured against; without them the benches measure ours alone.
if (
  !run('npm', [
    'ci',
    '--prefix',
    join('bench', 'rivals'),
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
  ])
)
  console.error('The rivals could not be installed; ours is measured alone.')
const chromium = await ensureChromium()
const version =
  chromium === undefined
    ? 'none'
    : spawnSync(chromium, ['--version'], { encoding: 'utf8' }).stdout.trim()

say('Machine')
console.log(`processor  ${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores`)
console.log(`memory     ${(totalmem() / 2 ** 30).toFixed(0)} GiB`)
console.log(`node       ${process.versions.node}`)
console.log(`browser    ${version}`)

const folder = join(root, 'bench')
const files = existsSync(folder) ? readdirSync(folder).sort() : []
const inPage = files.filter((file) => file.endsWith('.page.bench.ts'))
const inNode = files.filter((file) => file.endsWith('.bench.ts') && !inPage.includes(file))
let held = true

for (const file of inNode) {
  say(`bench/${file}`)
  held = run(process.execPath, ['--expose-gc', '--import', 'tsx', join('bench', file)]) && held
}

say('Build and first load')
const built = runTool('vite', ['build', '--logLevel', 'warn'])
held = built && run(process.execPath, [join('scripts', 'size.mjs')]) && held

const pages = ['build', '-c', join('bench', 'pages', 'vite.config.ts'), '--logLevel', 'warn']
if (inPage.length > 0 && built && runTool('vite', pages)) {
  say('In the browser')
  const seen = { BENCH: '1', CHROMIUM_PATH: chromium ?? '' }
  held = runTool('playwright', ['test', '-c', 'e2e', '--workers=1'], seen) && held
}
process.exitCode = held ? 0 : 1
