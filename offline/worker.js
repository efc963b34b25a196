/**
 * The service worker: answers from this browser's disk, so that the product opens and exports without a
 * network. The build fills in the lists; a new build is a new version, which waits until it is let in.
 */
const version = '__VERSION__'
/** The page, its icons and every chunk of code: kept before this version calls itself ready. */
const shell = __SHELL__
/** What sets and what reads PDF, and the fonts, named by their content: kept at first use, or in the background. */
const heavy = __HEAVY__
/** Fonts for rare characters: kept at first use, never in the background. */
const rare = __RARE__

const scope = new URL(self.registration.scope)
const prefix = `nianbao ${scope.pathname}`
const shellCache = `${prefix} shell ${version}`
const heavyCache = `${prefix} heavy`
const addressOf = (path) => new URL(path, scope).href
const heavyAddresses = new Set(heavy.map(addressOf))
const rareAddresses = new Set(rare.map(addressOf))
const isKept = (address) => heavyAddresses.has(address) || rareAddresses.has(address)
const index = addressOf('index.html')

const fetching = new Map()

/** Brings one heavy file in and keeps it; two who want the same file share one download. */
const bring = (address) => {
  const running = fetching.get(address)
  if (running !== undefined) return running
  const download = (async () => {
    const cache = await caches.open(heavyCache)
    if ((await cache.match(address)) !== undefined) return
    const response = await fetch(address)
    if (!response.ok) throw new Error(`${response.status} ${address}`)
    await cache.put(address, response)
  })().finally(() => fetching.delete(address))
  fetching.set(address, download)
  return download
}

/** Brings in what is still missing and tells the page that asked. */
const complete = async (page) => {
  for (const address of heavyAddresses) await bring(address)
  page?.postMessage('offline-complete', [])
}

/**
 * The engine as the browser itself has it: of a program from its own cache it also keeps what it made of
 * it, and starts it sooner. Undefined where it no longer has it.
 */
const asBrowserHasIt = async (address) => {
  try {
    const response = await fetch(address, { cache: 'only-if-cached', mode: 'same-origin' })
    return response.ok ? response : undefined
  } catch {
    return undefined
  }
}

const answerHeavy = async (request) => {
  try {
    await bring(request.url)
    const own = request.url.endsWith('.wasm') ? await asBrowserHasIt(request.url) : undefined
    if (own !== undefined) return own
    const kept = await (await caches.open(heavyCache)).match(request.url)
    if (kept !== undefined) return kept
  } catch {
    // A full disk must not keep the clerk from the file itself.
  }
  return fetch(request)
}

const answer = async (request) => {
  const cache = await caches.open(shellCache)
  const kept = await cache.match(request.mode === 'navigate' ? index : request.url)
  return kept ?? fetch(request)
}

self.addEventListener('install', (event) => {
  const fresh = shell.map((path) => new Request(addressOf(path), { cache: 'no-cache' }))
  event.waitUntil(caches.open(shellCache).then((cache) => cache.addAll(fresh)))
})

const forgetOld = async () => {
  for (const name of await caches.keys())
    if (name.startsWith(`${prefix} shell `) && name !== shellCache) await caches.delete(name)
  const cache = await caches.open(heavyCache)
  for (const request of await cache.keys()) if (!isKept(request.url)) await cache.delete(request)
}

self.addEventListener('activate', (event) => {
  event.waitUntil(forgetOld().then(() => self.clients.claim()))
})

self.addEventListener('message', (event) => {
  if (event.data === 'complete') event.waitUntil(complete(event.source).catch(() => undefined))
  if (event.data === 'let-in') event.waitUntil(self.skipWaiting())
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method !== 'GET' || !request.url.startsWith(scope.href)) return
  event.respondWith(isKept(request.url) ? answerHeavy(request) : answer(request))
})
