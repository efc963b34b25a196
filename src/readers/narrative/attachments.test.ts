/** Which lines above a signature name the files that go along with a report, and which are words of it. */
import { expect, it } from 'vitest'
import { attachmentsOf } from './attachments.ts'

const namesIn = (...lines: readonly string[]) => attachmentsOf(lines, lines.length, []).names

it('reads one name, and a numbered list with names that go on in a second line', () => {
  expect(namesIn('全部办结。', '附件：统计表')).toEqual(['统计表'])
  expect(
    namesIn('全部办结。', '', '附件：1. 2024年统计表', '2. 重点领域信息公开自查情况', '汇总表', ''),
  ).toEqual(['2024年统计表', '重点领域信息公开自查情况汇总表'])
})

it('leaves words alone that speak of an attachment, or stand between it and the signature', () => {
  expect(namesIn('附件：统计表已经公开。')).toEqual([])
  expect(namesIn('附件：统计表', '二、主动公开情况', '全年公开12条。')).toEqual([])
  expect(namesIn('详见附件：统计表')).toEqual([])
  expect(namesIn('附件：统计表', ...Array.from({ length: 20 }, (_, row) => `${row}`))).toEqual([])
})

it('takes nothing from below the signature', () => {
  expect(attachmentsOf(['全部办结。', '某局', '附件：统计表'], 1, [])).toEqual({
    names: [],
    lines: [],
  })
})
