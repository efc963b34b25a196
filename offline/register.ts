/**
 * Keeps the product usable without a network. The page hears three events on `window`:
 * `offline-ready` (the form opens without a network), `offline-complete` (PDF export too) and
 * `update-ready` (a new version waits); `<html data-offline data-update>` keep the last word for who
 * listens later. The page lets the new version in by dispatching `update-accepted`, best when
 * everything is saved; otherwise it enters once all tabs are closed.
 */
const tell = (attribute: 'offline' | 'update', name: string) => {
  document.documentElement.dataset[attribute] = name
  window.dispatchEvent(new Event(name))
}

const watch = (registration: ServiceWorkerRegistration) => {
  const arrived = () => {
    if (registration.waiting && navigator.serviceWorker.controller) tell('update', 'update-ready')
  }
  arrived()
  // Another tab let the new version in; the pages of the old one should follow soon.
  if (navigator.serviceWorker.controller)
    navigator.serviceWorker.addEventListener('controllerchange', () =>
      tell('update', 'update-ready'),
    )
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', arrived)
  })
}

const reload = () => window.location.reload()

const letIn = (registration: ServiceWorkerRegistration) => {
  navigator.serviceWorker.addEventListener('controllerchange', reload, { once: true })
  // Where another tab has let it in already, this page alone is old.
  if (registration.waiting === null) reload()
  registration.waiting?.postMessage('let-in')
}

const register = async () => {
  const registration = await navigator.serviceWorker.register('./offline-worker.js')
  watch(registration)
  window.addEventListener('update-accepted', () => letIn(registration))
  navigator.serviceWorker.addEventListener('message', (event) => {
    if (event.data === 'offline-complete') tell('offline', 'offline-complete')
  })
  const ready = await navigator.serviceWorker.ready
  tell('offline', 'offline-ready')
  ready.active?.postMessage('complete')
}

if (import.meta.env.PROD && 'serviceWorker' in navigator)
  window.addEventListener('load', () => {
    // Without it (private windows, plain http) the product works as before, only not offline.
    register().catch(() => undefined)
  })
