/** Who puts the product on a server, and later a next version in its place. */
import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const port = Number(process.env['E2E_PORT'] ?? 4199) - 1

/** A copy of the product on a server of its own, so that a next version can be put in its place. */
export const publish = async () => {
  const root = join(import.meta.dirname, '../..')
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-'))
  cpSync(join(root, 'dist'), folder, { recursive: true })
  const args = [join(root, 'scripts/serve.mjs'), '--port', String(port), '--folder', folder]
  const server = spawn(process.execPath, args)
  const address = await new Promise<string>((resolve) => {
    server.stdout.once('data', (line: Buffer) => resolve(line.toString().trim()))
  })
  const change = (file: string, from: RegExp, to: string) => {
    const path = join(folder, file)
    writeFileSync(path, readFileSync(path, 'utf8').replace(from, to))
  }
  return {
    address,
    publishNext: () => {
      change('index.html', /<html /, '<html data-edition="next" ')
      change('offline-worker.js', /version = '\w+'/, "version = 'next'")
    },
    close: () => {
      server.kill()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
