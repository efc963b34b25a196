/** End-to-end tests: the built product under a sub-path, in the browser that is installed. */
import { existsSync } from 'node:fs'
import { defineConfig } from '@playwright/test'

/** Another port where several checkouts are tested side by side. */
const port = Number(process.env['E2E_PORT'] ?? 4199)
const under = '/nianbao/'

const installed = [
  process.env['CHROMIUM_PATH'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((file) => file !== '' && existsSync(file))

/** Firefox as the office has it, driven by WebDriver BiDi: the same specs, another browser. */
const firefox = process.env['FIREFOX_PATH']

/** The benches of the page run in the same browser against the same build. */
const benching = process.env['BENCH'] === '1'

const isRoot = process.getuid?.() === 0
/**
 * What the browser would start beside the page. The suggestions of its address bar alone took a sixth of a
 * test; the others are those Playwright leaves out, for which this list stands instead.
 */
const beside = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
]
/** Nothing but the tested page speaks to the network. */
const quiet = [
  `--disable-features=${beside.join(',')}`,
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
]

const chromium = {
  launchOptions: {
    ...(installed === undefined ? {} : { executablePath: installed }),
    args: isRoot ? ['--no-sandbox', ...quiet] : quiet,
  },
}

const mozilla = (executablePath: string) => ({
  browserName: 'firefox' as const,
  channel: 'moz-firefox',
  // Every page believes it is in front, as two desks side by side are.
  launchOptions: { executablePath, firefoxUserPrefs: { 'focusmanager.testmode': true } },
})

export default defineConfig({
  testDir: benching ? '../bench' : '.',
  testMatch: benching ? '*.page.bench.ts' : '*.spec.ts',
  outputDir: '../test-results',
  fullyParallel: false,
  workers: 2,
  retries: 0,
  // A core shared with others may be slow: what hangs is ended, what takes its time is not.
  timeout: 150_000,
  globalTimeout: 40 * 60_000,
  expect: { timeout: 20_000 },
  reporter: [
    ['list'],
    ['json', { outputFile: process.env['PLAYWRIGHT_JSON_OUTPUT_NAME'] ?? '../.cache/e2e.json' }],
  ],
  use: {
    baseURL: `http://localhost:${port}${under}`,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1366, height: 768 },
    // Each test is a new browser: its offline worker would fetch engine and fonts (48 MB) anew.
    serviceWorkers: 'block',
    // Recording costs a fifth of the time: asked for with TRACE=1 where a failure is looked into.
    trace: process.env['TRACE'] === '1' ? 'retain-on-failure' : 'off',
    ...(firefox === undefined ? chromium : mozilla(firefox)),
  },
  webServer: {
    command: `node ../scripts/serve.mjs --port ${port} --under ${under}`,
    url: `http://localhost:${port}${under}`,
    reuseExistingServer: false,
  },
})
