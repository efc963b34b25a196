/**
 * A small static server for the built product, as any office's web server would hand it out:
 * `serve.mjs [--port N] [--under /path/] [--folder dist]`, by default at the root of port 4173.
 */
import { createReadStream, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize, resolve, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './house.mjs'

const kinds = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
  '.ttf': 'font/ttf',
  '.otf': 'font/otf',
  '.woff2': 'font/woff2',
  '.gz': 'application/gzip',
  '.txt': 'text/plain; charset=utf-8',
}

/** The file of `folder` that `path` names, or undefined; never one outside it. */
const fileOf = (folder, path) => {
  const file = normalize(join(folder, path.endsWith('/') ? `${path}index.html` : path))
  if (!file.startsWith(folder + sep)) return undefined
  const found = statSync(file, { throwIfNoEntry: false })
  return found?.isFile() ? { file, size: found.size } : undefined
}

const decode = (text) => {
  try {
    return decodeURIComponent(text)
  } catch {
    return '\0'
  }
}

const answer = (folder, under) => (request, response) => {
  const path = decode(new URL(request.url ?? '/', 'http://localhost').pathname)
  if (`${path}/` === under) {
    response.writeHead(301, { location: under }).end()
    return
  }
  const found =
    path.startsWith(under) && !path.includes('\0')
      ? fileOf(folder, `/${path.slice(under.length)}`)
      : undefined
  if (found === undefined) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found')
    return
  }
  const hashed = path.includes('/assets/')
  response.writeHead(200, {
    'content-type': kinds[extname(found.file)] ?? 'application/octet-stream',
    'content-length': found.size,
    'cache-control': hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    'x-content-type-options': 'nosniff',
  })
  if (request.method === 'HEAD') response.end()
  else createReadStream(found.file).pipe(response)
}

/** Serves a folder under a path from `port`, or from the next free port when `strict` is not set. */
export const serve = ({ folder = 'dist', port = 4173, under = '/', strict = false } = {}) =>
  new Promise((started, reject) => {
    const server = createServer(answer(resolve(root, folder), under))
    let tried = port
    server.on('error', (error) => {
      if (error.code !== 'EADDRINUSE' || strict || tried >= port + 100) reject(error)
      else server.listen((tried += 1), '127.0.0.1')
    })
    server.on('listening', () => started({ server, address: `http://localhost:${tried}${under}` }))
    server.listen(tried, '127.0.0.1')
  })

const option = (name) => {
  const at = process.argv.indexOf(name)
  return at < 0 ? undefined : process.argv[at + 1]
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const port = option('--port')
  const { address } = await serve({
    under: option('--under') ?? '/',
    folder: option('--folder') ?? 'dist',
    ...(port === undefined ? {} : { port: Number(port), strict: true }),
  })
  console.log(address)
}
