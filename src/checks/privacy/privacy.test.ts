/** What belongs to a person or is secret is found; what belongs to the office is not. */
import { describe, expect, it } from 'vitest'
import { judged } from '#checks/judged-report.ts'
import { isCardNumber, isIdentityNumber, masked } from './numbers.ts'

const finds = (words: string) =>
  judged({ problems: `存在问题和改进情况：${words}` })
    .filter(({ rule }) => rule.startsWith('privacy.'))
    .map(({ rule, quote }) => `${rule} ${quote}`)

describe('privacy', () => {
  it.each([
    ['联系张某，13900001111。', 'privacy.number 13900001111'],
    ['身份证号11010519491231002X。', 'privacy.number 11010519491231002X'],
    [
      '卡号6222021234567890128。'.replace('6222021234567890128', '4111111111111111'),
      'privacy.number 4111111111111111',
    ],
    ['邮箱someone@qq.com。', 'privacy.mail someone@qq.com'],
    ['机密★10年', 'privacy.secrecy 机密★10年'],
  ])('%s', (words, found) => {
    expect(finds(words)).toEqual([found])
  })

  it.each([
    '电话0000-5550182，邮编000123，邮箱xxgk@qingshi.gov.cn。',
    '以属于国家秘密为由不予公开0件，没有泄露机密。',
    '文号20240000123456789，访问量110105194912310021次。',
  ])('finds nothing in %s', (words) => {
    expect(finds(words)).toEqual([])
  })

  it('knows check digits, and hides the middle of a number', () => {
    expect(isIdentityNumber('11010519491231002X')).toBe(true)
    expect(isIdentityNumber('110105194912310021')).toBe(false)
    expect(isCardNumber('4111111111111111')).toBe(true)
    expect(isCardNumber('4111111111111112')).toBe(false)
    expect(masked('13900001111')).toBe('139****1111')
  })
})
