/** Marks that come in pairs. */
import { describe, expect, it } from 'vitest'
import { judged } from '#checks/judged-report.ts'
import { quotesIn } from '#checks/sentences.ts'

describe('brackets', () => {
  it.each([
    ['按照《条例规定公开。', '《'],
    ['按照条例》规定公开。', '》'],
    ['公开（含上年结转。', '（'],
    ['落实“三审三校制度。', '“'],
    ['落实”三审三校“制度。', '”'],
    ['按照《要点（2024〕3号）》公开。', '〕'],
    ['按照《省2024年〈要点》的通知（青政办发〔2024〕3号）要求。', '〈'],
  ])('%s', (sentence, quote) => {
    expect(quotesIn(sentence, 'wording.brackets')).toEqual([quote])
  })

  it.each([
    '1）公开；（一）受理（含上年结转）；2)答复。',
    '依据青政办2024〕43号编制。',
    '《关于印发〈“十四五”规划（试行）〉的通知》（青政办发〔2024〕3号）。',
    '坚持"先审后发"，(含解读)。',
  ])('passes %s', (sentence) => {
    expect(quotesIn(sentence, 'wording.brackets')).toEqual([])
  })

  it('miss the first half of a number among whole ones', () => {
    const problems = '（一）问题：更新不及时。\n二）改进情况：加强培训。'
    expect(judged({ problems }, 'wording.brackets').map(({ span }) => span?.from)).toEqual([1])
  })

  it('are left alone where the source breaks off', () => {
    const other = '没有其他事项。\n收费情况（全年'
    const published = { report: { published: {} } }
    expect(judged({ other, ...published }, 'wording.brackets')).toEqual([])
    expect(judged({ other }, 'wording.brackets')).toHaveLength(1)
  })

  it('are not torn apart by the end of a page', () => {
    const problems = '存在问题和改进：按照《县政府信息公开\n工作要点》落实，答复（含结转）及时。'
    expect(judged({ problems }, 'wording.brackets')).toEqual([])
  })
})

it('leaves a document number whose sign was lost with its digits to where digits are missed', () => {
  expect(quotesIn('落实通知（青政办〔2018142号）。', 'wording.brackets')).toEqual([])
  expect(quotesIn('落实通知（青政办〔2018）142号。', 'wording.brackets')).toEqual(['〔'])
})

const said = (text: string) => quotesIn(text, 'wording.brackets')

it('are of one width on both sides', () => {
  expect(said('请联系办公室(地址：河滨路18号）。')).toEqual(['(地址：河滨路18号）'])
  expect(said('（一）公开。(二）答复。')).toEqual(['(二）'])
  expect(said('请联系办公室（地址：河滨路18号）。(二)公开。')).toEqual([])
})
