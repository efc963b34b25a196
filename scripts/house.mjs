/**
 * What every command of the house needs before anything is installed: the right Node, the packages of
 * package-lock.json, a browser. Plain Node only; nothing here may import a package.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'

export const root = join(import.meta.dirname, '..')
const modules = join(root, 'node_modules')
const stamp = join(modules, '.nianbao-lock')
const windows = process.platform === 'win32'

/** Files that a run leaves behind for the next step; never committed. */
export const cache = join(root, '.cache')

export const say = (text) => console.log(`\n▸ ${text}`)

/** Runs a program to its end with our output; true when it ended well. */
export const run = (program, args, env = {}) =>
  spawnSync(program, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: windows,
  }).status === 0

/** Runs a command of an installed package. */
export const runTool = (name, args, env) => run(join(modules, '.bin', name), args, env)

const nodeFits = () => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return true
  console.error(`Node 20.19 or later is needed; this is ${process.versions.node}.`)
  return false
}

/** Installs the packages of package-lock.json unless exactly these are here; true when they are. */
export const install = () => {
  if (!nodeFits()) return false
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return true
  say('Installing packages')
  // Not `npm ci`: it refuses a lock file written on a machine that lists its own native parts only.
  if (!run('npm', ['install', '--no-save', '--no-audit', '--no-fund'])) {
    console.error('The packages could not be installed; see the lines above.')
    return false
  }
  writeFileSync(stamp, wanted)
  return true
}

/** Where `name` is on the search path, or undefined. */
export const which = (name) =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, windows ? `${name}.exe` : name))
    .find((file) => existsSync(file))

const chromiumNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** An installed Chromium or Chrome, or undefined; CHROMIUM_PATH comes first. */
export const installedChromium = () => {
  const named = process.env['CHROMIUM_PATH']
  if (named !== undefined && existsSync(named)) return named
  return chromiumNames.map(which).find((file) => file !== undefined)
}

const playwrightChromium = async () => {
  const { chromium } = await import('@playwright/test')
  const file = chromium.executablePath()
  return existsSync(file) ? file : undefined
}

/** The browser the end-to-end tests run in, installed when there is none; undefined when that fails. */
export const ensureChromium = async () => {
  const here = installedChromium() ?? (await playwrightChromium())
  if (here !== undefined) return here
  const isRoot = process.getuid?.() === 0
  if (isRoot && which('apt-get') !== undefined) {
    say('Installing a browser (apt-get install chromium)')
    const quiet = { DEBIAN_FRONTEND: 'noninteractive' }
    run('apt-get', ['update', '-q'], quiet)
    run('apt-get', ['install', '-y', '-q', 'chromium', 'fonts-noto-cjk'], quiet)
    const file = installedChromium()
    if (file !== undefined) return file
  }
  say('Installing a browser (playwright install chromium)')
  runTool('playwright', ['install', 'chromium'])
  return playwrightChromium()
}

export const makeCache = () => mkdirSync(cache, { recursive: true })
