/** File names as the office files them. */
import { expect, it } from 'vitest'
import { fileName } from './file-name.ts'

const author = '青石县水利局'
const year = 2024

it.each([
  ['青石县水利局2024年政府信息公开工作年度报告', '青石县水利局2024年政府信息公开工作年度报告'],
  ['2024年政府信息公开工作年度报告', '青石县水利局2024年政府信息公开工作年度报告'],
  ['政府信息公开工作年度报告', '青石县水利局2024年政府信息公开工作年度报告'],
  ['青石县水利局2024年 报告\n（定稿/二）..', '青石县水利局2024年报告（定稿二）'],
])('a report titled %j is filed as %s', (title, name) => {
  expect(fileName({ title, author, year })).toBe(name)
})

it('stays short, and is never the name of a device', () => {
  const name = fileName({ title: '很长的标题'.repeat(40), author, year })
  expect(name.startsWith('青石县水利局2024年很长的标题')).toBe(true)
  expect(Array.from(name)).toHaveLength(100)
  expect(fileName({ title: 'CON2024', author: '', year: 2024 })).toBe('CON2024')
  expect(fileName({ title: 'com1', author: '', year: 1 })).toBe('_com1')
})
