/** Keeps ARCHITECTURE.md true: every import, however it is written, follows the table of rooms. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, posix } from 'node:path'
import { describe, expect, it } from 'vitest'

const src = import.meta.dirname
const read = (file: string) => readFileSync(join(src, file), 'utf8')
const roomOf = (path: string) => path.split('/', 1)[0] ?? path
const writerOf = (path: string) => path.split('/')[1] ?? ''
const listed = (text: string) => text.match(/[\w-]+/g) ?? []

const architecture = read('ARCHITECTURE.md')
const tableAfter = (heading: string) =>
  (architecture.split(`## ${heading}`)[1]?.split('\n## ', 1)[0] ?? '')
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((row) => row.split('|').map((cell) => cell.trim()))

/** Room → rooms it may read, as ARCHITECTURE.md tells it. */
const rooms = new Map(
  tableAfter('The rooms').map(([, room = '', , reads = '']) => [room, listed(reads)]),
)

/** Outside libraries enter by one door each; a library not named here may be read nowhere. */
const doors: readonly (readonly [RegExp, RegExp])[] = [
  [
    /^react(-dom|-hook-form|-aria-components)?$|^@hookform\/resolvers$|^lucide-react$/,
    /^(ui\/|main\.tsx$)/,
  ],
  [/^@(tiptap)\//, /^ui\//],
  [/^@tanstack\/react-table$/, /^ui\/grid\//],
  [/^docx$/, /^writers\/docx\//],
  [/^fflate$/, /^(writers|readers)\//],
  [/^@myriaddreamin\/typst-ts-web-compiler$/, /^(writers\/pdf|ui|cli)\//],
  [/^yjs$/, /^(report|store)\//],
  [/^idb$/, /^store\//],
  [/^harfbuzzjs$/, /^(ui|cli)\//],
  [/^htmlparser2$/, /^readers\//],
  [/^@myriaddreamin\/typst-ts-renderer$/, /^ui\/preview\//],
  [/^pdfjs-dist$/, /^readers\/pdf\//],
  [/^zod$/, /^(report|readers|store|ui|cli)\//],
  [/^@noble\/hashes$/, /^review\//],
  [/^diff$/, /^review\//],
  [/^sm-crypto-v2$/, /^review\//],
  [/^tsx$/, /^cli\//],
]
/** What tests may use beside that, wherever they stand. */
const testTools =
  /^(vitest|fast-check|fake-indexeddb|pdfjs-dist|@myriaddreamin\/typst-ts-renderer|fflate|docx|yjs|@xarsh\/ooxml-validator|htmlparser2|react(-dom)?|zod)$/

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.tsx?$/.test(file))
const inRooms = files.filter((file) => file.includes('/'))
const isTest = (file: string) => /\.test\.tsx?$/.test(file)
const packageOf = (name: string) => /^(@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name

const imports = (file: string) =>
  [
    ...read(file).matchAll(
      /^(?:import|export)\s[^'"`;=]*?\bfrom\s*['"]([^'"]+)['"]|^import\s*['"]([^'"]+)['"]|\bimport\s*\(\s*['"]([^'"]+)['"]/gm,
    ),
  ].map(([, from, effect, lazy]) => from ?? effect ?? lazy ?? '')

const withinSrc = (file: string, to: string) =>
  to.startsWith('#') ? to.slice(1) : to.startsWith('.') ? posix.join(dirname(file), to) : undefined

const readsWrongRoom = (file: string, to: string) => {
  const target = withinSrc(file, to)
  if (target === undefined || target.startsWith('..') || file === 'main.tsx') return false
  return ![roomOf(file), ...(rooms.get(roomOf(file)) ?? [])].includes(roomOf(target))
}

const entersWrongDoor = (file: string, to: string) => {
  if (withinSrc(file, to) !== undefined || /^(?:node:|\/fonts\/)/.test(to)) return false
  const name = packageOf(to)
  if (isTest(file) && testTools.test(name)) return false
  return !doors.some(([library, door]) => library.test(name) && door.test(file))
}

describe('the rooms of src', () => {
  it('are exactly the rooms ARCHITECTURE.md names, with main.tsx as the only door to the page', () => {
    const folders = new Set(inRooms.map(roomOf))
    expect([...folders].filter((room) => !rooms.has(room))).toEqual([])
    expect(rooms.size).toBe(10)
    expect(files.filter((file) => !file.includes('/'))).toEqual(
      expect.arrayContaining(['architecture.test.ts']),
    )
    const loose = files.filter((file) => !file.includes('/') && !isTest(file))
    expect(loose.filter((file) => file !== 'main.tsx')).toEqual([])
  })
  it.each(inRooms)('%s reads only what its room may read', (file) => {
    expect(imports(file).filter((to) => readsWrongRoom(file, to))).toEqual([])
  })
  it.each(inRooms)('%s takes each library through its one door', (file) => {
    expect(imports(file).filter((to) => entersWrongDoor(file, to))).toEqual([])
  })
  it('take zod in its small form, which leaves 16 kB out of the first load', () => {
    const whole = inRooms.filter((file) => !isTest(file) && imports(file).includes('zod'))
    expect(whole).toEqual([])
  })
  it('never climb out of a folder with ../', () => {
    const climbs = inRooms.filter((file) =>
      imports(file).some((to) => to.startsWith('../') && !to.startsWith('../../fonts/')),
    )
    expect(climbs).toEqual([])
  })
  it('keep writers apart: none reads another', () => {
    const crossings = inRooms
      .filter((file) => file.split('/').length > 2 && roomOf(file) === 'writers' && !isTest(file))
      .flatMap((file) =>
        imports(file)
          .map((to) => withinSrc(file, to) ?? '')
          .filter((to) => to.split('/').length > 2 && roomOf(to) === 'writers')
          .filter((to) => writerOf(to) !== writerOf(file))
          .map((to) => `${file} → ${to}`),
      )
    expect(crossings).toEqual([])
  })
})

describe('every file of src', () => {
  it('stays below 400 lines', () => {
    expect(files.filter((file) => read(file).split('\n').length > 400)).toEqual([])
  })
  it('opens with what it is in the clerk’s world', () => {
    expect(files.filter((file) => !/^(?:\/\*\*|\/\/)/.test(read(file)))).toEqual([])
  })
  it('has no default export and re-exports nothing wholesale', () => {
    const pattern = /^export (?:default\b|\*)|^export \{[^}]*\bas default\b/m
    expect(files.filter((file) => pattern.test(read(file)))).toEqual([])
  })
  it('is named for a thing of the domain, not for a drawer', () => {
    const drawer = /^(?:utils?|helpers?|common|types?|shared|misc|hooks|lib|index)$/
    const names = files.flatMap((file) =>
      file.split('/').map((part) => basename(part).replace(/\..*$/, '')),
    )
    expect(names.filter((name) => drawer.test(name))).toEqual([])
    expect(names.filter((name) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name))).toEqual([])
  })
  it('leaves the official labels to the template', () => {
    const label = /信息内容|自然人|商业企业|科研机构|结果维持|尚未审结|行政事业性收费/
    const speakers = files
      .filter((file) => roomOf(file) !== 'template' && !isTest(file))
      .filter((file) => !file.startsWith('report/examples/'))
      .filter((file) => label.test(read(file).replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')))
    expect(speakers).toEqual([])
  })
})

describe('every file ARCHITECTURE.md or MEASURED.md names', () => {
  const told = architecture + read('../bench/MEASURED.md')
  const named = [...told.matchAll(/`([a-z][\w./-]*\/[\w.-]+\.(?:tsx?|mjs|sh|txt))`/g)]
  it.each([...new Set(named.map(([, path = '']) => path))])('%s stands there', (path) => {
    const isInSrc = files.some((file) => `/${file}`.endsWith(`/${path}`))
    expect(isInSrc || existsSync(join(src, '..', path))).toBe(true)
  })
})

describe('the dependencies', () => {
  it('are all named in ARCHITECTURE.md with reason and licence, and no others', () => {
    const manifest: unknown = JSON.parse(readFileSync(join(src, '../package.json'), 'utf8'))
    const names = ['dependencies', 'devDependencies'].flatMap((kind) => {
      const part: unknown =
        typeof manifest === 'object' && manifest !== null ? Reflect.get(manifest, kind) : undefined
      return Object.keys(typeof part === 'object' && part !== null ? part : {})
    })
    const told = tableAfter('Dependencies').flatMap(([, cell = '']) =>
      [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
    )
    expect(told.sort()).toEqual(names.sort())
  })
})
