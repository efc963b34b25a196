/**
 * The glue of the typesetting engine and its painter makes a few tiny functions from strings, which a strict policy forbids.
 * At build time they become the closures they stand for; anything else throws when called.
 */
import type { Plugin } from 'vite'

const closures = `
const closureOf = (...parts) => {
  const body = String(parts.at(-1)).trim().replace(/;$/, '')
  if (body === 'return 0') return () => 0
  if (body === 'return true') return () => true
  if (body === 'return path') return (path) => path
  return () => { throw new Error('Not available offline: ' + body) }
}
`

/** The build-time mending of the engine's glue. */
export const typstCsp = (): Plugin => ({
  name: 'typst-csp',
  enforce: 'pre',
  transform(code, id) {
    if (!/typst-ts-(?:web-compiler|renderer)/u.test(id) || !code.includes('new Function('))
      return null
    const mended = code.replaceAll('new Function(', 'closureOf(')
    return { code: closures + mended, map: null }
  },
})
