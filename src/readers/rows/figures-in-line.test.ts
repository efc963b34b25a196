/** The figure looked for is marked where it is printed, and nothing where that is not sure. */
import { describe, expect, it } from 'vitest'
import { formById } from '#template/forms.ts'
import { cellInRow, rowInText } from './figures-in-line.ts'

const form = formById('2021')
if (!form) throw new Error('2021')

describe('a row with cells of its own', () => {
  const figures = ['12', '3', '0', '0', '0', '0', '15']
  it('is counted from its end', () => {
    const printed = ['一、本年新收政府信息公开申请数量', '12', '3', '0', '0', '0', '0', '15']
    expect(cellInRow(printed, figures, 1)).toBe(2)
  })
  it('is found before a column of remarks, with separators and full-width digits', () => {
    const printed = ['本年新收', '１２', '3', '0', '0', '0', '0', '15', '']
    expect(cellInRow(printed, figures, 0)).toBe(1)
  })
  it('shows the cell that could not be read, by its neighbours', () => {
    const printed = ['本年新收', '12或13', '3', '0', '0', '0', '0', '15']
    expect(cellInRow(printed, ['', '3', '0', '0', '0', '0', '15'], 0)).toBe(1)
  })
  it('is not shown where nothing printed is alike', () => {
    expect(cellInRow(['本年新收', '4', '5'], ['', ''], 1)).toBeNull()
    expect(cellInRow(['4'], figures, 1)).toBeNull()
  })
})

describe('a table run together in one line', () => {
  const text =
    '第二十条第（一）项信息内容本年制发件数本年废止件数现行有效件数规章000行政规范性文件693665第二十条第（五）项行政许可 2293'
  const marked = (cell: string, words = text) => {
    const stretch = rowInText(words, form, cell)
    return stretch && words.slice(stretch.from, stretch.to)
  }
  it('shows the label of the row and its own figures', () => {
    expect(marked('documents.normative.repealed')).toBe('行政规范性文件693665')
    expect(marked('documents.rules.issued')).toBe('规章000')
    expect(marked('licensing.decisions')).toBe('行政许可 2293')
  })
  it('leaves out the number of the next row', () => {
    const rows = '（三）不予公开1.属于国家秘密00000002.其他法律行政法规禁止公开0000000'
    expect(marked('applications.withheld.state-secret.person', rows)).toBe('1.属于国家秘密0000000')
  })
  it('shows nothing where the row is not named', () => {
    expect(marked('coercion.decisions')).toBeNull()
    expect(marked('licensing.decisions', '依法办理行政许可，成效明显')).toBeNull()
  })
})
