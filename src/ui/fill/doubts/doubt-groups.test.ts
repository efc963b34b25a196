/** How doubts are listed: each by what it is about, one cause said once. */
import { describe, expect, it } from 'vitest'
import { formById } from '#template/forms.ts'
import { doubtGroups, placeOfDoubt } from './doubt-groups.ts'

const form2021 = (() => {
  const form = formById('2021')
  if (!form) throw new Error('no form of 2021')
  return form
})()

const place = (at: string) => placeOfDoubt({ at, why: '' }, form2021)

describe('the place of a doubt', () => {
  it('is a cell by its short name', () => {
    expect(place('applications.new.person')).toMatchObject({
      kind: 'cell',
      name: '「第一项」「自然人」',
    })
  })

  it('is a section, also where the contract names its table', () => {
    expect(place('table3')).toMatchObject({ kind: 'section', section: 'applications' })
    expect(place('problems')).toMatchObject({ kind: 'section', section: 'problems' })
  })

  it('is a fact of the report, or nothing in particular', () => {
    expect(place('level')).toEqual({ kind: 'fact', name: '类别' })
    expect(place('')).toBeNull()
    expect(place('form')).toBeNull()
  })
})

const fused = (at: string, source = '693665') => ({ at, why: '原文数字连写', source })

describe('the list of doubts', () => {
  it('says the cause of cells read from one place once, in the order of the first', () => {
    const level = { at: 'level', why: '请选定' }
    const groups = doubtGroups(
      [
        fused('documents.rules.issued'),
        level,
        fused('documents.rules.repealed'),
        fused('documents.normative.issued', '1120'),
      ],
      form2021,
    )
    expect(groups.map(({ doubts }) => doubts.map(({ at }) => at))).toEqual([
      ['documents.rules.issued', 'documents.rules.repealed'],
      ['level'],
      ['documents.normative.issued'],
    ])
  })

  it('never takes two facts of the report for one', () => {
    const groups = doubtGroups(
      [
        { at: 'year', why: '请填写' },
        { at: 'issuer', why: '请填写' },
      ],
      form2021,
    )
    expect(groups).toHaveLength(2)
  })
})
