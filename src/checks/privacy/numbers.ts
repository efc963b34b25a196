/** Numbers that belong to a person: 身份证号 (with its check digit), 手机号, 银行卡号 (Luhn). */
import type { WordsFound, WordsJudgement } from '#checks/judgement.ts'

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** Whether 18 digits are a Chinese identity number (GB 11643). */
export function isIdentityNumber(text: string): boolean {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(text.charAt(at)), 0)
  return '10X98765432'.charAt(sum % 11) === text.charAt(17).toUpperCase()
}

/** Luhn's check of a card number. */
export function isCardNumber(text: string): boolean {
  const sum = Array.from(text)
    .reverse()
    .reduce((total, sign, at) => {
      const digit = Number(sign) * (at % 2 === 1 ? 2 : 1)
      return total + (digit > 9 ? digit - 9 : digit)
    }, 0)
  return sum % 10 === 0
}

const identity =
  /(?<!\d)[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dA-Za-z])/gu
const mobile = /(?<!\d)1[3-9]\d{9}(?!\d)/gu
const card = /(?<!\d)(?:62|4\d|5[1-5])\d{14,17}(?!\d)/gu

/** The number with its middle hidden, as the office would mask it by hand. */
export const masked = (number: string): string =>
  number.slice(0, 3) + '*'.repeat(Math.max(number.length - 7, 1)) + number.slice(-4)

const found = (match: RegExpMatchArray, what: string): WordsFound => ({
  from: match.index ?? 0,
  to: (match.index ?? 0) + match[0].length,
  message: `“${masked(match[0])}”像是${what}，公开前应删去或遮盖。`,
  fix: masked(match[0]),
})

export const personalNumbers: WordsJudgement = {
  kind: 'words',
  id: 'privacy.number',
  tier: 'warning',
  basis: { kind: 'statute', text: '政府信息公开条例第十五条、个人信息保护法' },
  demand: '没有身份证号、手机号、银行卡号',
  hint: '删去，或者遮盖中间几位；联系方式用办公电话',
  example: { wrong: '联系电话：13900001111。', right: '联系电话：0000-5550182。' },
  find: (text) => [
    ...[...text.matchAll(identity)]
      .filter(([number]) => isIdentityNumber(number))
      .map((match) => found(match, '身份证号')),
    ...[...text.matchAll(mobile)].map((match) => found(match, '手机号')),
    ...[...text.matchAll(card)]
      .filter(([number]) => isCardNumber(number) && !isIdentityNumber(number))
      .map((match) => found(match, '银行卡号')),
  ],
}
