/** Numbers of persons, and numbers that only look like them. */
import { describe, expect, it } from 'vitest'
import { quotesIn } from '#checks/sentences.ts'
import { masked } from './masking.ts'
import { isCardNumber, isIdentityNumber } from './numbers.ts'

const rule = 'privacy.number'

describe('personal numbers', () => {
  it.each([
    ['联系张某，13900001111。', '13900001111'],
    ['手机：139 0000 1111。', '139 0000 1111'],
    ['联系电话：139-0000-1111。', '139-0000-1111'],
    ['身份证号11010519491231002X。', '11010519491231002X'],
    ['身份证号110105 19491231 002X。', '110105 19491231 002X'],
    ['身份证号110105194912310021。', '110105194912310021'],
    ['卡号4111111111111111。', '4111111111111111'],
    ['卡号4111 1111 1111 1111。', '4111 1111 1111 1111'],
    ['护照号码：E12345678。', 'E12345678'],
    ['已寄出（EMS单号：1067967970825）。', '1067967970825'],
    ['挂号信号XA12345678901。', 'XA12345678901'],
    ['车牌号京A12345的车辆。', '京A12345'],
    ['车辆号牌为京AD12345。', '京AD12345'],
  ])('%s', (sentence, quote) => {
    expect(quotesIn(sentence, rule)).toEqual([quote])
  })

  it.each([
    '电话0000-5550182、（0000）5550182，邮编000123，传真0000-5550183。',
    '文号20240000123456789，案号（2024）青01行初123号。',
    '访问量13900001111次，资金13900001111元，110105194912310021次。',
    '统一社会信用代码11330000MB1234567X，登记号ZJSP01-2024-0003。',
    '标准GB12345，版本E12345678，京A级景区12345个。',
    '139****1111已遮盖。',
  ])('passes %s', (sentence) => {
    expect(quotesIn(sentence, rule)).toEqual([])
  })

  it('knows check digits, and hides the middle of a number', () => {
    expect(isIdentityNumber('11010519491231002X')).toBe(true)
    expect(isIdentityNumber('110105194912310021')).toBe(false)
    expect(isCardNumber('4111111111111111')).toBe(true)
    expect(isCardNumber('4111111111111112')).toBe(false)
    expect(masked('13900001111')).toBe('139****1111')
  })
})
