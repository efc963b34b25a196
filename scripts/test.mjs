/**
 * `npm test`: everything that must hold before a change is taken, on a machine with nothing but Node.
 * A failing step does not keep the later ones from being counted; the last line is the verdict.
 */
import { readFileSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import {
  cache,
  ensureChromium,
  install,
  makeCache,
  root,
  run,
  runTool,
  say,
  which,
} from './house.mjs'

const count = { passed: 0, failed: 0, skipped: 0 }
const failedSteps = []
/** Failed tests by name, told again at the end: the run is longer than what is kept of it in some places. */
const failedTests = []

const fail = (step, failures = 1) => {
  count.failed += failures
  failedSteps.push(step)
}

/** A step that holds or not, without tests of its own to count. */
const step = (name, ok) => {
  say(name)
  const held = ok()
  if (!held) fail(name)
  return held
}

const readJson = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

const add = (name, ended, { passed, failed, skipped }) => {
  count.passed += passed
  count.skipped += skipped
  if (failed > 0 || !ended) fail(name, Math.max(failed, 1))
}

const rememberFailed = (suites) => {
  for (const { name, assertionResults } of suites)
    for (const { status, fullName, failureMessages } of assertionResults)
      if (status === 'failed')
        failedTests.push(
          `${relative(root, name)} › ${fullName}\n${failureMessages.join('\n').slice(0, 1500)}`,
        )
}

const unitTests = () => {
  say('Unit tests')
  const file = join(cache, 'unit.json')
  rmSync(file, { force: true })
  const ended = runTool('vitest', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ])
  const found = readJson(file)
  const unloadable = (found?.testResults ?? []).filter(
    (suite) => suite.status === 'failed' && suite.assertionResults.length === 0,
  ).length
  rememberFailed(found?.testResults ?? [])
  add('Unit tests', ended, {
    passed: found?.numPassedTests ?? 0,
    failed: (found?.numFailedTests ?? 0) + unloadable,
    skipped: (found?.numPendingTests ?? 0) + (found?.numTodoTests ?? 0),
  })
}

const endToEnd = async () => {
  const chromium = await ensureChromium()
  if (chromium === undefined) {
    console.error('No browser could be installed; set CHROMIUM_PATH to an installed Chromium.')
    fail('End-to-end tests')
    return
  }
  say(`End-to-end tests in ${chromium}`)
  const file = join(cache, 'e2e.json')
  rmSync(file, { force: true })
  const ended = runTool('playwright', ['test', '-c', 'e2e'], {
    CHROMIUM_PATH: chromium,
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
  })
  const found = readJson(file)?.stats ?? {}
  add('End-to-end tests', ended, {
    passed: (found.expected ?? 0) + (found.flaky ?? 0),
    failed: found.unexpected ?? 0,
    skipped: found.skipped ?? 0,
  })
}

const script = (name) => run(process.execPath, [join('scripts', name)])

const started = performance.now()
if (!install()) {
  console.log('0 passed, 1 failed')
  process.exit(1)
}
makeCache()
for (const [program, use] of [
  ['soffice', 'exported DOCX files are not opened in LibreOffice'],
  ['pdftotext', 'exported PDF files are not read back with poppler'],
])
  if (which(program) === undefined) console.log(`${program} is not installed: ${use} in this run.`)

step('Licences', () => script('licences.mjs'))
step('Types', () => runTool('tsc', []))
step('Lint', () => runTool('oxlint', ['--type-aware', '--deny-warnings']))
step('Format', () => runTool('oxfmt', ['--check', '.']))
unitTests()
if (step('Build', () => runTool('vite', ['build', '--logLevel', 'warn']))) {
  step('First load', () => script('size.mjs'))
  await endToEnd()
} else fail('End-to-end tests')

const minutes = ((performance.now() - started) / 60_000).toFixed(1)
say(`Done in ${minutes} min${failedSteps.length > 0 ? `; failed: ${failedSteps.join(', ')}` : ''}`)
for (const test of failedTests) console.log(`failed: ${test}`)
if (count.skipped > 0) console.log(`${count.skipped} skipped for want of a program or a file`)
console.log(`${count.passed} passed, ${count.failed} failed`)
process.exitCode = count.failed > 0 ? 1 : 0
