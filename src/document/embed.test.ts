/** Embedded tables keep their spans, heads and lines; a picture keeps its place. */
import { expect, it } from 'vitest'
import { composeEmbed } from './embed.ts'

const cell = (type: string, lines: readonly string[], attrs?: object) => ({
  type,
  ...(attrs ? { attrs } : {}),
  content: lines.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
})

it('composes a pasted table', () => {
  const [table] = composeEmbed({
    type: 'table',
    content: [
      {
        type: 'tableRow',
        content: [cell('tableHeader', ['项目'], { colspan: 2 }), cell('tableHeader', ['数'])],
      },
      {
        type: 'tableRow',
        content: [
          cell('tableCell', ['公开', '信息'], { rowspan: 2 }),
          cell('tableCell', ['甲']),
          cell('tableCell', ['3']),
        ],
      },
      { type: 'tableRow', content: [cell('tableCell', ['乙']), cell('tableCell', [])] },
    ],
  })
  if (table?.kind !== 'table') throw new Error('no table')
  expect(table.columns).toBe(3)
  expect(
    table.rows.map((row) =>
      row.map(({ column, rowSpan, columnSpan, scope, spans }) =>
        [column, rowSpan, columnSpan, scope, spans.map(({ text }) => text).join('')].join(' '),
      ),
    ),
  ).toEqual([
    ['0 1 2 col 项目', '2 1 1 col 数'],
    ['0 2 1  公开\n信息', '1 1 1  甲', '2 1 1  3'],
    ['1 1 1  乙', '2 1 1  '],
  ])
})

it('keeps the place of a picture', () => {
  expect(composeEmbed({ type: 'image', attrs: { alt: '流程图' } })).toEqual([
    { kind: 'gap', text: '（图片：流程图）' },
  ])
})

const pixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const picture = (data: string) =>
  composeEmbed({
    type: 'image',
    attrs: { alt: '图', src: `data:image/png;base64,${data}`, width: 96 },
  })

it('measures a picture, and says why one is left out', () => {
  expect(picture(pixel)).toMatchObject([{ kind: 'image', width: 25.4, height: 25.4 }])
  const broken = [{ kind: 'gap', text: '（图片“图”文件已损坏，没有带入，请重新插入）' }]
  expect(picture(pixel.slice(0, 60))).toEqual(broken)
  expect(picture('AAAA')).toEqual(broken)
  expect(picture('A'.repeat(66_000_000))).toEqual([
    {
      kind: 'gap',
      text: '（图片“图”有 50 MB，超过 10 MB，没有带入，请缩小后重新插入）',
    },
  ])
})

const table = (columns: number) =>
  composeEmbed({
    type: 'table',
    content: [
      {
        type: 'tableRow',
        content: Array.from({ length: columns }, () => cell('tableCell', ['1'])),
      },
    ],
  })

it('lays a table of more than eleven columns across', () => {
  expect(table(11)[0]).not.toHaveProperty('landscape')
  const [wide] = table(12)
  expect(wide).toMatchObject({ landscape: true })
  if (wide?.kind === 'table') expect(wide.widths.reduce((a, b) => a + b)).toBeCloseTo(225)
})

const head = (text: string, attrs?: object) => cell('tableHeader', [text], attrs)
const row = (...content: readonly object[]) => ({ type: 'tableRow', content })

const headRows = (...content: readonly object[]) => {
  const [made] = composeEmbed({ type: 'table', content })
  return made?.kind === 'table' ? made.headRows : null
}

it('takes for its head all rows of heads at the top, down to where none reaches further', () => {
  const low = row(cell('tableCell', ['甲']), cell('tableCell', ['3']), cell('tableCell', ['4']))
  const upper = row(head('单位', { rowspan: 2 }), head('公开', { colspan: 2 }))
  expect(headRows(upper, row(head('网站'), head('微信')), low, low)).toBe(2)
  expect(headRows(row(head('单位'), head('网站'), head('微信')), low)).toBe(1)
  expect(headRows(row(head('单位', { rowspan: 2 }), head('公开', { colspan: 2 })), low)).toBe(0)
  expect(headRows(low, low)).toBe(0)
})
