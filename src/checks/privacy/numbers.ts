/** Numbers that belong to a person: 身份证号 (with its check digit), 手机号, 银行卡号 (Luhn), 护照, 车牌, 快递单号. */
import type { WordsFound, WordsJudgement } from '#checks/judgement.ts'
import { masked, maskedAfter } from './masking.ts'

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
  /(?<![\dA-Za-z])[1-9]\d{5}[ -]?(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[ -]?\d{3}[\dXx](?![\dA-Za-z])/gu
/** With a wrong check digit it is one where it is called one. */
const calledIdentity =
  /(?=[1-9]\d{5}(?:19|20))(?<=(?:身份证|证件号)[^。；\n]{0,8})(?<!\d)[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dA-Za-z])/gu
/** Not a count: "访问量13900001111次". */
const mobile = /(?<![\d.])1[3-9]\d{9}(?![\d.])(?!\s*[余多万亿]?[次条件人元个户篇页])/gu
/** Written in groups it is one where it is called one. */
const groupedMobile =
  /(?=1[3-9]\d[ -])(?<=(?:电话|手机|联系方式|号码|联系)[^。；\n]{0,12})(?<![\d-])1[3-9]\d[ -]\d{4}[ -]\d{4}(?![\d-])/gu
const card = /(?<![\d.])(?:62|4\d|5[1-5])\d{2}(?:[ ]?\d{4}){2}(?:[ ]?\d{1,4}){1,2}(?![\d.])/gu
const passport =
  /(?=[EGPSDCHMT][A-Z\d])(?<=(?:护照|通行证)[^。；\n]{0,12})(?<![A-Za-z\d])(?:[EGPSD][A-HJ-NP-Z]?\d{7,8}|[CHMT]\d{8,10})(?![A-Za-z\d])/gu
const plate =
  /(?=[\u4e00-\u9fa5][A-Z])(?<=(?:车牌|号牌|牌照|车辆|车号|轿车|货车|客车|牌号)[^。；\n]{0,12})[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z]\s?[·•]?\s?[A-HJ-NP-Z\d]{5,6}(?![A-Za-z\d])/gu

/** The number of a letter to an applicant shows name and home to whoever asks the post. */
const letter =
  /(?<=(?:EMS|快递|邮件|挂号信?|邮寄|运)(?:单|编)?号(?:码)?(?:为|是)?[:：]?\s?)[A-Z]{0,2}\d{9,15}(?:[A-Z]{2})?(?![\dA-Za-z])/gu

const found = (match: RegExpExecArray, what: string, fix = masked(match[0])): WordsFound => ({
  from: match.index,
  to: match.index + match[0].length,
  message: `“${fix}”像是${what}，公开前应删去或遮盖。`,
  fix,
})

const cardLengths = { from: 16, to: 19 } as const

function isCard(text: string): boolean {
  const digits = text.replaceAll(' ', '')
  return (
    digits.length >= cardLengths.from &&
    digits.length <= cardLengths.to &&
    isCardNumber(digits) &&
    !isIdentityNumber(digits)
  )
}

export const personalNumbers: WordsJudgement = {
  kind: 'words',
  everywhere: true,
  id: 'privacy.number',
  tier: 'warning',
  basis: { kind: 'statute', text: '政府信息公开条例第十五条、个人信息保护法' },
  demand: '没有身份证号、手机号、银行卡号、护照号、车牌号、快递单号',
  hint: '删去，或者遮盖中间几位；联系方式用办公电话',
  example: { wrong: '联系电话：13900001111。', right: '联系电话：0000-5550182。' },
  find: (text) => [
    ...[...text.matchAll(identity)]
      .filter(([number]) => isIdentityNumber(number.replaceAll(/[ -]/gu, '')))
      .map((match) => found(match, '身份证号')),
    ...[...text.matchAll(calledIdentity)]
      .filter(([number]) => !isIdentityNumber(number))
      .map((match) => found(match, '身份证号')),
    ...[...text.matchAll(mobile), ...text.matchAll(groupedMobile)].map((match) =>
      found(match, '手机号'),
    ),
    ...[...text.matchAll(card)]
      .filter(([number]) => isCard(number))
      .map((match) => found(match, '银行卡号')),
    ...[...text.matchAll(passport)].map((match) => found(match, '护照或通行证号')),
    ...[...text.matchAll(letter)].map((match) => found(match, '快递单号')),
    ...[...text.matchAll(plate)].map((match) => found(match, '车牌号', maskedAfter(match[0], 2))),
  ],
}
