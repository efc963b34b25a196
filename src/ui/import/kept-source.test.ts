/** Beside a doubt that is left the clerk finds the place of the source again. */
import { expect, it } from 'vitest'
import { linesOfDoubt, packSource, unpackSource } from './kept-source.ts'

const kept = unpackSource(
  packSource({
    lines: [
      { text: '岭南县林业局2015年年度报告', cells: null },
      { text: '全年公开 86 条。', cells: null },
      { text: '规章\t0\t0', cells: ['规章', '0', '0'] },
    ],
    origins: { 'rules.issued': [2] },
  }),
)
if (!kept) throw new Error('not read back')

it('keeps lines and rows as they were shown', () => {
  expect(kept.lines).toEqual(['岭南县林业局2015年年度报告', '全年公开 86 条。', '规章 │ 0 │ 0'])
  expect(unpackSource(new Uint8Array([1, 2]))).toBeNull()
  expect(unpackSource(new TextEncoder().encode('{"lines":3}'))).toBeNull()
})

it.each([
  ['the row that gave the cell', { at: 'rules.issued', why: '单位不清' }, [2]],
  ['the line it counts', { at: 'table3', why: '第2行的数“86”前没有行名' }, [1]],
  [
    'the words it was read from',
    { at: 'statistics.disclosed', why: '请核对', source: '公开86条' },
    [1],
  ],
  ['the words it quotes', { at: 'title', why: '“林业局2015年”写了两次' }, [0]],
  ['nowhere', { at: 'level', why: '类别不清' }, []],
  ['nowhere, where the line is none of the source', { at: '', why: '第99行不清' }, []],
] as const)('finds %s', (_, doubt, lines) => {
  expect(linesOfDoubt(doubt, kept)).toEqual(lines)
})
