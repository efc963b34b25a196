// Opens an OFD in an independent reader (ofd.js 0.2.6, fetched by npm for the occasion, never installed) and
// keeps a picture of each page. Needs npm's registry and a Chromium; says so where either is missing.
//
//   node scripts/open-ofd.mjs report.ofd [FOLDER]
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { ensureChromium } from './house.mjs'

const [file, folder = '.'] = process.argv.slice(2)
if (file === undefined) {
  console.error('node scripts/open-ofd.mjs report.ofd [FOLDER]')
  process.exit(2)
}
const place = mkdtempSync(join(tmpdir(), 'nianbao-ofd-'))
const run = (program, args) =>
  spawnSync(program, args, { cwd: place, encoding: 'utf8' }).status === 0
try {
  const executablePath = await ensureChromium()
  if (!run('npm', ['pack', '--silent', 'ofd.js@0.2.6']) || executablePath === undefined) {
    console.log('not opened: the reader or a browser is not to be had here')
    process.exit(0)
  }
  const [archive] = readdirSync(place)
  run('tar', ['-xzf', archive])
  const reader = readFileSync(join(place, 'package', 'lib', 'ofd.umd.min.js'), 'utf8')
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  const page = await browser.newPage({ viewport: { width: 900, height: 1300 } })
  await page.setContent('<!doctype html><body style="margin:0"></body>')
  await page.addScriptTag({ content: reader })
  const found = await page.evaluate(async (data) => {
    const bytes = Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0))
    const opened = await new Promise((resolve, reject) => {
      const fail = () => reject(new Error('the reader refused the file'))
      window.ofd.parseOfdDocument({ ofd: new File([bytes], 'a.ofd'), success: resolve, fail })
    })
    const pages = window.ofd.renderOfd(850, opened[0])
    for (const one of pages) document.body.append(one)
    return Array.from(pages, (one) => one.textContent.length)
  }, readFileSync(file).toString('base64'))
  for (const [at, one] of (await page.$$('body > div')).entries())
    await one.screenshot({ path: join(folder, `ofd-page-${at + 1}.png`) })
  await browser.close()
  console.log(`${found.length} pages; characters on each: ${found.join(', ')}`)
} finally {
  rmSync(place, { recursive: true, force: true })
}
