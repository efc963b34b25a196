/** 图解: every bar is a cell or a sum of cells, in the form's own words; blanks are said, not drawn. */
import { describe, expect, it } from 'vitest'
import { exampleReport } from '#report/examples/example-2021.ts'
import { makeTotals } from '#report/totals.ts'
import { formById } from '#template/forms.ts'
import { composePicture } from './year-picture.ts'

const form = formById('2021')
if (!form) throw new Error('2021')
const nothing = () => null
const picture = composePicture(exampleReport, form, nothing)
const barsOf = (title: string) => picture.panels.find((panel) => panel.title === title)?.bars ?? []

describe('the picture of a year', () => {
  it('shows who applied, by the heads of table 3', () => {
    const bars = barsOf('本年新收政府信息公开申请数量')
    expect(bars.map(({ label }) => label)).toContain('自然人')
    expect(bars.map(({ label }) => label)).toContain('法人或其他组织·其他')
    const { values } = makeTotals(form, exampleReport.cells)
    expect(bars.reduce((sum, { length }) => sum + (length ?? 0), 0)).toBe(
      values.get('applications.new.total'),
    )
  })

  it('adds the six outcomes up to the total of outcomes', () => {
    const bars = barsOf('本年度办理结果')
    expect(bars.map(({ label }) => label)).toEqual([
      '予以公开',
      '部分公开',
      '不予公开',
      '无法提供',
      '不予处理',
      '其他处理',
    ])
    const { values } = makeTotals(form, exampleReport.cells)
    expect(bars.reduce((sum, { length }) => sum + (length ?? 0), 0)).toBe(
      values.get('applications.closed.total'),
    )
  })

  it('draws no bar for money, and tells it with its unit', () => {
    const [fee] = barsOf('主动公开政府信息情况').filter(({ unit }) => unit === '万元')
    expect(fee).toMatchObject({ label: '行政事业性收费·本年收费金额', length: null })
    expect(picture.words[0]).toContain(`${fee?.text}万元`)
  })

  it('says of a blank cell that it is not filled in, and of a sum over it too', () => {
    const cells = { ...exampleReport.cells, 'applications.granted.person': null }
    const { panels, words } = composePicture({ ...exampleReport, cells }, form, nothing)
    const outcomes = panels.find(({ title }) => title === '本年度办理结果')
    expect(outcomes?.bars[0]).toMatchObject({ label: '予以公开', text: null, length: null })
    expect(words.join('')).toContain('予以公开未填')
  })

  it('tells a sum too large to be drawn, instead of calling it blank', () => {
    const most = Number.MAX_SAFE_INTEGER
    const cells = {
      ...exampleReport.cells,
      'applications.granted.person': most,
      'applications.granted.enterprise': most - 2,
      'applications.granted.charity': 0,
      'applications.granted.legal-service': 0,
    }
    const { panels } = composePicture({ ...exampleReport, cells }, form, nothing)
    const outcomes = panels.find(({ title }) => title === '本年度办理结果')
    expect(outcomes?.bars[0]).toMatchObject({ text: '18014398509481980', length: null })
  })

  it('sets last year beside this year where it is known', () => {
    const { compares, words } = composePicture(exampleReport, form, (cell) =>
      cell === 'applications.new.total' ? 40 : null,
    )
    expect(picture.compares).toBe(false)
    expect(compares).toBe(true)
    expect(words.join('')).toMatch(/本年新收政府信息公开申请数量\d+件（上年40件）/u)
  })

  it('has all the figures of the reports of 2019 and of before, without a head left over', () => {
    for (const id of ['2019', 'pre-2019']) {
      const old = formById(id)
      if (!old) throw new Error(id)
      const cells = Object.fromEntries([...old.cells.keys()].map((cell) => [cell, 1]))
      const { panels } = composePicture({ ...exampleReport, form: id, cells }, old, nothing)
      const labels = panels.flatMap(({ bars }) => bars.map(({ label }) => label))
      expect(labels.length).toBeGreaterThan(20)
      expect(
        labels.filter((label) => /^[一二三四五六七八九十]+、|^（|^\d\.|）$/u.test(label)),
      ).toEqual([])
    }
  })
})
