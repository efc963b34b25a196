/** The PDF read back from its bytes: every number of the example, its title, and the same words twice. */
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import { compose } from '#document/compose.ts'
import type { ReportDocument } from '#document/document.ts'
import { composeEmbed } from '#document/embed.ts'
import { plainLayout } from '#document/layout.ts'
import { exampleReport } from '#report/examples/example-2021.ts'
import { formById } from '#template/forms.ts'
import { sayMissing } from '#writers/pdf/missing-characters.ts'
import { setPages } from '#writers/pdf/set-pages.ts'
import { writePdf } from '#writers/pdf/write-pdf.ts'
import { nodeTypst } from './typst-engine.ts'

const words = async (pdf: Uint8Array): Promise<string[]> => {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise
  const pages: string[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent()
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '))
  }
  return pages
}

const set = async (document: ReportDocument): Promise<Uint8Array> => {
  const writing = writePdf(document, await nodeTypst())
  if (!writing.ok) throw new Error(sayMissing(writing.missing))
  return writing.pdf
}

const embeddedCell = (text: string, attrs: object) => ({
  type: 'tableCell',
  attrs,
  content: [{ type: 'text', text }],
})

const headed = (text: string) => ({ kind: 'heading', level: 2, spans: [{ text }] }) as const

describe('the PDF', () => {
  it('holds the title, every head and every number of table three on one page', async () => {
    const form = formById('2021')
    if (!form) throw new Error('no form')
    const document = compose(exampleReport, form, { unfinished: false })
    const pdf = await set(document)
    const pages = await words(pdf)
    expect(pages[0]?.replaceAll(' ', '')).toContain('青石县水利局2024年政府信息公开工作年度报告')
    const table = document.blocks.find((block) => block.kind === 'table' && block.columns === 10)
    if (table?.kind !== 'table') throw new Error('no table three')
    const page = pages.find((text) => text.replaceAll(' ', '').includes('三、收到和处理'))
    const printed = (page ?? '').match(/(?<![\d.—-])\d+(?![\d.])/gu)?.map(Number) ?? []
    const numbers = table.rows
      .flat()
      .flatMap((cell) => (cell.cell === null ? [] : Number(cell.value)))
    // Beside the numbers stand the ordinals of the row heads and the page number.
    expect(printed.filter((value) => value > 9).sort((a, b) => a - b)).toEqual(
      numbers.filter((value) => value > 9).sort((a, b) => a - b),
    )
    expect(printed.length).toBeGreaterThanOrEqual(numbers.length)
    expect(await set(document)).toEqual(pdf)
  }, 60_000)

  it('sets any words as words, never as markup', async () => {
    const form = formById('2021')
    if (!form) throw new Error('no form')
    const hostile = '#panic("x") $a$ *b* [c] \\ "d" <e> @f'
    const report = { ...exampleReport, title: hostile }
    const pages = await words(await set(compose(report, form, { unfinished: true })))
    expect(pages[0]?.replace(/\s/gu, '')).toContain(hostile.replace(/\s/gu, ''))
  }, 60_000)

  it('sets long figures, control characters and tables whose spans collide', async () => {
    const form = formById('2021')
    if (!form) throw new Error('no form')
    const rows = [
      [embeddedCell('甲', {}), embeddedCell('乙', { rowspan: 9 })],
      [embeddedCell('丙', { colspan: 2 })],
    ]
    const content = rows.map((row) => ({ type: 'tableRow', content: row }))
    const keys = [...form.cells.values()].flatMap(({ id }) =>
      id.startsWith('applications.') && !id.endsWith('.total') ? [id] : [],
    )
    const report = {
      ...exampleReport,
      cells: { ...exampleReport.cells, ...Object.fromEntries(keys.map((id) => [id, 123456789])) },
      notes: { 'applications.new.person': '其中通过网络提出的九千八百七十六件' },
      prose: {
        ...exampleReport.prose,
        other: [
          { kind: 'paragraph', indent: 0, runs: [{ text: '半\u0000\u001F\t字' }] } as const,
          { kind: 'embed', indent: 0, runs: [], embed: { type: 'table', content } } as const,
        ],
      },
    }
    const pdf = await set(compose(report, form, { unfinished: true }))
    const pages = (await words(pdf)).map((page) => page.replace(/\s/gu, ''))
    const heading = pages.find((page) => page.includes('三、收到和处理'))
    expect(heading).toContain('123456789')
    expect(pages.join('')).toContain('四、结转下年度继续办理')
    expect(pages.join('')).toMatch(/甲.*乙.*丙/u)
  }, 60_000)

  it.each([
    ['many lines', `https://www.example.test/${'a1'.repeat(400)}`],
    ['little more than a line', 'm'.repeat(45)],
    ['nothing but marks', `${'！'.repeat(60)}见`],
  ])(
    'breaks a word of %s, and keeps all of it',
    async (_, address) => {
      const form = formById('2021')
      if (!form) throw new Error('no form')
      const problems = [
        { kind: 'paragraph', indent: 0, runs: [{ text: `见${address}。` }] } as const,
      ]
      const report = { ...exampleReport, prose: { ...exampleReport.prose, problems } }
      const data = await set(compose(report, form, { unfinished: false }))
      const text = (await words(data)).join('').replace(/[\s\u200B]/gu, '')
      expect(text.replace(/—\d—/gu, '')).toContain(address)
      const read = await getDocument({ data: new Uint8Array(data), verbosity: 0 }).promise
      for (let number = 1; number <= read.numPages; number += 1) {
        const { items } = await (await read.getPage(number)).getTextContent()
        for (const item of items)
          if ('str' in item) expect(Number(item.transform[4]) + item.width).toBeLessThan(530)
      }
    },
    60_000,
  )

  it('carries 草稿 across every page while unfinished, on none when finished', async () => {
    const form = formById('2021')
    if (!form) throw new Error('no form')
    for (const unfinished of [true, false]) {
      const data = await set(compose(exampleReport, form, { unfinished }))
      const document = await getDocument({ data, verbosity: 0 }).promise
      for (let number = 1; number <= document.numPages; number += 1) {
        const { items } = await (await document.getPage(number)).getTextContent()
        const across = items.flatMap((item) =>
          'str' in item && Number(item.transform[1]) > 50 ? item.str : [],
        )
        expect(across.join('').replace(' ', '')).toBe(unfinished ? '草稿' : '')
      }
    }
  }, 60_000)

  it('prints announcement, contents and cover before page 2, and keeps every signature with words', async () => {
    const form = formById('2021')
    if (!form) throw new Error('no form')
    const layout = { ...plainLayout, kind: 'announcement', cover: true, contents: true } as const
    const document = compose(exampleReport, form, { unfinished: false, layout })
    const pages = (await words(await set(document))).map((page) => page.replace(/\s/gu, ''))
    expect(pages[2]).toMatch(/^目录一、.*2二、/u)
    expect(pages[4]).toMatch(/^青石县水利局公告按照.*附件：.*2025年\d+月\d+日—1—$/u)
    expect(pages[5]).toMatch(/^附件青石县水利局2024年.*—2—$/u)
    for (const lines of Array.from({ length: 24 }, (_, count) => count)) {
      const filler = Array.from({ length: lines }, () => ({
        kind: 'paragraph' as const,
        spans: [{ text: '甲' }],
      }))
      const last = { kind: 'gap', text: '（此处尚未填写）' } as const
      const signature = { kind: 'signature', organs: ['某局'], date: '2025年1月9日' } as const
      const attached = lines % 2 === 0 ? [] : [{ kind: 'note', text: '附件：某表' } as const]
      const made = await words(
        await set({ ...document, front: [], blocks: [...filler, last, ...attached, signature] }),
      )
      expect(made.at(-1)?.replace(/\s/gu, '')).toMatch(/尚未填写）(?:附件：某表)?某局/u)
    }
  }, 60_000)

  it('begins contents and report on the right, also behind a cover of two pages', async () => {
    const form = formById('2021')
    if (!form) throw new Error('no form')
    const issuers = Array.from({ length: 14 }, (_, at) => `青石县第${at + 1}管理局`)
    const signature = { organs: issuers, date: '2025-01-09' }
    const layout = { ...plainLayout, cover: true, contents: true }
    const report = { ...exampleReport, title: null, issuers, signature }
    const document = compose(report, form, { unfinished: false, layout })
    const pages = (await words(await set(document))).map((page) => page.replace(/\s/gu, ''))
    expect(pages[1]).toMatch(/青石县第14管理局2025年1月9日$/u)
    expect(pages[2]).toMatch(/^目录一、/u)
    expect(pages[3]).toBe('')
    expect(pages[4]).toMatch(/^青石县第1管理局.*—1—$/u)
  }, 60_000)

  it('takes words of an announcement overleaf with attachments and signatures that have no room', async () => {
    const form = formById('2021')
    if (!form) throw new Error('no form')
    const issuers = ['青石县水利局', '青石县农业农村局', '青石县林业和草原局', '青石县应急管理局']
    const report = { ...exampleReport, issuers, signature: { organs: issuers, date: '2025-01-09' } }
    for (const count of [1, 2, 3, 5, 8]) {
      const attachments = Array.from({ length: count }, (_, at) => `明细表${at}`).join('\n')
      const layout = { ...plainLayout, kind: 'announcement', number: '第2号', attachments } as const
      const document = compose(report, form, { unfinished: false, layout })
      const pages = (await words(await set(document))).map((page) => page.replace(/\s/gu, ''))
      const signed = pages.findIndex((page) => page.includes('2025年1月9日'))
      expect(signed).toBe(1)
      expect(pages[0]).toContain('按照《中华人民共和国政府信息公开条例》')
      expect(pages[1]).toMatch(/报告》，现予公布。附件：1\..*2025年1月9日—2—$/u)
    }
  }, 60_000)

  it('sets the names of attachments under one another, in a line pressed together as in the next', async () => {
    const form = formById('2021')
    if (!form) throw new Error('no form')
    const title = '青石回族自治县应急管理委员会2024年政府信息公开工作年度报告'
    const layout = { ...plainLayout, kind: 'announcement', attachments: '统计报表' } as const
    const report = { ...exampleReport, title }
    const data = await set(compose(report, form, { unfinished: false, layout }))
    const document = await getDocument({ data, verbosity: 0 }).promise
    const { items } = await (await document.getPage(1)).getTextContent()
    const at = (text: string) => {
      const item = items.find((one) => 'str' in one && one.str === text)
      return item && 'str' in item ? item.transform.slice(4).map(Number) : []
    }
    const [name, below] = [at('青石回族自治县应急管理委员会'), at('统计报表')]
    expect(below[0]).toBe(name[0])
    expect(at('2')[0]).toBe(at('1')[0])
    expect(at('1')[1]).toBe(name[1])
  }, 60_000)

  it('fills the page before the signature with the last paragraph, two lines of which go with it', async () => {
    const form = formById('2021')
    if (!form) throw new Error('no form')
    const document = compose(exampleReport, form, { unfinished: false })
    const signature = { kind: 'signature', organs: ['某局'], date: '2025年1月9日' } as const
    const marks = Array.from('天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏云腾致雨')
    for (const lines of [19, 20, 21, 22, 25]) {
      // Every line its own character: 28 of them, less the two of the indent, and a short last line.
      const text = marks.slice(0, lines).map((mark, at) => mark.repeat(at === 0 ? 26 : 28))
      const last = { kind: 'paragraph', spans: [{ text: `${text.join('')}末` }] } as const
      const made = (
        await words(await set({ ...document, front: [], blocks: [last, signature] }))
      ).map((page) => page.replace(/\s/gu, ''))
      // Two lines of title and one below: nineteen are left on the first page.
      const whole = Math.min(lines - 1, 19)
      expect(made, `${lines}`).toHaveLength(2)
      expect(made[0], `${lines}`).toContain(marks[whole - 1])
      expect(made[1], `${lines}`).toContain(`${marks[lines - 1]}末某局`)
    }
  }, 60_000)

  it('begins a long table where it stands, and keeps its last rows with the signature', async () => {
    const form = formById('2021')
    if (!form) throw new Error('no form')
    const document = compose(exampleReport, form, { unfinished: false })
    const signature = { kind: 'signature', organs: ['某局'], date: '2025年1月9日' } as const
    for (const rows of [28, 36, 75]) {
      const [table] = composeEmbed({
        type: 'table',
        content: Array.from({ length: rows }, (_, row) => ({
          content: [embeddedCell(`行${row}`, {}), embeddedCell('值', {})],
        })),
      })
      if (!table) throw new Error('no table')
      const made = (
        await words(await set({ ...document, front: [], blocks: [table, signature] }))
      ).map((page) => page.replace(/\s/gu, ''))
      expect(made[0]).toContain('行9值')
      expect(made.at(-1)).toContain(`行${rows - 2}值行${rows - 1}值某局`)
    }
  }, 60_000)

  it('prints pictures, says which are broken, and turns wide tables', async () => {
    const form = formById('2021')
    if (!form) throw new Error('no form')
    const document = compose(exampleReport, form, { unfinished: false })
    const picture = {
      kind: 'image',
      mime: 'image/png',
      bytes: Uint8Array.from(
        atob(
          'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
        ),
        (char) => char.charCodeAt(0),
      ),
      alt: '好图',
      width: 20,
      height: 20,
    } as const
    const broken = { ...picture, bytes: picture.bytes.slice(0, 40), alt: '坏图' }
    const [table] = composeEmbed({
      type: 'table',
      content: [{ content: Array.from({ length: 13 }, () => embeddedCell('宽', {})) }],
    })
    if (!table) throw new Error('no table')
    const data = await set({ ...document, blocks: [picture, broken, table] })
    const read = await getDocument({ data: new Uint8Array(data), verbosity: 0 }).promise
    const { fnArray } = await (await read.getPage(1)).getOperatorList()
    expect(fnArray.filter((operator) => operator === OPS.paintImageXObject)).toHaveLength(1)
    const [, , width = 0, height = 0] = (await read.getPage(2)).view
    expect(width > height).toBe(true)
    expect((await words(data))[0]?.replace(/\s/gu, '')).toContain('（图片“坏图”已损坏，没有印出')
    // A heading right above a wide table goes with it.
    const under = {
      ...document,
      blocks: [headed('（一）先'), picture, headed('（二）表'), table],
    }
    const [upright = '', wide = ''] = (await words(await set(under))).map((page) =>
      page.replace(/\s/gu, ''),
    )
    expect([upright.includes('（一）先'), upright.includes('（二）表')]).toEqual([true, false])
    expect(wide).toMatch(/^（二）表宽/u)
    // A remark on a picture stands beside its page.
    const pages = setPages({ ...document, blocks: [picture, broken, table] }, await nodeTypst())
    const place = pages.ok ? pages.places.find(({ block }) => block === 0) : undefined
    expect(place?.page).toBe(1)
    expect(place?.height).toBeCloseTo(20 * (72 / 25.4), 0)
  }, 60_000)

  it('sets the sheet for collecting figures with room for a pen, a table to a page', async () => {
    const form = formById('2021')
    if (!form) throw new Error('no form')
    const layout = { ...plainLayout, kind: 'blank' } as const
    const document = compose(exampleReport, form, { unfinished: false, layout })
    const pages = setPages(document, await nodeTypst())
    if (!pages.ok) throw new Error('not set')
    const heights = (page: number) =>
      pages.places
        .filter((place) => place.page === page && place.cell !== null)
        .map(({ height }) => height / (72 / 25.4))
    expect(Math.min(...heights(1))).toBeGreaterThanOrEqual(7.9)
    expect(Math.min(...heights(2))).toBeGreaterThanOrEqual(5.9)
    expect(Math.min(...heights(3))).toBeGreaterThanOrEqual(7.9)
    expect(new Set(pages.places.map(({ page }) => page)).size).toBe(3)
  }, 60_000)

  it('stops and names what its fonts lack, wherever it stands', async () => {
    const form = formById('2021')
    if (!form) throw new Error('no form')
    const report = {
      ...exampleReport,
      title: '𡋾水利局年度报告',
      cells: { ...exampleReport.cells, 'applications.new.person': '三😀' },
      notes: { 'applications.new.enterprise': '由㐂办' },
      signature: { organs: ['张㐂'], date: '2025-01-09' },
      prose: {
        ...exampleReport.prose,
        problems: [{ kind: 'paragraph', indent: 0, runs: [{ text: '半\uD800字' }] } as const],
      },
    }
    const document = compose(report, form, { unfinished: true })
    const writing = writePdf(document, await nodeTypst())
    if (writing.ok) throw new Error('it was set')
    const heading = form.sections.find((section) => section.key === 'applications')?.heading
    expect(writing.missing).toEqual([
      { character: '𡋾', places: ['标题「𡋾水利局年度报告」'] },
      { character: '😀', places: [`${heading}「三😀」`] },
      { character: '㐂', places: [expect.stringContaining('由㐂办'), '落款「张㐂」'] },
      { character: '\uD800', places: [expect.stringContaining('「半\uD800字」')] },
    ])
    expect(sayMissing(writing.missing)).toMatch(
      /^字库缺 4 个字：“𡋾”（U\+212FE，见标题「𡋾水利局年度报告」）；“😀”/u,
    )
  }, 60_000)
})
