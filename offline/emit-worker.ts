/** Build step: writes the service worker with the names of everything the build has made. */
import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

const folder = import.meta.dirname
const publicFolder = join(folder, '..', 'public')
/** Not needed to fill in a form: the engine that sets PDF, its fonts, and the one that reads PDF. */
const isHeavy = (path: string) =>
  /\.(?:wasm|ttf|otf|ttc|gz|bcmap)$|\/pdf(?:\.worker)?-[\w-]+\.js$/.test(path)
/** Fonts for rare characters: many, and few are ever wanted. */
const isRare = (path: string) => /\.ttf-[\w-]+\.gz$/.test(path)
const list = (paths: readonly string[]) => JSON.stringify(paths)
const isLeftOut = (path: string) => path.endsWith('.map') || path.startsWith('.vite/')

/** Emits `offline-worker.js`; it changes exactly when a file of the product changes. */
export const emitWorker = (): Plugin => ({
  name: 'nianbao:offline-worker',
  apply: 'build',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const hash = createHash('sha256')
      const paths = Object.keys(bundle)
        .filter((path) => !isLeftOut(path))
        .sort()
      for (const path of paths) {
        const file = bundle[path]
        hash.update(path)
        if (file?.type === 'asset' && !isHeavy(path)) hash.update(file.source)
        if (file?.type === 'chunk') hash.update(file.code)
      }
      const fixed = readdirSync(publicFolder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(publicFolder.length + 1))
        .map((path) => path.replaceAll('\\', '/'))
      for (const path of fixed) hash.update(readFileSync(join(publicFolder, path)))
      const all = [...new Set([...paths, ...fixed, 'index.html'])]
      const source = readFileSync(join(folder, 'worker.js'), 'utf8')
        .replace('__VERSION__', hash.update(list(all)).digest('hex').slice(0, 12))
        .replace('__SHELL__', list(all.filter((path) => !isHeavy(path))))
        .replace('__HEAVY__', list(all.filter((path) => isHeavy(path) && !isRare(path))))
        .replace('__RARE__', list(all.filter(isRare)))
      this.emitFile({ type: 'asset', fileName: 'offline-worker.js', source })
    },
  },
})
