/** The shapes in which a report leaves the office, read as an office would read them. */
import { describe, expect, it } from 'vitest'
import { exampleReport } from '#report/examples/example-2021.ts'
import { emptyReport } from '#report/report.ts'
import { formById, forms } from '#template/forms.ts'
import { compose } from './compose.ts'
import { type Layout, plainLayout } from './layout.ts'

const form = formById('2021')
if (!form) throw new Error('no form')

const composed = (layout: Partial<Layout>, issuers?: readonly string[]) =>
  compose(
    {
      ...exampleReport,
      ...(issuers ? { issuers, signature: { ...exampleReport.signature, organs: issuers } } : {}),
    },
    form,
    { unfinished: false, layout: { ...plainLayout, ...layout } },
  )

const wordsOf = (document: ReturnType<typeof compose>) =>
  (document.front ?? []).map(({ lines }) => lines.map(({ text }) => text))

describe('a report behind an announcement', () => {
  const document = composed({ kind: 'announcement', number: '2025年　第2号' })

  it('says organ, number, one paragraph and the attachment, signed and dated', () => {
    expect(wordsOf(document)).toEqual([
      [
        '青石县水利局',
        '公　告',
        '',
        '2025年　第2号',
        '',
        '按照《中华人民共和国政府信息公开条例》有关要求，我局编制了《青石县水利局2024年政府信息公开工作年度报告》，现予公布。',
        '',
        '附件：青石县水利局2024年政府信息公开工作年度报告',
      ],
    ])
    expect(document.front?.[0]).toMatchObject({ organs: ['青石县水利局'] })
    expect(document.front?.[0]?.date).toMatch(/^2025年\d+月\d+日$/u)
  })

  it('is its attachment, and is not signed a second time', () => {
    expect(document.attachment).toBe('附件')
    expect(document.blocks.some(({ kind }) => kind === 'signature')).toBe(false)
    const { blocks } = composed({})
    expect(document.blocks).toEqual(blocks.filter(({ kind }) => kind !== 'signature'))
  })

  it('is announced by all organs that wrote it together', () => {
    const [lines] = wordsOf(composed({ kind: 'announcement' }, ['甲县水利局', '甲县林业局']))
    expect(lines?.slice(0, 3)).toEqual(['甲县水利局', '甲县林业局', '公　告'])
    expect(lines?.join('')).toContain('我们编制了')
    const [long] = wordsOf(composed({ kind: 'announcement' }, ['青石县清河区市场监督管理委员会']))
    expect(long?.slice(0, 3)).toEqual(['青石县清河区', '市场监督管理委员会', '公　告'])
  })
})

it('goes with a letter to whom it is sent', () => {
  const [lines] = wordsOf(composed({ kind: 'letter', recipient: '青石县人民政府办公室' }))
  expect(lines).toContain('青石县人民政府办公室：')
  expect(lines?.join('')).toMatch(/的函.*现予报送，请查收。.*附件：/u)
})

it('is bound with a cover and a list of its six headings', () => {
  const document = composed({ cover: true, contents: true })
  expect(document.front?.map(({ kind }) => kind)).toEqual(['cover', 'contents'])
  const entries = document.front?.[1]?.lines.filter(({ look }) => look === 'entry')
  expect(entries?.map(({ text }) => text.slice(0, 2)).join('')).toBe('一、二、三、四、五、六、')
})

it('is a sheet for collecting figures: every cell of the form, none filled in', () => {
  const document = composed({ kind: 'blank' })
  const cells = document.blocks.flatMap((block) =>
    block.kind === 'table' ? block.rows.flat().filter(({ cell }) => cell !== null) : [],
  )
  expect(cells.flatMap(({ cell }) => cell ?? []).sort()).toEqual([...form.cells.keys()].sort())
  expect(cells.every(({ spans }) => spans.every(({ text }) => text === ''))).toBe(true)
  const heights = document.blocks.flatMap((block) =>
    block.kind === 'table' ? (block.writingHeight ?? 0) : [],
  )
  expect(heights).toEqual([8, 6, 8])
  expect(document.title).toBe('2024年政府信息公开工作年度报告数据采集表')
  expect(document.titleLines.at(-1)).toBe('数据采集表')
  expect(document.mark).toBeNull()
})

it('is 送审稿 until approved, 草稿 while anything is missing', () => {
  expect(composed({ review: true }).mark).toBe('送审稿')
  const layout = { ...plainLayout, review: true }
  expect(compose(exampleReport, form, { unfinished: true, layout }).mark).toBe('草稿')
})

const last = (layout: Partial<Layout>) => composed(layout).blocks.slice(-3)

describe('several attachments', () => {
  const attachments = '1. 某县政府信息公开申请台账样表\n\n　2、政策解读清单\n'

  it('are numbered behind the report under an announcement, which is 附件1', () => {
    const document = composed({ kind: 'announcement', attachments })
    expect(wordsOf(document)[0]?.slice(-3)).toEqual([
      '附件：1. 青石县水利局2024年政府信息公开工作年度报告',
      '2. 某县政府信息公开申请台账样表',
      '3. 政策解读清单',
    ])
    expect(document.attachment).toBe('附件1')
  })

  it('are listed above the signature of the report itself; one alone has no number', () => {
    expect(last({ attachments })).toMatchObject([
      { kind: 'note', text: '附件：1. 某县政府信息公开申请台账样表' },
      { kind: 'note', text: '2. 政策解读清单' },
      { kind: 'signature' },
    ])
    expect(last({ attachments: '清单' })[1]).toEqual({ kind: 'note', text: '附件：清单' })
    expect(last({})).not.toContainEqual(expect.objectContaining({ kind: 'note' }))
  })
})

it('has every table on the sheet for collecting figures, also where the form leaves it to the organ', () => {
  for (const one of forms) {
    const report = emptyReport({
      form: one.id,
      year: one.years.from,
      issuers: ['甲局'],
      level: null,
    })
    const layout = { ...plainLayout, kind: 'blank' as const }
    const { blocks } = compose(report, one, { unfinished: true, layout })
    const grids = one.sections.filter(({ kind }) => kind === 'grid')
    expect(blocks.filter(({ kind }) => kind === 'table')).toHaveLength(grids.length)
  }
})
