// Measures the printed page against GB/T 9704: a page of nothing but characters as PDF and, by way of
// LibreOffice, as DOCX. Runs where soffice, pdftoppm and pdftotext are installed and says so where not.
//
//   node scripts/geometry.mjs
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const millimetre = 72 / 25.4

const run = (program, args, env = {}) =>
  spawnSync(program, args, { encoding: 'utf8', env: { ...process.env, ...env }, maxBuffer: 1e9 })

const wanted = ['soffice', 'pdftotext', 'pdftoppm']
const absent = wanted.filter((program) => run('which', [program]).status !== 0)
if (absent.length > 0) {
  console.log(`not measured: ${absent.join(', ')} not installed`)
  process.exit(0)
}

const place = mkdtempSync(join(tmpdir(), 'nianbao-geometry-'))
const path = (name) => join(place, name)

/** The shipped faces stand in for the official ones, so that LibreOffice measures what the PDF has. */
const faces = {
  仿宋_GB2312: 'GW Fang',
  楷体_GB2312: 'GW KaiF',
  方正小标宋简体: 'GW BiaoSong',
  黑体: 'GW Hei',
  宋体: 'GW Num',
}
const aliases = Object.entries(faces).map(
  ([name, face]) =>
    `<match target="pattern"><test name="family"><string>${name}</string></test><edit name="family" mode="assign" binding="strong"><string>${face}</string></edit></match>`,
)
writeFileSync(
  path('fonts.conf'),
  `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include><dir>${join(root, 'fonts')}</dir><cachedir>${path('cache')}</cachedir>${aliases.join('')}</fontconfig>`,
)

const report = {
  format: 'nianbao-report/1',
  form: '2021',
  year: 2024,
  issuer: '青石县水利局',
  level: 'department',
  signature: { organs: ['青石县水利局'], date: '2025-01-09' },
  cells: {},
  sections: {
    overview: {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: '国'.repeat(2400) }] }],
    },
  },
}
writeFileSync(path('report.json'), JSON.stringify(report))

function exported(format) {
  const cli = join(root, 'scripts/cli.mjs')
  const made = run(process.execPath, [
    cli,
    'export',
    path('report.json'),
    '--to',
    format,
    '--out',
    path(`${format}.${format}`),
  ])
  if (made.status !== 0) throw new Error(made.stderr)
}

exported('pdf')
exported('docx')
run(
  'soffice',
  [
    `-env:UserInstallation=file://${path('office')}`,
    '--headless',
    '--convert-to',
    'pdf',
    '--outdir',
    place,
    path('docx.docx'),
  ],
  { FONTCONFIG_FILE: path('fonts.conf') },
)
run('mv', [path('docx.pdf'), path('office.pdf')])

/** Words of a page with the edges of their boxes in millimetres. */
function pages(file) {
  const text = run('pdftotext', ['-bbox', file, '-']).stdout
  return text
    .split('<page ')
    .slice(1)
    .map((page) =>
      [
        ...page.matchAll(/xMin="([^"]+)" yMin="([^"]+)" xMax="([^"]+)" yMax="([^"]+)">([^<]*)</gu),
      ].map(([, left, top, right, bottom, word]) => ({
        left: left / millimetre,
        right: right / millimetre,
        middle: (Number(top) + Number(bottom)) / 2 / millimetre,
        word,
      })),
    )
}

/** Millimetres from the top of a page to its first dark row, and of the dash of the page number. */
function ink(file, number, from, to, left, right) {
  const dots = 300 / 25.4
  const prefix = path('ink')
  run('pdftoppm', [
    '-r',
    '300',
    '-gray',
    '-f',
    `${number}`,
    '-l',
    `${number}`,
    '-singlefile',
    file,
    prefix,
  ])
  const image = readFileSync(`${prefix}.pgm`)
  const [head, width] =
    /^P5\s+(\d+)\s+\d+\s+\d+\s/u.exec(image.subarray(0, 40).toString('latin1')) ?? []
  const at = (x, y) => image[head.length + y * Number(width) + x]
  const rows = []
  for (let y = Math.round(from * dots); y < Math.round(to * dots); y += 1)
    for (let x = Math.round(left * dots); x < Math.round(right * dots); x += 1)
      if (at(x, y) < 128) {
        rows.push(y / dots)
        break
      }
  return { first: rows[0], last: rows.at(-1) }
}

let failures = 0
function tell(what, value, least, most) {
  const isRight = value >= least && value <= most
  if (!isRight) failures += 1
  console.log(
    `  ${isRight ? 'ok ' : 'OFF'} ${what}: ${Number(value.toFixed(2))} (${least} to ${most})`,
  )
}

for (const [name, file] of [
  ['PDF', path('pdf.pdf')],
  ['DOCX in LibreOffice', path('office.pdf')],
]) {
  console.log(name)
  const all = pages(file)
  // The second and third page hold nothing but characters.
  for (const number of [2, 3]) {
    const words = all[number - 1] ?? []
    const body = words.filter(({ word }) => /^国+$/u.test(word))
    const lines = new Map()
    for (const word of body) {
      const key = Math.round(word.middle * 2)
      lines.set(key, [...(lines.get(key) ?? []), word])
    }
    const middles = [...lines.values()].map(([word]) => word.middle).sort((a, b) => a - b)
    const counts = [...lines.values()].map((line) => line.map(({ word }) => word).join('').length)
    console.log(` page ${number}`)
    tell('lines', lines.size, 22, 22)
    tell('characters on the shortest line', Math.min(...counts), 28, 28)
    tell('characters on the longest line', Math.max(...counts), 28, 28)
    const pitch = ((middles.at(-1) - middles[0]) / (middles.length - 1)) * millimetre
    tell('line pitch, pt', pitch, 28.85, 29.09)
    tell('left margin, mm', Math.min(...body.map(({ left }) => left)), 27, 29)
    tell('right margin, mm', 210 - Math.max(...body.map(({ right }) => right)), 25, 27)
    const area = ink(file, number, 34, 262, 28, 184)
    tell('first ink under the top of the type area, mm', area.first - 37, 0, 4)
    tell('last ink above its foot, mm', 262 - area.last, 0, 5)
    const isOdd = number % 2 === 1
    const dash = isOdd ? [168, 170] : [34, 36]
    const dashes = ink(file, number, 263, 280, ...dash)
    tell(
      'page number line under the type area, mm',
      (dashes.first + dashes.last) / 2 - 262,
      6.5,
      7.5,
    )
    const marks = words.filter(({ middle }) => middle > 263)
    const edge = isOdd
      ? 184 - Math.max(...marks.map(({ right }) => right))
      : Math.min(...marks.map(({ left }) => left)) - 28
    tell('page number from the edge, mm (a character is 4.94)', edge, 3.9, 6)
  }
}
rmSync(place, { recursive: true, force: true })
console.log(failures === 0 ? 'All within bounds.' : `${failures} out of bounds.`)
process.exitCode = failures === 0 ? 0 : 1
