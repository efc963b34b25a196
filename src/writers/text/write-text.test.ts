/** The plain text as it is pasted into a website. */
import { expect, it } from 'vitest'
import { writeText } from './write-text.ts'

it('keeps columns in line and says everything once', () => {
  const cell = {
    rowSpan: 1,
    columnSpan: 1,
    scope: null,
    upright: false,
    align: 'center',
    cell: null,
  } as const
  expect(
    writeText({
      title: '标题',
      titleLines: ['标题'],
      author: '',
      year: 2024,
      language: 'zh-CN',
      mark: null,
      date: null,
      blocks: [
        { kind: 'heading', level: 1, spans: [{ text: '一、总体情况' }] },
        { kind: 'paragraph', spans: [{ text: '甲' }, { text: '乙', bold: true }] },
        {
          kind: 'table',
          caption: '',
          columns: 3,
          widths: [52, 52, 52],
          headRows: 0,
          together: false,
          rows: [
            [
              { ...cell, row: 0, column: 0, columnSpan: 2, spans: [{ text: '头' }] },
              { ...cell, row: 0, column: 2, spans: [{ text: '3' }] },
            ],
          ],
        },
        { kind: 'signature', organs: ['局'], date: '2025年1月9日' },
      ],
    }),
  ).toBe('标题\n\n一、总体情况\n　　甲乙\n\n头\t\t3\n\n\n局\n2025年1月9日\n')
})
