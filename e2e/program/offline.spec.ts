/** The product without a network: what was opened once opens again, and nothing ever leaves the origin. */
import { expect, test } from '@playwright/test'
import type { APIRequestContext, Page } from '@playwright/test'
import { gzipSync } from 'node:zlib'
import { publish } from '#e2e/people/publisher.ts'

test.use({ serviceWorkers: 'allow' })

const isReady = (page: Page) =>
  expect(page.locator('html')).toHaveAttribute('data-offline', /./, { timeout: 30_000 })
const isComplete = (page: Page) =>
  expect(page.locator('html')).toHaveAttribute('data-offline', 'offline-complete', {
    timeout: 60_000,
  })
const shows = (page: Page) => expect(page.locator('#root')).not.toBeEmpty()

/** Requests to other origins and breaches of the policy, as they happen. */
const watch = async (page: Page, origin: string) => {
  const foreign: string[] = []
  const breaches: string[] = []
  page.context().on('request', (request) => {
    const address = request.url()
    if (!address.startsWith(origin) && !/^(?:blob|data):/.test(address)) foreign.push(address)
  })
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) breaches.push(message.text())
  })
  page.on('pageerror', (error) => breaches.push(error.message))
  return { foreign, breaches }
}

test('the page opens again after the network is gone', async ({ page, context }) => {
  await page.goto('./')
  await shows(page)
  await isReady(page)
  await context.setOffline(true)
  const beyond = await page.evaluate(() =>
    fetch('./not-kept').then(
      () => 'reached',
      () => 'gone',
    ),
  )
  expect(beyond).toBe('gone')
  await page.reload()
  await shows(page)
  await context.setOffline(false)
})

test('engine and fonts come by themselves, so that PDF works without a network', async ({
  page,
  context,
}) => {
  await page.goto('./')
  await isComplete(page)
  await context.setOffline(true)
  const unkept = await page.evaluate(async () => {
    const source = await (await fetch('./offline-worker.js', { cache: 'force-cache' })).text()
    const heavy = /const heavy = (\[[^\]]*\])/.exec(source)?.[1] ?? '[]'
    const paths: unknown = JSON.parse(heavy)
    const all = Array.isArray(paths) ? paths.map(String) : []
    const answers = await Promise.all(all.map(async (path) => (await fetch(`./${path}`)).ok))
    return all.filter((_, index) => answers[index] !== true)
  })
  expect(unkept).toEqual([])
  await context.setOffline(false)
})

test('a new version waits until it is let in', async ({ page }) => {
  const product = await publish()
  const html = page.locator('html')
  try {
    await page.goto(product.address)
    await isComplete(page)
    product.publishNext()
    await page.reload()
    await expect(html).toHaveAttribute('data-update', 'update-ready', { timeout: 30_000 })
    await page.reload()
    await expect(html).toHaveAttribute('data-update', 'update-ready')
    await expect(html).not.toHaveAttribute('data-edition', 'next')
    await page.evaluate(() => window.dispatchEvent(new Event('update-accepted')))
    await expect(html).toHaveAttribute('data-edition', 'next')
    await shows(page)
  } finally {
    product.close()
  }
})

test('nothing leaves the origin and nothing breaks the policy', async ({ page, baseURL }) => {
  const origin = new URL(baseURL ?? '').origin
  const { foreign, breaches } = await watch(page, origin)
  await page.goto('./')
  await shows(page)
  await isComplete(page)
  expect(foreign).toEqual([])
  expect(breaches).toEqual([])
})

test('the policy forbids other origins and evaluated text', async ({ page }) => {
  await page.goto('./')
  await shows(page)
  const outcome = await page.evaluate(async () => {
    const reached = await fetch('http://127.0.0.1:9/').then(
      () => true,
      () => false,
    )
    const breach = new Promise<string>((resolve) => {
      document.addEventListener('securitypolicyviolation', (event) => {
        resolve(event.violatedDirective)
      })
    })
    const script = document.createElement('script')
    script.textContent = 'window.name = "evaluated"'
    document.head.append(script)
    return { reached, breach: await breach, name: window.name }
  })
  expect(outcome.reached).toBe(false)
  expect(outcome.breach).toMatch(/script-src|connect-src/)
  expect(outcome.name).not.toBe('evaluated')
})

/** Gzip bytes of the scripts that `page` has asked for so far. */
async function scriptBytes(page: Page, request: APIRequestContext): Promise<number> {
  const addresses = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map((entry) => entry.name)
      .filter((name) => new URL(name).pathname.endsWith('.js')),
  )
  const bodies = await Promise.all(
    [...new Set(addresses)]
      .filter((address) => !address.endsWith('offline-worker.js'))
      .map(async (address) => (await request.get(address)).body()),
  )
  return bodies.reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0)
}

test('the first screen takes in at most 250 kB of JavaScript', async ({ page, request }) => {
  // What is fetched ahead while the page has nothing to do comes after the first screen.
  await page.addInitScript(() => {
    window.requestIdleCallback = () => 0
  })
  await page.goto('./')
  await shows(page)
  const total = await scriptBytes(page, request)
  expect(total).toBeGreaterThan(0)
  expect(total).toBeLessThanOrEqual(250_000)
})
